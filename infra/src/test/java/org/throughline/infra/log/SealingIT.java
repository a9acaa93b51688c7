package org.throughline.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.log.evidence.Checkpoint;
import org.throughline.infra.log.evidence.Verdict;

/** Sealing the log while it grows. */
class SealingIT {

    private static LogDatabase log;

    @BeforeAll
    static void start() {
        log = new LogDatabase();
    }

    @AfterAll
    static void stop() throws IOException {
        log.close();
    }

    @Test
    void nodesThatSealAtOnceWhileOthersAppendAgree() throws Exception {
        log.begin(0);
        AtomicLong next = new AtomicLong();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<LogWriter> nodes = List.of(log.writer(), log.writer());
            List<CompletableFuture<Void>> sealers = IntStream.range(0, 3)
                    .mapToObj(s -> CompletableFuture.runAsync(
                            () -> {
                                while (writing.get()) {
                                    log.sealer.seal();
                                }
                            },
                            threads))
                    .toList();
            List<CompletableFuture<Void>> writers = IntStream.range(0, 8)
                    .mapToObj(w -> CompletableFuture.runAsync(
                            () -> {
                                for (int i = 0; i < 250; i++) {
                                    nodes.get(w % 2).append(List.of(LogDatabase.alone(next.incrementAndGet())));
                                }
                            },
                            threads))
                    .toList();
            try {
                CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new))
                        .orTimeout(60, TimeUnit.SECONDS)
                        .join();
            } finally {
                writing.set(false);
            }
            sealers.forEach(CompletableFuture::join);
        }
        assertThat(log.sealer.seal().position()).isEqualTo(2000);
        Verdict verdict = log.verifier.verify(null);
        assertThat(verdict.firstBad()).isNull();
        assertThat(verdict.provedUpTo()).isEqualTo(2000);
        assertThat(checkpoints())
                .containsAll(LongStream.rangeClosed(1, 7).mapToObj(n -> n * 256).toList());
        System.out.printf(
                "2000 events from 8 writers on 2 nodes, 3 sealers, %d checkpoints%n",
                checkpoints().size());
    }

    @Test
    void sealsAgainOnlyWhatIsNew() {
        log.begin(300);
        Checkpoint sealed = log.sealer.seal();
        assertThat(log.sealer.seal()).isEqualTo(sealed);
        assertThat(checkpoints()).containsExactly(256L, 300L);
    }

    @Test
    void sealsNothingBehindAPositionThatIsMissing() {
        log.begin(0);
        log.writer()
                .append(LongStream.rangeClosed(1, 20)
                        .mapToObj(LogDatabase::entry)
                        .toList());
        log.tamper("delete from log.event where position = 11");
        assertThat(log.sealer.seal().position()).isEqualTo(10);
        assertThat(log.sealer.seal().position()).isEqualTo(10);
    }

    @Test
    void twentyThousandEventsAreVerifiedInPages() {
        log.begin(20_000);
        log.verifier.verify(null);
        Verdict verdict = log.verifier.verify(null);
        assertThat(verdict.firstBad()).isNull();
        assertThat(verdict.provedUpTo()).isEqualTo(20_000);
        System.out.printf(
                "verified %d events in %d ms, %d events/s%n",
                verdict.events(), verdict.millis(), 1000 * verdict.events() / verdict.millis());
    }

    private static List<Long> checkpoints() {
        return log.superuser.queryForList("select position from log.checkpoint order by position", Long.class);
    }
}
