package org.throughline.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.modelling.command.ConcurrencyException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.events.SubjectKey;

/** Many writers on two nodes, conflicts among them, and readers who believe what they see. */
class PositionsIT {

    private static final int WRITERS = 16;
    private static final int APPENDS = 300;
    private static final int SUBJECTS = 40;

    @Test
    void haveNoGapAndNobodySeesALaterOneBeforeAnEarlierOne() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                HikariDataSource oneNode = pool(server);
                HikariDataSource otherNode = pool(server);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            migrate(oneNode);
            List<Seen> seen = List.of(new Seen(), new Seen());
            List<LogTable> tables =
                    List.of(new LogTable(oneNode, seen.getFirst()), new LogTable(otherNode, seen.getLast()));
            // what they have seen of one another never fails an append
            List<LogWriter> nodes = List.of(writer(oneNode, seen.getFirst()), writer(otherNode, seen.getLast()));
            AtomicInteger appended = new AtomicInteger();
            AtomicInteger refused = new AtomicInteger();
            AtomicBoolean writing = new AtomicBoolean(true);
            List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(w -> CompletableFuture.runAsync(
                            () -> write(nodes.get(w % 2), tables.get(w % 2), w, appended, refused), threads))
                    .toList();
            List<CompletableFuture<List<Long>>> readers = tables.stream()
                    .map(table -> CompletableFuture.supplyAsync(() -> follow(table, writing), threads))
                    .toList();
            for (CompletableFuture<Void> writer : writers) {
                writer.get();
            }
            writing.set(false);
            List<Long> expected =
                    LongStream.rangeClosed(1, appended.get()).boxed().toList();
            for (CompletableFuture<List<Long>> reader : readers) {
                assertThat(reader.get()).isEqualTo(expected);
            }
            for (int s = 0; s < SUBJECTS; s++) {
                List<LogEntry> stream = tables.getFirst().stream(new SubjectKey("team", "t" + s), 1);
                assertThat(stream)
                        .extracting(LogEntry::version)
                        .isEqualTo(
                                LongStream.rangeClosed(1, stream.size()).boxed().toList());
            }
            assertThat(refused.get()).as("conflicts provoked").isPositive();
            assertThat(appended.get() + refused.get()).isEqualTo(WRITERS * APPENDS);
            System.out.printf(
                    "%d appends, %d conflicts refused, positions 1..%d%n",
                    appended.get(), refused.get(), appended.get());
        }
    }

    /** Sample data claims when it was recorded; what others append at the same moment is recorded when it is. */
    @Test
    void aClaimedTimeIsNobodyElses() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                HikariDataSource node = pool(server);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            migrate(node);
            Seen seen = new Seen();
            LogTable table = new LogTable(node, seen);
            LogWriter writer = writer(node, seen);
            Instant begun = Instant.now().minusSeconds(60);
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String id = "w" + i;
                Instant claimed = i % 2 == 0 ? Instant.parse("2016-08-01T00:00:00Z") : null;
                writers.add(CompletableFuture.runAsync(
                        () -> writer.append(List.of(new LogEntry(
                                0, new SubjectKey("team", id), 1, id, "TeamFormed", 1, "{}", "{}", claimed, id, 1))),
                        threads));
            }
            for (CompletableFuture<Void> append : writers) {
                append.get();
            }
            for (int i = 1; i < 200; i += 2) {
                assertThat(table.stream(new SubjectKey("team", "w" + i), 1)
                                .getFirst()
                                .recordedAt())
                        .isAfter(begun);
            }
            aMomentIsFoundAmong(table.after(0, 200), table);
        }
    }

    /** Plans are made when a log begins and kept while it grows; nothing has counted its rows by then. */
    @Test
    void anAppendReadsNoMoreOfALongLogThanOfAShortOne() throws Exception {
        int appends = 2_000;
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            // what a connection read is counted at the latest when it ends
            try (HikariDataSource node = pool(server)) {
                migrate(node);
                Seen seen = new Seen();
                LogWriter writer = writer(node, seen);
                for (int i = 0; i < appends; i++) {
                    writer.append(List.of(next(i, 1), next(i, 2)));
                    writer.append(List.of(next(i, 3)));
                }
            }
            Awaitility.await().untilAsserted(() -> {
                List<Long> read = read(server);
                assertThat(read.getFirst()).as("rows appended").isEqualTo(3L * appends);
                assertThat(read.getLast()).as("rows read by walking the log").isLessThan(100);
            });
        }
    }

    private static LogEntry next(int subject, long version) {
        String id = subject + "-" + version;
        return new LogEntry(
                0, new SubjectKey("team", "t" + subject), version, id, "TeamFormed", 1, "{}", "{}", null, id, 1);
    }

    private static List<Long> read(EmbeddedPostgres server) {
        return new JdbcTemplate(server.getPostgresDatabase())
                .queryForObject(
                        "select n_tup_ins, seq_tup_read from pg_stat_user_tables where schemaname = 'log' and relname = 'event'",
                        (row, n) -> List.of(row.getLong(1), row.getLong(2)));
    }

    private static void aMomentIsFoundAmong(List<LogEntry> entries, LogTable table) {
        for (LogEntry entry : entries) {
            Instant moment = Objects.requireNonNull(entry.recordedAt());
            long earlier = entries.stream()
                    .filter(e -> Objects.requireNonNull(e.recordedAt()).isBefore(moment))
                    .count();
            assertThat(table.positionBefore(moment)).isEqualTo(earlier);
        }
        assertThat(table.positionBefore(Instant.now().plusSeconds(60))).isEqualTo(entries.size());
    }

    private static LogWriter writer(HikariDataSource node, Seen seen) {
        return new LogWriter(
                new LogHead(node, seen, place -> {
                    throw new AssertionError("another log at " + place);
                }),
                position -> {});
    }

    private static void migrate(HikariDataSource node) {
        Flyway.configure()
                .dataSource(node)
                .defaultSchema("log")
                .schemas("log")
                .locations("classpath:db/log")
                .load()
                .migrate();
    }

    private static void write(
            LogWriter node, LogTable table, int writer, AtomicInteger appended, AtomicInteger refused) {
        for (int i = 0; i < APPENDS; i++) {
            SubjectKey subject =
                    new SubjectKey("team", "t" + ThreadLocalRandom.current().nextInt(SUBJECTS));
            String id = writer + "-" + i;
            try {
                long position = node.append(List.of(new LogEntry(
                        0, subject, table.version(subject) + 1, id, "TeamFormed", 1, "{}", "{}", null, id, 1)));
                appended.incrementAndGet();
                if (!table.after(position - 1, 1).getFirst().eventId().equals(id)) {
                    throw new AssertionError(id + " was told a position that is not its own");
                }
            } catch (ConcurrencyException e) {
                refused.incrementAndGet();
            }
        }
    }

    private static List<Long> follow(LogTable table, AtomicBoolean writing) {
        List<Long> seen = new ArrayList<>();
        boolean last = false;
        while (!last) {
            last = !writing.get();
            List<LogEntry> page;
            do {
                page = table.after(seen.isEmpty() ? 0 : seen.getLast(), 100);
                page.forEach(entry -> seen.add(entry.position()));
            } while (!page.isEmpty());
        }
        return seen;
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(10);
        return new HikariDataSource(config);
    }
}
