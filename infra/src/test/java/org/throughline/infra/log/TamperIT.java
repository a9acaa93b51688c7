package org.throughline.infra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.infra.log.evidence.Checkpoint;
import org.throughline.infra.log.evidence.Finding;
import org.throughline.infra.log.evidence.Finding.Fault;
import org.throughline.infra.log.evidence.Verdict;

/** What verifying the log finds when someone with every right on the database has been at it. */
class TamperIT {

    private static final int EVENTS = 700;

    private static LogDatabase log;

    @BeforeAll
    static void start() {
        log = new LogDatabase();
    }

    @AfterAll
    static void stop() throws IOException {
        log.close();
    }

    @BeforeEach
    void begin() {
        log.begin(EVENTS);
    }

    @Test
    void anUntouchedLogIsIntact() {
        Verdict verdict = log.verifier.verify(null);
        assertThat(verdict.firstBad()).isNull();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.events()).isEqualTo(EVENTS);
        assertThat(verdict.provedUpTo()).isEqualTo(EVENTS);
        assertThat(verdict.checkpoints()).isEqualTo(3);
    }

    @Test
    void anEmptyLogIsIntact() {
        log.begin(0);
        assertThat(log.verifier.verify(null).intact()).isTrue();
    }

    @Test
    void whatIsNotSealedYetIsVerifiedByItsDigests() {
        log.begin(100);
        log.writer().append(List.of(LogDatabase.entry(101)));
        assertThat(log.verifier.verify(null).provedUpTo()).isEqualTo(100);
        log.tamper("update log.event set name = 'TeamClosed' where position = 101");
        assertFound(101, Fault.DIGEST_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'plan'",
                "subject_id = 't99'",
                "version = 4711",
                "event_id = 'forged'",
                "name = 'TeamClosed'",
                "revision = 2",
                "payload = '{}'",
                // the same JSON, other bytes
                "payload = (payload::text || ' ')::json",
                "metadata = '{\"actor\":\"someone else\"}'",
                "command_id = 'forged'",
                "command_id = null",
                "command_ordinal = 2",
                "command_ordinal = null",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "recorded_at = 'infinity'",
                "recorded_at = '-infinity'",
                "digest = sha256(digest)"
            })
    void everyColumnIsCovered(String change) {
        log.tamper("update log.event set %s where position = 301".formatted(change));
        assertFound(301, Fault.DIGEST_DIFFERS);
    }

    @Test
    void namesTheFirstOfSeveral() {
        log.tamper(
                "delete from log.event where position = 500",
                "update log.event set payload = '{}' where position in (600, 400, 302)");
        assertFound(302, Fault.DIGEST_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 256, 257, 512, 513, 699, 700})
    void namesADroppedEvent(long position) {
        log.tamper("delete from log.event where position = " + position);
        assertFound(position, Fault.MISSING);
    }

    @Test
    void noticesThatTheEndWasCutOff() {
        log.tamper("delete from log.event where position > 690", "update log.head set position = 690");
        assertFound(691, Fault.MISSING);
    }

    @Test
    void noticesThatTheEndWasCutOffUpToACheckpointThatHasStayed() {
        log.tamper("delete from log.event where position > 512", "delete from log.checkpoint where position > 512");
        Finding bad = assertFound(513, Fault.HEAD_DIFFERS);
        assertThat(bad.detail()).isEqualTo("the head says 700, but there are 512 events");
    }

    @Test
    void namesSwappedEvents() {
        log.tamper(
                "update log.event set position = -1 where position = 301",
                "update log.event set position = 301 where position = 402",
                "update log.event set position = 402 where position = -1");
        assertFound(301, Fault.DIGEST_DIFFERS);
    }

    @Test
    void namesAnEventBeforeTheFirst() {
        log.tamper("update log.event set position = 0 where position = 1");
        assertFound(0, Fault.MISPLACED);
    }

    @Test
    void aDigestThatWasForgedAsWellBreaksTheChain() {
        log.tamperAndForgeDigests("update log.event set payload = '{}' where position = 301", "position = 301");
        Finding bad = assertFound(257, Fault.CHAIN_DIFFERS);
        assertThat(bad.detail()).contains("between checkpoints 256 and 512");
        assertThat(log.verifier.verify(null).provedUpTo()).isEqualTo(256);
    }

    @Test
    void namesWhereTimeRunsBackwards() {
        log.tamperAndForgeDigests(
                "update log.event set recorded_at = recorded_at - interval '1 day' where position = 301",
                "position = 301");
        assertFound(301, Fault.TIME_RUNS_BACKWARDS);
    }

    @Test
    void noticesAForgedCheckpoint() {
        log.tamper("update log.checkpoint set chain = sha256(chain) where position = 512");
        assertFound(257, Fault.CHAIN_DIFFERS);
    }

    @Test
    void noticesADroppedCheckpoint() {
        log.tamper("delete from log.checkpoint where position = 512");
        assertFound(512, Fault.CHECKPOINT_MISSING);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 699, 701})
    void noticesAMovedHead(long position) {
        log.tamper("update log.head set position = " + position);
        assertFound(Math.min(position, EVENTS) + 1, Fault.HEAD_DIFFERS);
    }

    @Test
    void onlyAPublishedCheckpointTellsALogThatWasRewrittenAsAWhole() {
        Checkpoint published = log.table.checkpointUpTo(600).orElseThrow();
        assertThat(log.verifier.verify(published).intact()).isTrue();
        log.tamperAndForgeDigests("update log.event set payload = '{}' where position = 301", "position = 301");
        log.tamper("delete from log.checkpoint");
        log.sealer.seal();
        assertThat(log.verifier.verify(null).intact()).isTrue();
        assertThat(log.verifier.verify(published).firstBad())
                .isEqualTo(new Finding(1, Fault.CHAIN_DIFFERS, "the chain at 512 is not the published one"));
        assertThat(log.verifier.verify(new Checkpoint(701, published.chain())).firstBad())
                .isEqualTo(
                        new Finding(701, Fault.MISSING, "the log ends at 700, but a checkpoint at 701 was published"));
    }

    @Test
    void postgresComputesTheSameDigests() {
        Long different = log.superuser.queryForObject(
                "select count(*) from log.event where digest is distinct from " + LogDatabase.DIGEST, Long.class);
        assertThat(different).isZero();
    }

    @Test
    void checkpointsCannotBeChanged() {
        for (String change : new String[] {
            "update log.checkpoint set position = 1", "delete from log.checkpoint", "truncate log.checkpoint"
        }) {
            assertThatThrownBy(() -> log.superuser.execute(change)).hasMessageContaining("append-only");
        }
    }

    private static Finding assertFound(long position, Fault fault) {
        Verdict verdict = log.verifier.verify(null);
        assertThat(verdict.intact()).isFalse();
        Finding bad = Objects.requireNonNull(verdict.firstBad());
        assertThat(bad.position()).as(bad.detail()).isEqualTo(position);
        assertThat(bad.fault()).isEqualTo(fault);
        return bad;
    }
}
