package org.throughline.command.implementation.stage;

import static org.throughline.command.Decision.refusedWith;
import static org.throughline.events.implementation.stage.Stage.FULL;
import static org.throughline.events.implementation.stage.Stage.INFRASTRUCTURE;
import static org.throughline.events.implementation.stage.Stage.INITIAL;
import static org.throughline.events.implementation.stage.Stage.PURPOSE_BUILDING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.stage.StageCommand.EnterStage;
import org.throughline.command.implementation.stage.StageCommand.RegressStage;
import org.throughline.events.Evidence;
import org.throughline.events.MetadataKey;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;

class StageTrackTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final List<Evidence> MINUTES = List.of(new Evidence("Minutes of the leadership team", null));

    private final FixtureConfiguration<StageTrack> track = Decision.of(
            StageTrack.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2017),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2017),
            new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Closed school", "d1", null, FALL_2017),
            new OrganizationClosed("s2", "too small", FALL_2019));

    @Test
    void beginsWithPurposeBuildingAndKeepsTheEvidence() {
        track.givenNoPriorActivity()
                .when(new EnterStage("s1", "PBIS", PURPOSE_BUILDING, null, null, MINUTES, FALL_2017))
                .expectEvents(new StageEntered("s1", "PBIS", PURPOSE_BUILDING, MINUTES, FALL_2017));
    }

    @Test
    void saysWhichSchoolAndDistrictItConcerns() {
        track.givenNoPriorActivity()
                .when(enter(PURPOSE_BUILDING, FALL_2017))
                .expectEvents(new GenericEventMessage<>(
                        entered(PURPOSE_BUILDING, FALL_2017),
                        Map.of(MetadataKey.UNIT, "s1", MetadataKey.DISTRICT, "d1")));
    }

    @Test
    void refusesToBeginAnywhereElse() {
        track.givenNoPriorActivity()
                .when(enter(INFRASTRUCTURE, FALL_2017))
                .expectException(refusedWith(RefusalCode.STAGE_SKIPPED));
    }

    @Test
    void entersTheNextStageAndNoLaterOne() {
        track.given(entered(PURPOSE_BUILDING, FALL_2017))
                .when(enter(INFRASTRUCTURE, FALL_2018))
                .expectEvents(entered(INFRASTRUCTURE, FALL_2018));
        track.given(entered(PURPOSE_BUILDING, FALL_2017))
                .when(enter(INITIAL, FALL_2018))
                .expectException(refusedWith(RefusalCode.STAGE_SKIPPED));
    }

    @Test
    void fallsBackAsFarAsItFell() {
        track.given(
                        entered(PURPOSE_BUILDING, FALL_2017),
                        entered(INFRASTRUCTURE, FALL_2018),
                        entered(INITIAL, FALL_2019))
                .when(regress(PURPOSE_BUILDING, FALL_2019.plusDays(1)))
                .expectEvents(regressed(PURPOSE_BUILDING, FALL_2019.plusDays(1)));
    }

    @Test
    void goesOnStepByStepFromWhereItFellTo() {
        track.given(
                        entered(PURPOSE_BUILDING, FALL_2017),
                        entered(INFRASTRUCTURE, FALL_2018),
                        regressed(PURPOSE_BUILDING, FALL_2019))
                .when(enter(INITIAL, FALL_2019.plusDays(1)))
                .expectException(refusedWith(RefusalCode.STAGE_SKIPPED));
    }

    @Test
    void refusesToFallBackToTheStageHeld() {
        track.given(entered(PURPOSE_BUILDING, FALL_2017))
                .when(regress(PURPOSE_BUILDING, FALL_2018))
                .expectException(refusedWith(RefusalCode.NOT_BACKWARD));
    }

    @Test
    void refusesToFallBackBeforeTheTrackBegan() {
        track.givenNoPriorActivity()
                .when(regress(PURPOSE_BUILDING, FALL_2018))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        track.given(entered(PURPOSE_BUILDING, FALL_2018))
                .when(regress(PURPOSE_BUILDING, FALL_2017))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void movesOnceADay() {
        track.given(entered(PURPOSE_BUILDING, FALL_2017))
                .when(enter(INFRASTRUCTURE, FALL_2017))
                .expectException(refusedWith(RefusalCode.ONE_MOVE_A_DAY));
        track.given(entered(PURPOSE_BUILDING, FALL_2017))
                .when(enter(INFRASTRUCTURE, FALL_2017.plusDays(1)))
                .expectEvents(entered(INFRASTRUCTURE, FALL_2017.plusDays(1)));
    }

    @Test
    void refusesToFallBackOnTheDayOfAnEntry() {
        track.given(entered(PURPOSE_BUILDING, FALL_2017), entered(INFRASTRUCTURE, FALL_2018))
                .when(regress(PURPOSE_BUILDING, FALL_2018))
                .expectException(refusedWith(RefusalCode.ONE_MOVE_A_DAY));
    }

    @Test
    void takesABackdatedMoveThatLaterOnesCanFollow() {
        track.given(
                        entered(PURPOSE_BUILDING, FALL_2017),
                        entered(INFRASTRUCTURE, FALL_2018),
                        regressed(PURPOSE_BUILDING, FALL_2019))
                .when(enter(INITIAL, FALL_2018.plusDays(1)))
                .expectEvents(
                        entered(INITIAL, FALL_2018.plusDays(1)).withConcerns(List.of("READINESS_BEFORE_INITIAL")));
    }

    @Test
    void refusesABackdatedMoveThatLaterOnesContradict() {
        track.given(entered(PURPOSE_BUILDING, FALL_2017), entered(INFRASTRUCTURE, FALL_2019))
                .when(enter(INFRASTRUCTURE, FALL_2018))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void keepsTheStageOfTheDayInMindForABackdatedMove() {
        track.given(
                        entered(PURPOSE_BUILDING, FALL_2017),
                        entered(INFRASTRUCTURE, FALL_2018),
                        entered(INITIAL, FALL_2019))
                .when(enter(FULL, FALL_2018.plusDays(1)))
                .expectException(refusedWith(RefusalCode.STAGE_SKIPPED));
    }

    @Test
    void refusesAnUnknownOrganization() {
        track.givenNoPriorActivity()
                .when(new EnterStage("nowhere", "PBIS", PURPOSE_BUILDING, null, null, List.of(), FALL_2018))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void refusesAnOrganizationFromItsLastDayOn() {
        track.givenNoPriorActivity()
                .when(new EnterStage("s2", "PBIS", PURPOSE_BUILDING, null, null, List.of(), FALL_2019))
                .expectException(refusedWith(RefusalCode.ENDED));
        track.givenNoPriorActivity()
                .when(new EnterStage("s2", "PBIS", PURPOSE_BUILDING, null, null, List.of(), FALL_2019.minusDays(1)))
                .expectEvents(new StageEntered("s2", "PBIS", PURPOSE_BUILDING, List.of(), FALL_2019.minusDays(1)));
    }

    private static EnterStage enter(Stage stage, LocalDate day) {
        return new EnterStage("s1", "PBIS", stage, null, null, List.of(), day);
    }

    private static StageEntered entered(Stage stage, LocalDate day) {
        return new StageEntered("s1", "PBIS", stage, List.of(), day);
    }

    private static RegressStage regress(Stage stage, LocalDate day) {
        return new RegressStage("s1", "PBIS", stage, "turnover", null, null, List.of(), day);
    }

    private static StageRegressed regressed(Stage stage, LocalDate day) {
        return new StageRegressed("s1", "PBIS", stage, "turnover", List.of(), day);
    }
}
