package org.throughline.command.implementation.fidelity;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.fidelity.FidelityCommand.CorrectFidelityCheck;
import org.throughline.command.implementation.fidelity.FidelityCommand.RecordFidelityCheck;
import org.throughline.command.implementation.fidelity.FidelityCommand.RetractFidelityCheck;
import org.throughline.command.implementation.instrument.Instruments;
import org.throughline.events.Evidence;
import org.throughline.events.MetadataKey;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.instrument.InstrumentDefinition;

class FidelityCheckTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final List<Evidence> WALKTHROUGH = List.of(new Evidence("Walkthrough notes", null));
    private static final InstrumentDefinition TFI = Instruments.SHIPPED.require("tfi", "2.1");
    private static final InstrumentDefinition PROFILE = Instruments.SHIPPED.require("comtss-practice-profile", "1");

    private final FixtureConfiguration<FidelityCheck> check = Decision.of(
            FidelityCheck.class,
            new OrganizationRegistered("wi", OrganizationKind.STATE, "State", null, null, FALL_2017),
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", "wi", null, FALL_2017),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2017),
            new OrganizationClosed("s1", "too small", FALL_2019));

    @Test
    void recordsAnswersScoresAndWhereItBelongs() {
        check.givenNoPriorActivity()
                .when(record("s1", tier1(21), FALL_2018))
                .expectEvents(new GenericEventMessage<>(
                        recorded(21), Map.of(MetadataKey.UNIT, "s1", MetadataKey.DISTRICT, "d1")));
    }

    @Test
    void refusesAnUnknownOrganization() {
        check.givenNoPriorActivity()
                .when(record("nowhere", tier1(21), FALL_2018))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void refusesAnOrganizationFromItsLastDayOn() {
        check.givenNoPriorActivity()
                .when(record("s1", tier1(21), FALL_2019))
                .expectException(refusedWith(RefusalCode.ENDED));
        check.givenNoPriorActivity()
                .when(record("s1", tier1(21), FALL_2019.minusDays(1)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAVersionOfTheInstrumentThatIsNotThere() {
        check.givenNoPriorActivity()
                .when(record("s1", "tfi", "1.0", Set.of("tier-1"), tier1(21)))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void refusesAnswersThatDoNotFit() {
        check.givenNoPriorActivity()
                .when(record("s1", "tfi", "2.1", Set.of("tier-1", "tier-2"), tier1(21)))
                .expectException(refusedWith(RefusalCode.ITEMS_NOT_ACCEPTABLE));
    }

    @Test
    void ratesASchoolOnTheWordsForSchools() {
        check.givenNoPriorActivity().when(profile("s1", "school")).expectSuccessfulHandlerExecution();
        check.givenNoPriorActivity()
                .when(profile("s1", "district"))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void ratesADistrictOnTheWordsForDistricts() {
        check.givenNoPriorActivity().when(profile("d1", "district")).expectSuccessfulHandlerExecution();
        check.givenNoPriorActivity().when(profile("d1", "school")).expectException(refusedWith(RefusalCode.WRONG_KIND));
        check.givenNoPriorActivity()
                .when(profile("wi", "district"))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void refusesAnIdThatIsInUseWhateverTheDay() {
        check.given(recorded(21))
                .when(record("s1", tier1(21), FALL_2018))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        check.given(recorded(21))
                .when(record("s1", tier1(21), FALL_2017))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        check.given(recorded(21), retracted())
                .when(record("s1", tier1(21), FALL_2018))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void correctsOnTheDayOfTheCheckAndScoresAnew() {
        check.given(recorded(21)).when(correct(Set.of("tier-1"), tier1(20))).expectEvents(corrected(20));
    }

    @Test
    void correctsWhichTiersWereAssessed() {
        check.given(recorded(21))
                .when(correct(Set.of("tier-2"), AnswerSheet.of(TFI, 19, "tier-2")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void recordsNothingForACorrectionThatCorrectsNothing() {
        check.given(recorded(21)).when(correct(Set.of("tier-1"), tier1(21))).expectNoEvents();
        check.given(recorded(21), corrected(20))
                .when(correct(Set.of("tier-1"), tier1(20)))
                .expectNoEvents();
        check.given(recorded(21), corrected(20))
                .when(correct(Set.of("tier-1"), tier1(21)))
                .expectEvents(corrected(21));
    }

    @Test
    void judgesACorrectionByTheInstrumentAndTheKindOfTheCheck() {
        Map<String, Integer> outOfScale = new HashMap<>(tier1(21));
        outOfScale.put("1.1", 3);
        check.given(recorded(21))
                .when(correct(Set.of("tier-1"), outOfScale))
                .expectException(refusedWith(RefusalCode.ITEMS_NOT_ACCEPTABLE));
        check.givenCommands(profile("s1", "school"))
                .when(correct(Set.of("district"), AnswerSheet.of(PROFILE, 5, "district")))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void correctsWhoTookPartAndLeavesWhatIsNotSaidAsItIs() {
        check.given(recorded(21)).when(participants("m-2", "m-1", "m-2")).expectEvents(tookPart(21, "m-1", "m-2"));
        check.given(recorded(21)).when(participants()).expectEvents(tookPart(21));
        check.given(recorded(21), tookPart(21, "m-1"))
                .when(correct(Set.of("tier-1"), tier1(20)))
                .expectEvents(new FidelityCheckCorrected(
                        "fc1",
                        List.of("tier-1"),
                        tier1(20),
                        scores(20),
                        List.of("m-1"),
                        "typing error",
                        WALKTHROUGH,
                        FALL_2018));
    }

    @Test
    void recordsNothingWhenTheSamePeopleTookPart() {
        check.given(recorded(21), tookPart(21, "m-1", "m-2"))
                .when(participants("m-2", "m-1"))
                .expectNoEvents();
        check.given(recorded(21), tookPart(21)).when(participants()).expectNoEvents();
    }

    @Test
    void retractsOnTheDayOfTheCheck() {
        check.given(recorded(21))
                .when(new RetractFidelityCheck("fc1", "another school's"))
                .expectEvents(retracted());
    }

    @Test
    void refusesAnythingAfterARetraction() {
        check.given(recorded(21), retracted())
                .when(new RetractFidelityCheck("fc1", "again"))
                .expectException(refusedWith(RefusalCode.ENDED));
        check.given(recorded(21), retracted())
                .when(correct(Set.of("tier-1"), tier1(20)))
                .expectException(refusedWith(RefusalCode.ENDED));
        check.given(recorded(21), retracted())
                .when(correct(Set.of("tier-1"), tier1(21)))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    private static Map<String, Integer> tier1(int points) {
        return AnswerSheet.of(TFI, points, "tier-1");
    }

    private static RecordFidelityCheck record(String organization, Map<String, Integer> answers, LocalDate day) {
        return new RecordFidelityCheck(
                "fc1",
                organization,
                "PBIS",
                "tfi",
                "2.1",
                RaterKind.FACILITATED,
                Set.of("tier-1"),
                answers,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                "with the regional coach",
                null,
                WALKTHROUGH,
                day);
    }

    private static RecordFidelityCheck record(
            String organization,
            String instrument,
            String version,
            Set<String> sections,
            Map<String, Integer> answers) {
        return new RecordFidelityCheck(
                "fc1",
                organization,
                "COMTSS",
                instrument,
                version,
                RaterKind.SELF,
                sections,
                answers,
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
                FALL_2018);
    }

    private static RecordFidelityCheck profile(String organization, String section) {
        return record(
                organization, "comtss-practice-profile", "1", Set.of(section), AnswerSheet.of(PROFILE, 5, section));
    }

    private static CorrectFidelityCheck correct(Set<String> sections, Map<String, Integer> answers) {
        return new CorrectFidelityCheck(
                "fc1", sections, answers, null, null, null, null, null, null, null, "typing error", WALKTHROUGH);
    }

    private static FidelityCheckRecorded recorded(int points) {
        return new FidelityCheckRecorded(
                "fc1",
                "s1",
                "PBIS",
                "tfi",
                "2.1",
                RaterKind.FACILITATED,
                List.of("tier-1"),
                tier1(points),
                scores(points),
                "with the regional coach",
                WALKTHROUGH,
                FALL_2018);
    }

    private static FidelityCheckCorrected corrected(int points) {
        return new FidelityCheckCorrected(
                "fc1", List.of("tier-1"), tier1(points), scores(points), "typing error", WALKTHROUGH, FALL_2018);
    }

    private static CorrectFidelityCheck participants(String... memberIds) {
        return new CorrectFidelityCheck(
                "fc1", null, null, null, null, null, null, null, null, List.of(memberIds), "signed sheet", WALKTHROUGH);
    }

    private static FidelityCheckCorrected tookPart(int points, String... memberIds) {
        return new FidelityCheckCorrected(
                "fc1",
                List.of("tier-1"),
                tier1(points),
                scores(points),
                List.of(memberIds),
                "signed sheet",
                WALKTHROUGH,
                FALL_2018);
    }

    private static FidelityCheckRetracted retracted() {
        return new FidelityCheckRetracted("fc1", "another school's", FALL_2018);
    }

    private static List<Score> scores(int points) {
        return Checks.scores(TFI, tier1(points), "tier-1");
    }
}
