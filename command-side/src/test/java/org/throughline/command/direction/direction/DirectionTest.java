package org.throughline.command.direction.direction;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;
import static org.throughline.events.direction.direction.WholeChildDomain.ACADEMIC;
import static org.throughline.events.direction.direction.WholeChildDomain.IDENTITY_AND_BELONGING;
import static org.throughline.events.direction.direction.WholeChildDomain.PHYSICAL_HEALTH;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.direction.direction.DirectionCommand.AcknowledgeDirection;
import org.throughline.command.direction.direction.DirectionCommand.AdoptVision;
import org.throughline.command.direction.direction.DirectionCommand.DraftVision;
import org.throughline.command.direction.direction.DirectionCommand.ReviseVision;
import org.throughline.events.Evidence;
import org.throughline.events.MetadataKey;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableAdopted;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.direction.DirectionEvent.VisionRevised;
import org.throughline.events.direction.direction.WholeChild;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamPurpose;

class DirectionTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final Map<String, String> EVERY_LEARNER = Map.of("en", "Every learner belongs");
    private static final Map<String, String> EACH_LEARNER =
            Map.of("en", "Each learner belongs", "es", "Cada estudiante pertenece");
    private static final List<Evidence> MINUTES = List.of(new Evidence("Minutes", null));
    private static final List<String> WARNED = List.of("VISION_LED_BY_ADMINISTRATOR");

    private final FixtureConfiguration<Direction> direction = Decision.of(
            Direction.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2017),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2017),
            new TeamFormed(
                    "slt", "s1", TeamLevel.SCHOOL, "School team", null, List.of(TeamPurpose.LEADERSHIP), FALL_2017),
            new TeamFormed("gone", "s1", TeamLevel.GRADE, "Gone", "slt", List.of(TeamPurpose.LEADERSHIP), FALL_2017),
            new TeamDissolved("gone", "too small", FALL_2019));

    @Test
    void beginsWithAVisionAsVersionOne() {
        direction
                .givenNoPriorActivity()
                .when(adopt("slt", FALL_2017))
                .expectEvents(new VisionAdopted(
                        "slt", 1, EVERY_LEARNER, null, null, List.of("m1"), null, MINUTES, WARNED, FALL_2017));
    }

    @Test
    void belongsToTheSchoolOfItsTeamAndToTheDistrictOfThat() {
        direction
                .givenNoPriorActivity()
                .when(adopt("slt", FALL_2017))
                .expectEventsMatching(exactSequenceOf(matches((EventMessage<?> event) ->
                        "s1".equals(event.getMetaData().get(MetadataKey.UNIT))
                                && "d1".equals(event.getMetaData().get(MetadataKey.DISTRICT)))));
    }

    @Test
    void countsNonNegotiablesThatCameBeforeTheVision() {
        direction
                .given(new NonNegotiableAdopted(
                        "slt", 1, "NN-1", EVERY_LEARNER, List.of(), null, List.of(), List.of(), FALL_2017))
                .when(adopt("slt", FALL_2018))
                .expectEventsMatching(
                        exactSequenceOf(messageWithPayload(matches((VisionAdopted event) -> event.version() == 2))));
    }

    @Test
    void refusesATeamThatWasNeverFormed() {
        direction
                .givenNoPriorActivity()
                .when(adopt("nobody", FALL_2017))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void refusesATeamFromTheDayItEndedOnAndNotBefore() {
        direction.givenNoPriorActivity().when(adopt("gone", FALL_2019)).expectException(refusedWith(RefusalCode.ENDED));
        direction
                .givenNoPriorActivity()
                .when(adopt("gone", FALL_2019.minusDays(1)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesADraftOfATeamThatHasEnded() {
        direction
                .givenNoPriorActivity()
                .when(new DraftVision("gone", EVERY_LEARNER, List.of(), List.of(), FALL_2019))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void refusesASecondVisionFromTheDayOfTheFirstOn() {
        for (LocalDate day : List.of(FALL_2018, FALL_2019)) {
            direction
                    .given(visionOf(FALL_2018))
                    .when(adopt("slt", day))
                    .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        }
    }

    @Test
    void refusesToReviseAVisionThatIsNotThere() {
        direction
                .given(new NonNegotiableAdopted(
                        "slt", 1, "NN-1", EVERY_LEARNER, List.of(), null, List.of(), List.of(), FALL_2017))
                .when(revise(EACH_LEARNER, FALL_2018))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void makesTheNextVersionFromTheDayOfTheLastOneOn() {
        for (LocalDate day : List.of(FALL_2018, FALL_2018.plusDays(1))) {
            direction
                    .given(visionOf(FALL_2018))
                    .when(revise(EACH_LEARNER, day))
                    .expectEvents(new VisionRevised(
                            "slt", 2, EACH_LEARNER, null, null, null, "clearer", List.of("m1"), MINUTES, WARNED, day));
        }
    }

    @Test
    void takesAVersionRememberedLateInItsPlaceWithANumberOfItsOwn() {
        direction
                .given(visionOf(FALL_2017), revisedOn(FALL_2019))
                .when(revise(Map.of("en", "All belong"), FALL_2018))
                .expectEvents(new VisionRevised(
                        "slt",
                        3,
                        Map.of("en", "All belong"),
                        null,
                        null,
                        null,
                        "clearer",
                        List.of("m1"),
                        MINUTES,
                        WARNED,
                        FALL_2018));
    }

    @Test
    void takesAVisionFromBeforeTheOneThatWasHeldForTheFirst() {
        direction
                .given(visionOf(FALL_2018))
                .when(adopt("slt", FALL_2017))
                .expectEvents(new VisionAdopted(
                        "slt", 2, EVERY_LEARNER, null, null, List.of("m1"), null, MINUTES, WARNED, FALL_2017));
        direction
                .given(visionOf(FALL_2018))
                .when(revise(EACH_LEARNER, FALL_2017))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void recordsNothingLateThatSaysWhatWasSaidThen() {
        direction
                .given(visionOf(FALL_2017), revisedOn(FALL_2019))
                .when(revise(EVERY_LEARNER, FALL_2018))
                .expectNoEvents();
    }

    @Test
    void saysOfAVersionWhatIsSaidOfItOnceItHasTakenEffect() {
        VisionRevised late = new VisionRevised(
                "slt", 3, Map.of("en", "All"), null, null, null, "r", List.of("m1"), MINUTES, WARNED, FALL_2018);
        for (int version : new int[] {1, 3}) {
            direction
                    .given(visionOf(FALL_2017), revisedOn(FALL_2019), late)
                    .when(new AcknowledgeDirection("slt", version, "m1", null, FALL_2018))
                    .expectSuccessfulHandlerExecution();
        }
        direction
                .given(visionOf(FALL_2017), revisedOn(FALL_2019), late)
                .when(new AcknowledgeDirection("slt", 2, "m1", null, FALL_2018))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void recordsNothingWhenTheTextStays() {
        direction
                .given(visionOf(FALL_2017))
                .when(revise(Map.of("en", "Every learner belongs"), FALL_2018))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void takesAnyOtherCharacterForAnotherText() {
        direction
                .given(visionOf(FALL_2017))
                .when(revise(Map.of("en", "Every learner belongs "), FALL_2018))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(
                        exactSequenceOf(messageWithPayload(matches((VisionRevised event) -> event.version() == 2))));
    }

    @Test
    void returnsToAnEarlierTextAsANewVersion() {
        direction
                .given(visionOf(FALL_2017), revisedOn(FALL_2018))
                .when(revise(EVERY_LEARNER, FALL_2019))
                .expectEvents(new VisionRevised(
                        "slt",
                        3,
                        EVERY_LEARNER,
                        null,
                        null,
                        null,
                        "clearer",
                        List.of("m1"),
                        MINUTES,
                        WARNED,
                        FALL_2019));
    }

    @Test
    void aVisionSaysWhetherItIsMeantForTheWholeChild() {
        WholeChild whole = new WholeChild(true, List.of(ACADEMIC, PHYSICAL_HEALTH));
        direction
                .givenNoPriorActivity()
                .when(adoptFor(whole))
                .expectEvents(new VisionAdopted(
                        "slt", 1, EVERY_LEARNER, null, whole, List.of("m1"), null, MINUTES, WARNED, FALL_2017));
        WholeChild academic = new WholeChild(false, List.of(ACADEMIC));
        direction.givenNoPriorActivity().when(adoptFor(academic)).expectSuccessfulHandlerExecution();
    }

    @Test
    void sayingOfTheSameWordsThatTheyAreForTheWholeChildMakesAVersionOnce() {
        WholeChild whole = new WholeChild(true, List.of(IDENTITY_AND_BELONGING));
        ReviseVision said =
                new ReviseVision("slt", EVERY_LEARNER, null, whole, null, "clearer", List.of("m1"), MINUTES, FALL_2018);
        VisionRevised recorded = new VisionRevised(
                "slt", 2, EVERY_LEARNER, null, whole, null, "clearer", List.of("m1"), MINUTES, WARNED, FALL_2018);
        direction.given(visionOf(FALL_2017)).when(said).expectEvents(recorded);
        direction.given(visionOf(FALL_2017), recorded).when(said).expectNoEvents();
    }

    @ParameterizedTest
    @MethodSource
    void refusesAPurposeThatIsNotWholeOrNamesADomainTwice(WholeChild said, List<String> faults) {
        String[] refused = faults.stream().map("/wholeChild/domains "::concat).toArray(String[]::new);
        direction.givenNoPriorActivity().when(adoptFor(said)).expectException(refusedFor(refused));
        direction
                .given(visionOf(FALL_2017))
                .when(new ReviseVision("slt", EACH_LEARNER, null, said, null, "r", List.of("m1"), MINUTES, FALL_2018))
                .expectException(refusedFor(refused));
    }

    static Stream<Arguments> refusesAPurposeThatIsNotWholeOrNamesADomainTwice() {
        return Stream.of(
                Arguments.of(new WholeChild(true, List.of()), List.of("not-whole")),
                Arguments.of(new WholeChild(true, List.of(ACADEMIC)), List.of("not-whole")),
                Arguments.of(new WholeChild(false, List.of(ACADEMIC, ACADEMIC)), List.of("named-twice")),
                Arguments.of(new WholeChild(true, List.of(ACADEMIC, ACADEMIC)), List.of("named-twice", "not-whole")));
    }

    private static AdoptVision adoptFor(WholeChild wholeChild) {
        return new AdoptVision("slt", EVERY_LEARNER, null, wholeChild, List.of("m1"), null, MINUTES, FALL_2017);
    }

    private static AdoptVision adopt(String team, LocalDate day) {
        return new AdoptVision(team, EVERY_LEARNER, null, null, List.of("m1"), null, MINUTES, day);
    }

    private static ReviseVision revise(Map<String, String> text, LocalDate day) {
        return new ReviseVision("slt", text, null, null, null, "clearer", List.of("m1"), MINUTES, day);
    }

    private static VisionAdopted visionOf(LocalDate day) {
        return new VisionAdopted("slt", 1, EVERY_LEARNER, null, null, List.of("m1"), null, MINUTES, WARNED, day);
    }

    private static VisionRevised revisedOn(LocalDate day) {
        return new VisionRevised(
                "slt", 2, EACH_LEARNER, null, null, null, "clearer", List.of("m1"), MINUTES, WARNED, day);
    }
}
