package org.throughline.infra.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.events.SubjectKey;
import org.throughline.infra.log.evidence.EvidenceTable;
import org.throughline.infra.log.evidence.Sealer;
import org.throughline.infra.log.evidence.Verifier;

/** A log on a real server, in the hands of someone who may do everything there. */
final class LogDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;
    final JdbcTemplate superuser;
    final EvidenceTable table;
    final Sealer sealer;
    final Verifier verifier;

    LogDatabase() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(20);
        pool = new HikariDataSource(config);
        superuser = new JdbcTemplate(pool);
        table = new EvidenceTable(pool);
        sealer = new Sealer(table);
        verifier = new Verifier(table);
    }

    /** Begins a new log of so many events, sealed. */
    void begin(int events) {
        superuser.execute("drop schema if exists log cascade");
        Flyway.configure()
                .dataSource(pool)
                .defaultSchema("log")
                .schemas("log")
                .locations("classpath:db/log")
                .load()
                .migrate();
        append(events);
        sealer.seal();
    }

    private void append(int events) {
        try (LogHead head = new LogHead(pool, new Seen(), another -> {})) {
            LogWriter writer = new LogWriter(head, position -> {});
            for (int first = 1; first <= events; first += 50) {
                writer.append(LongStream.range(first, Math.min(first + 50, events + 1))
                        .mapToObj(LogDatabase::entry)
                        .toList());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    LogWriter writer() {
        return writer(new Seen(), another -> {});
    }

    /** A node that has seen this much. */
    LogWriter writer(Seen seen, LongConsumer onAnotherLog) {
        return new LogWriter(new LogHead(pool, seen, onAnotherLog), position -> {});
    }

    LogTable log(Seen seen) {
        return new LogTable(pool, seen);
    }

    /** The log as it was at this position: what a replica has that was promoted before it had the rest. */
    void takeBackTo(long position) {
        tamper(
                "delete from log.event where position > " + position,
                "delete from log.checkpoint where position > " + position,
                "update log.head set position = " + position);
    }

    /** An event with characters of one to four bytes, every third without a command. */
    static LogEntry entry(long n) {
        return entry(n, new SubjectKey("team", "t" + n % 7), (n + 6) / 7);
    }

    /** The same in a stream of its own, which may come before or behind any other. */
    static LogEntry alone(long n) {
        return entry(n, new SubjectKey("team", "alone-" + n), 1);
    }

    private static LogEntry entry(long n, SubjectKey subject, long version) {
        return new LogEntry(
                0,
                subject,
                version,
                "e" + n,
                "TeamFormed",
                1,
                "{\"name\": \"Lehrkräfte \uD83C\uDF93 – %d\",\"quoted\":\"a\\\"b\\\\c\"}".formatted(n),
                "{\"actor\":\"someone\"}",
                null,
                n % 3 == 0 ? null : "c" + n,
                1);
    }

    /** Does what the triggers refuse. */
    void tamper(String... statements) {
        superuser.execute("alter table log.event disable trigger event_is_final");
        superuser.execute("alter table log.checkpoint disable trigger checkpoint_is_final");
        List.of(statements).forEach(superuser::execute);
        superuser.execute("alter table log.event enable trigger event_is_final");
        superuser.execute("alter table log.checkpoint enable trigger checkpoint_is_final");
    }

    /** Makes the digest fit again, as someone who knows how it is computed would. */
    void tamperAndForgeDigests(String statement, String where) {
        tamper(statement, "update log.event set digest = " + DIGEST + " where " + where);
    }

    /** The digest of a row, by PostgreSQL's own means. */
    static final String DIGEST = """
            sha256(sha256(%s || %s || %s || %s || %s || %s || %s || %s || %s || %s)
                   || int8send(position) || int8send((extract(epoch from recorded_at) * 1000000)::bigint))
            """.formatted(
                    field("kind"),
                    field("subject_id"),
                    field("version"),
                    field("event_id"),
                    field("name"),
                    field("revision"),
                    field("payload"),
                    field("metadata"),
                    field("command_id"),
                    field("command_ordinal"));

    private static String field(String column) {
        return "coalesce(int4send(octet_length(%1$s::text)) || convert_to(%1$s::text, 'UTF8'), int4send(-1))"
                .formatted(column);
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
