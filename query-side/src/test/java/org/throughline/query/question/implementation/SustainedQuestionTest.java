package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.query.question.implementation.CheckedPractice.Judged;
import org.throughline.query.question.implementation.SustainedAnswer.OfSection;
import org.throughline.query.question.implementation.SustainedAnswer.State;
import org.throughline.query.question.implementation.SustainedAnswer.Stretch;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

class SustainedQuestionTest {

    private static final List<String> DAYS =
            List.of("2018-10-01", "2019-05-01", "2019-10-01", "2020-02-01", "2020-10-01", "2021-05-01");
    /** Met, met, not, met, met, met. */
    private static final List<Integer> POINTS = List.of(72, 75, 65, 70, 71, 90);

    @Test
    void isSustainedFromTheSixthCheckWhenThreeInARowAreAskedFor() {
        OfSection tier = only(checks(), 3);
        assertThat(tier.state()).isEqualTo(State.SUSTAINED);
        assertThat(tier.first()).isEqualTo("2021-05-01");
        assertThat(tier.since()).isEqualTo("2021-05-01");
        assertThat(tier.met()).isEqualTo(3);
        assertThat(tier.checks()).isEqualTo(6);
    }

    @Test
    void isNoMoreWhenTheFourthIsCorrectedToNotMet() {
        FidelityCheckRecorded fourth = recorded(3);
        List<FidelityState> checks = checks();
        checks.set(3, MadeChecks.told(fourth, MadeChecks.corrected(fourth, Map.of("tier-1", 69))));
        OfSection tier = only(checks, 3);
        assertThat(tier.state()).isEqualTo(State.NOT_YET);
        assertThat(tier.first()).isNull();
        assertThat(tier.met()).isEqualTo(2);
    }

    @Test
    void aRetractedCheckNeitherEndsNorLengthensARow() {
        FidelityCheckRecorded third = recorded(2);
        List<FidelityState> checks = checks();
        checks.set(2, MadeChecks.told(third, MadeChecks.retracted(third)));
        assertThat(only(checks, 3).first()).isEqualTo("2020-02-01");
    }

    @Test
    void tellsWhenItWasLostAndWhenItWasRegained() {
        OfSection two = only(checks(), 2);
        assertThat(two.state()).isEqualTo(State.REGAINED);
        assertThat(two.stretches())
                .containsExactly(
                        new Stretch(
                                LocalDate.parse("2019-05-01"),
                                "s1-2019-05-01",
                                LocalDate.parse("2019-10-01"),
                                "s1-2019-10-01"),
                        new Stretch(LocalDate.parse("2020-10-01"), "s1-2020-10-01", null, null));
        assertThat(only(checks().subList(0, 3), 2).state()).isEqualTo(State.LOST);
        assertThat(only(checks().subList(0, 1), 2).state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void aCheckThatDidNotAssessTheSectionChangesNothing() {
        List<FidelityState> checks = new ArrayList<>(List.of(
                MadeChecks.told(MadeChecks.made("2020-01-01", Map.of("tier-1", 80))),
                MadeChecks.told(MadeChecks.made("2020-06-01", Map.of("tier-2", 10))),
                MadeChecks.told(MadeChecks.made("2021-01-01", Map.of("tier-1", 80)))));
        assertThat(SustainedQuestion.of(checks, one -> 2).sections())
                .extracting(OfSection::section, OfSection::state)
                .containsExactly(tuple("tier-1", State.SUSTAINED), tuple("tier-2", State.NOT_YET));
    }

    @Test
    void aPercentageIsComparedUnrounded() {
        List<FidelityState> checks = List.of(
                MadeChecks.told(MadeChecks.made("2020-01-01", Map.of("tier-1", 79))),
                MadeChecks.told(MadeChecks.made("2020-06-01", Map.of("tier-1", 80))));
        assertThat(CheckedPractice.of("tier-1", new BigDecimal("79.5"), checks))
                .extracting(Judged::met)
                .containsExactly(false, true);
    }

    @Test
    void otherOrganizationsAndInstrumentsAreRowsOfTheirOwn() {
        List<FidelityState> checks = List.of(
                MadeChecks.told(MadeChecks.made("s1", "tfi", "2.1", "2020-01-01", Map.of("tier-1", 80), Map.of())),
                MadeChecks.told(MadeChecks.made("s2", "tfi", "2.1", "2020-02-01", Map.of("tier-1", 80), Map.of())),
                MadeChecks.told(MadeChecks.made("s1", "boq", "1", "2020-03-01", Map.of("tier-1", 80), Map.of())));
        assertThat(SustainedQuestion.of(checks, one -> 2).sections())
                .hasSize(3)
                .allMatch(one -> one.state() == State.NOT_YET && one.met() == 1);
    }

    private static FidelityCheckRecorded recorded(int index) {
        return MadeChecks.made(DAYS.get(index), Map.of("tier-1", POINTS.get(index)));
    }

    private static List<FidelityState> checks() {
        List<FidelityState> checks = new ArrayList<>();
        for (int i = 0; i < DAYS.size(); i++) {
            checks.add(MadeChecks.told(recorded(i)));
        }
        return checks;
    }

    private static OfSection only(List<FidelityState> checks, int enough) {
        List<OfSection> sections = SustainedQuestion.of(checks, one -> enough).sections();
        assertThat(sections).hasSize(1);
        return sections.getFirst();
    }
}
