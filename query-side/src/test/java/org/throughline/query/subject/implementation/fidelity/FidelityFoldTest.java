package org.throughline.query.subject.implementation.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.fidelity.CheckDetails;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.query.Told;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Status;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Superseded;

class FidelityFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2018-05-10");
    private static final BigDecimal SEVENTY = BigDecimal.valueOf(70);
    private static final Evidence SHEET = new Evidence("scoring sheet", null);
    private static final Evidence SCAN = new Evidence("scan of it", "https://district.example/scan.pdf");
    private static final FidelityFold STORY = new FidelityFold();
    private static final FidelityCheckRecorded RECORDED = new FidelityCheckRecorded(
            "fc-1",
            "s1",
            "PBIS",
            "tfi",
            "2.1",
            RaterKind.FACILITATED,
            List.of("tier-1"),
            Map.of("1.1", 2),
            List.of(new Score("tier-1", 21, 30, SEVENTY, true)),
            "calm day",
            List.of(SHEET),
            DAY);
    private static final FidelityCheckCorrected CORRECTED = new FidelityCheckCorrected(
            "fc-1",
            List.of("tier-1", "tier-2"),
            Map.of("1.1", 1),
            List.of(new Score("tier-1", 20, 30, SEVENTY, false), new Score("tier-2", 0, 26, null, null)),
            "wrong row",
            List.of(SCAN),
            DAY);

    @Test
    void standsAsRecorded() {
        assertThat(Told.by(STORY, RECORDED))
                .returns(Status.RECORDED, FidelityState::status)
                .returns(DAY, FidelityState::administeredOn)
                .returns(List.of(new Result("tier-1", 21, 30, new BigDecimal("70.0"), SEVENTY, true)), s -> s.scores())
                .returns(List.of(), FidelityState::superseded);
    }

    @Test
    void keepsTheOriginalBesideItsCorrection() {
        FidelityState check = Told.by(STORY, RECORDED, CORRECTED);
        assertThat(check)
                .returns(Status.CORRECTED, FidelityState::status)
                .returns(Map.of("1.1", 1), FidelityState::answers)
                .returns(List.of("tier-1", "tier-2"), FidelityState::sections)
                .returns(List.of(SHEET, SCAN), FidelityState::evidence);
        assertThat(check.superseded())
                .containsExactly(new Superseded(
                        List.of("tier-1"),
                        Map.of("1.1", 2),
                        List.of(new Result("tier-1", 21, 30, new BigDecimal("70.0"), SEVENTY, true)),
                        CheckDetails.NONE,
                        null,
                        "wrong row"));
    }

    @Test
    void keepsEveryEarlierTextTheOldestFirst() {
        FidelityState check = Told.by(STORY, RECORDED, CORRECTED, CORRECTED);
        assertThat(check.superseded())
                .extracting(Superseded::answers)
                .containsExactly(Map.of("1.1", 2), Map.of("1.1", 1));
    }

    @Test
    void showsARetractedCheckAndWhyButCountsItNowhere() {
        FidelityState check = Told.by(STORY, RECORDED, CORRECTED, new FidelityCheckRetracted("fc-1", "rehearsal", DAY));
        assertThat(check)
                .returns(Status.RETRACTED, FidelityState::status)
                .returns("rehearsal", FidelityState::retractionReason)
                .returns(Map.of("1.1", 1), FidelityState::answers);
        assertThat(check.counts()).isFalse();
    }

    @Test
    void hasNoScoreForWhatWasNotAssessedAndAZeroForWhatWasMissed() {
        assertThat(Told.by(STORY, RECORDED).scores()).extracting(Result::scale).containsExactly("tier-1");
        assertThat(Told.by(STORY, RECORDED, CORRECTED).scores())
                .extracting(Result::scale, Result::points, Result::possible, Result::criterion, Result::met)
                .containsExactly(tuple("tier-1", 20, 30, SEVENTY, false), tuple("tier-2", 0, 26, null, null));
    }

    @ParameterizedTest
    @CsvSource({"0, 26, 0.0", "26, 26, 100.0", "1, 3, 33.3", "2, 3, 66.7", "1, 16, 6.3", "1399, 2000, 70.0"})
    void roundsPercentagesHalfUpToOneDecimalForDisplay(int points, int possible, String percent) {
        assertThat(Result.of(new Score("total", points, possible, null, null)).percent())
                .isEqualTo(new BigDecimal(percent));
    }

    @Test
    void judgesOnTheUnroundedPercentage() {
        Score justBelow = new Score("total", 1399, 2000, SEVENTY, false);
        assertThat(Result.of(justBelow))
                .returns(new BigDecimal("70.0"), Result::percent)
                .returns(false, Result::met);
    }

    @Test
    void tellsWhoTookPartAndWhatWasKnownOfItBefore() {
        assertThat(Told.by(STORY, RECORDED).participants()).isNull();
        FidelityState check = Told.by(STORY, RECORDED, tookPart(List.of("m-1")), tookPart(List.of()));
        assertThat(check.participants()).isEmpty();
        assertThat(check.superseded()).extracting(Superseded::participants).containsExactly(null, List.of("m-1"));
        assertThat(Told.stored(STORY, check)).isEqualTo(check);
    }

    private static FidelityCheckCorrected tookPart(List<String> members) {
        return new FidelityCheckCorrected(
                "fc-1",
                RECORDED.sections(),
                RECORDED.answers(),
                RECORDED.scores(),
                members,
                "sign-in sheet",
                List.of(),
                DAY);
    }

    @Test
    void isTheSameAfterItWasStored() {
        FidelityState check = Told.by(STORY, RECORDED, CORRECTED);
        assertThat(Told.stored(STORY, check)).isEqualTo(check);
    }
}
