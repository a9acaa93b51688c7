package org.throughline.command.implementation.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.fidelity.FidelityCommand.CorrectFidelityCheck;
import org.throughline.command.implementation.fidelity.FidelityCommand.RecordFidelityCheck;
import org.throughline.command.implementation.instrument.Examples;
import org.throughline.command.implementation.instrument.Instruments;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.implementation.fidelity.CheckDetails;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeJoined;

class InstrumentsServeThePracticeTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate DAY = LocalDate.parse("2018-05-02");
    private static final InstrumentDefinition TFI = Instruments.SHIPPED.require("tfi", "2.1");
    private static final String CONCERN = Policy.INSTRUMENT_SERVES_PRACTICE.name();

    @Test
    void theInstrumentsThatShipSayWhomTheyServe() {
        assertThat(TFI.serves("PBIS")).isTrue();
        assertThat(TFI.serves("MTSS")).isFalse();
        assertThat(TFI.sections())
                .allSatisfy(section -> assertThat(section.kinds()).containsExactly(OrganizationKind.SCHOOL));
        assertThat(Instruments.SHIPPED.require("comtss-practice-profile", "1").practices())
                .containsExactly("MTSS", "COMTSS");
    }

    @Test
    void oneThatSaysNothingServesWhateverPractice() {
        assertThat(Examples.of(1, List.of(), List.of(), List.of()).serves("MTSS"))
                .isTrue();
    }

    @Test
    void anInventoryFilledInForAnotherPracticeIsRecordedWithAConcern() {
        check().givenNoPriorActivity()
                .when(record("s1", "MTSS"))
                .expectEvents(recorded("s1", "MTSS", List.of(CONCERN)));
        check().givenNoPriorActivity().when(record("s1", "PBIS")).expectEvents(recorded("s1", "PBIS", List.of()));
    }

    @Test
    void anotherNameOfThePracticeIsThePractice() {
        check(new PracticeJoined("d1", "pbis", "PBIS", true, "Small letters", BEGINNING))
                .givenNoPriorActivity()
                .when(record("s1", "pbis"))
                .expectEvents(recorded("s1", "pbis", List.of()));
    }

    @Test
    void aDistrictMayRefuseItOrNotAsk() {
        check(policy(Mode.BLOCK))
                .givenNoPriorActivity()
                .when(record("s1", "MTSS"))
                .expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
        check(policy(Mode.OFF))
                .givenNoPriorActivity()
                .when(record("s1", "MTSS"))
                .expectEvents(recorded("s1", "MTSS", List.of()));
    }

    @Test
    void whatIsForSchoolsIsRefusedOfADistrict() {
        check().givenNoPriorActivity().when(record("d1", "PBIS")).expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    /** Ten years of logs hold such checks. */
    @Test
    void aCheckThatWasTakenOfADistrictBeforeCanBePutRight() {
        Map<String, Integer> right = AnswerSheet.of(TFI, 20, "tier-1");
        check().given(recorded("d1", "PBIS", List.of()))
                .when(new CorrectFidelityCheck(
                        "fc1", null, right, null, null, null, null, null, null, null, "typing error", List.of()))
                .expectEvents(new FidelityCheckCorrected(
                        "fc1",
                        List.of("tier-1"),
                        right,
                        Checks.scores(TFI, right, "tier-1"),
                        null,
                        "typing error",
                        List.of(),
                        DAY));
        check().given(recorded("d1", "PBIS", List.of()))
                .when(new CorrectFidelityCheck(
                        "fc1",
                        Set.of("tier-1", "tier-2"),
                        AnswerSheet.of(TFI, 20, "tier-1", "tier-2"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "one more",
                        List.of()))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    /** Both are told of one check. */
    @Test
    void concernsOfTheCheckAndOfItsPracticeStandTogether() {
        check(new PolicySet("d1", Policy.PRACTICE_IS_SELECTED, Mode.WARN, "We choose", BEGINNING))
                .givenNoPriorActivity()
                .when(record("s1", "MTSS"))
                .expectEvents(recorded("s1", "MTSS", List.of(CONCERN, Policy.PRACTICE_IS_SELECTED.name())));
    }

    private static FixtureConfiguration<FidelityCheck> check(SubjectEvent... more) {
        SubjectEvent[] happened = new SubjectEvent[more.length + 2];
        happened[0] = new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING);
        happened[1] = new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING);
        System.arraycopy(more, 0, happened, 2, more.length);
        return Decision.judged(FidelityCheck.class, happened);
    }

    private static SubjectEvent policy(Mode mode) {
        return new PolicySet("d1", Policy.INSTRUMENT_SERVES_PRACTICE, mode, "We know", BEGINNING);
    }

    private static RecordFidelityCheck record(String organization, String practice) {
        return new RecordFidelityCheck(
                "fc1",
                organization,
                practice,
                "tfi",
                "2.1",
                RaterKind.SELF,
                Set.of("tier-1"),
                AnswerSheet.of(TFI, 21, "tier-1"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                DAY);
    }

    private static FidelityCheckRecorded recorded(String organization, String practice, List<String> concerns) {
        Map<String, Integer> answers = AnswerSheet.of(TFI, 21, "tier-1");
        return new FidelityCheckRecorded(
                "fc1",
                organization,
                practice,
                "tfi",
                "2.1",
                RaterKind.SELF,
                List.of("tier-1"),
                answers,
                Checks.scores(TFI, answers, "tier-1"),
                CheckDetails.NONE,
                null,
                null,
                List.of(),
                concerns,
                DAY);
    }
}
