package org.throughline.infra.log.evidence.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.infra.log.evidence.Checkpoint;
import org.throughline.infra.log.evidence.EventContent;
import org.throughline.infra.log.evidence.Finding;
import org.throughline.infra.log.evidence.Finding.Fault;
import org.throughline.infra.log.evidence.Hash;
import org.throughline.infra.log.evidence.range.RangeProof.Proved;

/** A range of positions 11 to 15, leading to a checkpoint at 18, and what may happen to it on its way. */
class RangeProofTest {

    private static final int FROM = 11;
    private static final int TO = 15;
    private static final Checkpoint CHECKPOINT = chain(18);

    private final List<String> lines = new ArrayList<>(range());

    @Test
    void anIntactRangeIsProved() {
        assertThat(RangeProof.verify(lines.stream()).proved()).isEqualTo(new Proved(FROM, TO, CHECKPOINT));
        assertThat(RangeProof.verify(lines.stream(), CHECKPOINT).intact()).isTrue();
    }

    @Test
    void butNotAgainstAnotherCheckpoint() {
        assertBroken(
                RangeProof.verify(lines.stream(), new Checkpoint(18, Hash.ZERO)).firstBad(), FROM, Fault.CHAIN_DIFFERS);
        assertBroken(RangeProof.verify(lines.stream(), chain(17)).firstBad(), FROM, Fault.CHAIN_DIFFERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p13 | p31",
                "a13 | a31",
                "e13 | e31",
                "c13 | c31",
                "TeamFormed | TeamClosed",
                "\"team\" | \"plan\"",
                "\"version\":13 | \"version\":14",
                "\"revision\":1 | \"revision\":2",
                "\"commandOrdinal\":1 | \"commandOrdinal\":2",
                ":13.000001Z | :13.000002Z",
                ":13.000001Z | :13.0000011Z"
            })
    void namesAnAlteredEvent(String said, String forged) {
        assertThat(lines.get(3)).contains(said);
        lines.set(3, lines.get(3).replace(said, forged));
        assertBroken(13, Fault.DIGEST_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 15})
    void namesADroppedEvent(int position) {
        lines.remove(position - FROM + 1);
        assertBroken(position, Fault.MISSING);
    }

    @Test
    void namesSwappedEvents() {
        Collections.swap(lines, 2, 4);
        assertBroken(12, Fault.MISSING);
    }

    @Test
    void swappingTheirPositionsAsWellHelpsNobody() {
        lines.set(2, line(new RangeLine.Event(12, time(14), content(14), digest(14))));
        lines.set(4, line(new RangeLine.Event(14, time(12), content(12), digest(12))));
        assertBroken(12, Fault.DIGEST_DIFFERS);
    }

    @Test
    void aDigestThatWasForgedAsWellBreaksTheChain() {
        forge(3, 13, time(13));
        assertBroken(FROM, Fault.CHAIN_DIFFERS);
    }

    @Test
    void forgingTheChainAsWellDoesNotReachTheCheckpoint() {
        forge(3, 13, time(13));
        Checkpoint here = chain(FROM - 1);
        for (int i = 1; i <= 5; i++) {
            here = here.then(((RangeLine.Event) RangeLine.JSON.readValue(lines.get(i), RangeLine.class)).digest());
        }
        lines.set(6, line(new RangeLine.Chain(TO, here.chain())));
        assertBroken(FROM, Fault.CHAIN_DIFFERS);
    }

    @Test
    void namesWhereTimeRunsBackwards() {
        forge(3, 13, time(1));
        assertBroken(13, Fault.TIME_RUNS_BACKWARDS);
    }

    @Test
    void whatIsSaidToComeBeforeCannotBeExchanged() {
        lines.set(0, line(new RangeLine.Manifest(RangeLine.FORMAT, FROM, TO, Hash.ZERO)));
        assertBroken(FROM, Fault.CHAIN_DIFFERS);
    }

    @Test
    void namesADroppedOrAlteredDigest() {
        String digest = lines.remove(8);
        assertBroken(17, Fault.MISSING);
        lines.add(8, digest.replaceFirst("\"digest\":\"..", "\"digest\":\"ff"));
        assertBroken(FROM, Fault.CHAIN_DIFFERS);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 11", "3, 13", "6, 16", "7, 16", "9, 16", "10, 16", "11, 16"})
    void namesWhereItWasCutOff(int kept, long position) {
        assertBroken(
                RangeProof.verify(lines.stream().limit(kept)).firstBad(),
                position,
                kept < lines.size() ? Fault.TRUNCATED : Fault.UNREADABLE);
    }

    @Test
    void refusesALineThatWasCutOff() {
        lines.set(3, lines.get(3).substring(0, 60));
        assertBroken(13, Fault.UNREADABLE);
    }

    @Test
    void refusesWhatNoDigestCovers() {
        lines.set(3, lines.get(3).replace("{\"line\"", "{\"remark\":\"seen\",\"line\""));
        assertBroken(13, Fault.UNREADABLE);
        lines.set(3, range().get(3).replace("\"position\":13", "\"position\":7,\"position\":13"));
        assertBroken(13, Fault.UNREADABLE);
        lines.set(3, range().get(3));
        lines.add("{}");
        assertBroken(16, Fault.UNREADABLE);
    }

    private void forge(int line, int position, Instant recordedAt) {
        EventContent forged = content(position + 1000);
        lines.set(line, line(new RangeLine.Event(position, recordedAt, forged, forged.digest(position, recordedAt))));
    }

    private void assertBroken(long position, Fault fault) {
        assertBroken(RangeProof.verify(lines.stream()).firstBad(), position, fault);
    }

    private static void assertBroken(@org.jspecify.annotations.Nullable Finding bad, long position, Fault fault) {
        Finding found = Objects.requireNonNull(bad);
        assertThat(found.fault()).as(found.detail()).isEqualTo(fault);
        assertThat(found.position()).as(found.detail()).isEqualTo(position);
    }

    private static List<String> range() {
        List<RangeLine> lines = new ArrayList<>();
        lines.add(new RangeLine.Manifest(
                RangeLine.FORMAT, FROM, TO, chain(FROM - 1).chain()));
        for (int n = FROM; n <= TO; n++) {
            lines.add(new RangeLine.Event(n, time(n), content(n), digest(n)));
        }
        lines.add(new RangeLine.Chain(TO, chain(TO).chain()));
        for (int n = TO + 1; n <= 18; n++) {
            lines.add(new RangeLine.Digest(n, digest(n)));
        }
        lines.add(new RangeLine.Sealed(18, CHECKPOINT.chain()));
        lines.add(new RangeLine.Trailer(5));
        return lines.stream().map(RangeProofTest::line).toList();
    }

    private static String line(RangeLine line) {
        return RangeLine.JSON.writerFor(RangeLine.class).writeValueAsString(line);
    }

    private static Checkpoint chain(int position) {
        Checkpoint here = Checkpoint.START;
        for (int n = 1; n <= position; n++) {
            here = here.then(digest(n));
        }
        return here;
    }

    private static EventContent content(int n) {
        return new EventContent(
                "team",
                "t",
                n,
                "e" + n,
                "TeamFormed",
                1,
                "{\"name\":\"p%d\"}".formatted(n),
                "{\"actor\":\"a%d\"}".formatted(n),
                "c" + n,
                1);
    }

    private static Instant time(int n) {
        return Instant.parse("2024-09-01T08:00:%02d.000001Z".formatted(n));
    }

    private static Hash digest(int n) {
        return content(n).digest(n, time(n));
    }
}
