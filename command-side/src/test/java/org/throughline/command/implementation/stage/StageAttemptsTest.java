package org.throughline.command.implementation.stage;

import static org.throughline.command.Decision.refusedWith;
import static org.throughline.events.implementation.stage.Stage.INFRASTRUCTURE;
import static org.throughline.events.implementation.stage.Stage.INITIAL;
import static org.throughline.events.implementation.stage.Stage.PURPOSE_BUILDING;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.stage.StageCommand.CompleteStageActivity;
import org.throughline.command.implementation.stage.StageCommand.DiscontinueTrack;
import org.throughline.command.implementation.stage.StageCommand.EnterStage;
import org.throughline.command.implementation.stage.StageCommand.MarkStageActivityNotApplicable;
import org.throughline.command.implementation.stage.StageCommand.RegressStage;
import org.throughline.command.implementation.stage.StageCommand.ReopenStageActivity;
import org.throughline.command.implementation.stage.StageCommand.RetractStageMove;
import org.throughline.command.implementation.stage.StageCommand.SkipStageActivity;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageActivityCompleted;
import org.throughline.events.implementation.stage.StageEvent.StageActivityFoundNotApplicable;
import org.throughline.events.implementation.stage.StageEvent.StageActivityReopened;
import org.throughline.events.implementation.stage.StageEvent.StageActivitySkipped;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageMoveRetracted;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;

/** Moves taken back, practices given up and begun again, activities settled and reopened. */
class StageAttemptsTest {

    private static final LocalDate D1 = LocalDate.parse("2018-09-01");
    private static final LocalDate D2 = LocalDate.parse("2019-09-01");
    private static final LocalDate D3 = LocalDate.parse("2020-09-01");

    private final FixtureConfiguration<StageTrack> track = Decision.of(
            StageTrack.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, D1),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, D1));

    @Test
    void retractsTheLastMoveAndStandsWhereItStoodBefore() {
        track.given(entered(PURPOSE_BUILDING, D1), entered(INFRASTRUCTURE, D2))
                .when(retract(INFRASTRUCTURE, D2))
                .expectEvents(retracted(INFRASTRUCTURE, D2));
        track.given(entered(PURPOSE_BUILDING, D1), entered(INFRASTRUCTURE, D2), retracted(INFRASTRUCTURE, D2))
                .when(enter(INFRASTRUCTURE, D2))
                .expectEvents(entered(INFRASTRUCTURE, D2));
    }

    @Test
    void retractsTheOnlyMoveSoThatTheTrackHasNotBegun() {
        track.given(entered(PURPOSE_BUILDING, D1), retracted(PURPOSE_BUILDING, D1))
                .when(enter(INFRASTRUCTURE, D2))
                .expectException(refusedWith(RefusalCode.STAGE_SKIPPED));
    }

    @Test
    void refusesToRetractAMoveThatNeverStood() {
        track.given(entered(PURPOSE_BUILDING, D1), entered(INFRASTRUCTURE, D2))
                .when(retract(INFRASTRUCTURE, D2.plusDays(1)))
                .expectException(refusedWith(RefusalCode.NO_SUCH_MOVE));
        track.given(entered(PURPOSE_BUILDING, D1), entered(INFRASTRUCTURE, D2))
                .when(retract(INITIAL, D2))
                .expectException(refusedWith(RefusalCode.NO_SUCH_MOVE));
        track.given(entered(PURPOSE_BUILDING, D1), entered(INFRASTRUCTURE, D2), retracted(INFRASTRUCTURE, D2))
                .when(retract(INFRASTRUCTURE, D2))
                .expectException(refusedWith(RefusalCode.NO_SUCH_MOVE));
    }

    @Test
    void refusesToRetractAMoveThatLaterOnesRestOn() {
        track.given(entered(PURPOSE_BUILDING, D1), entered(INFRASTRUCTURE, D2), entered(INITIAL, D3))
                .when(retract(INFRASTRUCTURE, D2))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void refusesToRetractABeginningUnderSettledActivities() {
        track.given(entered(PURPOSE_BUILDING, D1), completed("PB-NEEDS", D1))
                .when(retract(PURPOSE_BUILDING, D1))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
        track.given(entered(PURPOSE_BUILDING, D1), completed("PB-NEEDS", D2))
                .when(retract(PURPOSE_BUILDING, D1))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
        track.given(entered(PURPOSE_BUILDING, D1), completed("PB-NEEDS", D1), reopened("PB-NEEDS", D1))
                .when(retract(PURPOSE_BUILDING, D1))
                .expectEvents(retracted(PURPOSE_BUILDING, D1));
    }

    @Test
    void givesUpAndBeginsAgainWithTheFirstStage() {
        track.given(entered(PURPOSE_BUILDING, D1), entered(INFRASTRUCTURE, D2))
                .when(discontinue(D3))
                .expectEvents(discontinued(D3));
        track.given(entered(PURPOSE_BUILDING, D1), entered(INFRASTRUCTURE, D2), discontinued(D3))
                .when(enter(INITIAL, D3.plusDays(1)))
                .expectException(refusedWith(RefusalCode.STAGE_SKIPPED));
        track.given(entered(PURPOSE_BUILDING, D1), entered(INFRASTRUCTURE, D2), discontinued(D3))
                .when(enter(PURPOSE_BUILDING, D3.plusDays(1)))
                .expectEvents(entered(PURPOSE_BUILDING, D3.plusDays(1)));
    }

    @Test
    void movesOnceADayWhenItGivesUpToo() {
        track.given(entered(PURPOSE_BUILDING, D1))
                .when(discontinue(D1))
                .expectException(refusedWith(RefusalCode.ONE_MOVE_A_DAY));
        track.given(entered(PURPOSE_BUILDING, D1), discontinued(D2))
                .when(enter(PURPOSE_BUILDING, D2))
                .expectException(refusedWith(RefusalCode.ONE_MOVE_A_DAY));
    }

    @Test
    void takesNothingOnceItGaveUp() {
        track.given(entered(PURPOSE_BUILDING, D1), discontinued(D2))
                .when(discontinue(D3))
                .expectException(refusedWith(RefusalCode.ENDED));
        track.given(entered(PURPOSE_BUILDING, D1), discontinued(D2))
                .when(complete("PB-NEEDS", null, D3))
                .expectException(refusedWith(RefusalCode.ENDED));
        track.given(entered(PURPOSE_BUILDING, D1), discontinued(D2))
                .when(new RegressStage("s1", "PBIS", PURPOSE_BUILDING, "x", null, null, List.of(), D3))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void retractsADiscontinuationAndGoesOn() {
        track.given(entered(PURPOSE_BUILDING, D1), discontinued(D2))
                .when(retract(null, D2))
                .expectEvents(retracted(null, D2));
        track.given(entered(PURPOSE_BUILDING, D1), discontinued(D2), retracted(null, D2))
                .when(enter(INFRASTRUCTURE, D3))
                .expectEvents(entered(INFRASTRUCTURE, D3));
    }

    @Test
    void completesActivitiesOfAnyStageInAnyOrder() {
        track.given(entered(PURPOSE_BUILDING, D1))
                .when(complete("FU-WRITTEN", null, D2))
                .expectEvents(new StageActivityCompleted(
                        "s1",
                        "PBIS",
                        "FU-WRITTEN",
                        "1",
                        Stage.FULL,
                        List.of(),
                        List.of("ACTIVITIES_FOLLOW_THE_STAGE"),
                        D2));
        track.given(entered(PURPOSE_BUILDING, D1), completed("PB-AGREE", D3))
                .when(complete("PB-NEEDS", null, D2))
                .expectEvents(completed("PB-NEEDS", D2));
    }

    @Test
    void takesTheCatalogueInForceThatDayOrTheOneNamed() {
        LocalDate second = LocalDate.parse("2022-07-01");
        track.given(entered(PURPOSE_BUILDING, D1))
                .when(complete("PB-NEEDS", null, second.minusDays(1)))
                .expectEvents(completed("PB-NEEDS", "1", second.minusDays(1)));
        track.given(entered(PURPOSE_BUILDING, D1))
                .when(complete("PB-NEEDS", null, second))
                .expectEvents(completed("PB-NEEDS", "2", second));
        track.given(entered(PURPOSE_BUILDING, D1))
                .when(complete("PB-PAUSE", "2", D2))
                .expectEvents(completed("PB-PAUSE", "2", D2));
    }

    @Test
    void refusesActivitiesAndCataloguesThereAreNot() {
        track.given(entered(PURPOSE_BUILDING, D1))
                .when(complete("PB-PAUSE", "1", D2))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        track.given(entered(PURPOSE_BUILDING, D1))
                .when(complete("PB-NEEDS", "99", D2))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void settlesAnActivityOnceUntilItIsReopened() {
        track.given(entered(PURPOSE_BUILDING, D1), completed("PB-NEEDS", D2))
                .when(new SkipStageActivity("s1", "PBIS", "PB-NEEDS", null, "no time", D3))
                .expectException(refusedWith(RefusalCode.ACTIVITY_SETTLED));
        track.given(entered(PURPOSE_BUILDING, D1), completed("PB-NEEDS", D2))
                .when(new ReopenStageActivity("s1", "PBIS", "PB-NEEDS", null, "new data", D3))
                .expectEvents(reopened("PB-NEEDS", D3));
        track.given(entered(PURPOSE_BUILDING, D1), completed("PB-NEEDS", D2), reopened("PB-NEEDS", D3))
                .when(new SkipStageActivity("s1", "PBIS", "PB-NEEDS", "1", "no time", D3))
                .expectEvents(new StageActivitySkipped("s1", "PBIS", "PB-NEEDS", "1", PURPOSE_BUILDING, "no time", D3));
        track.given(entered(PURPOSE_BUILDING, D1))
                .when(new MarkStageActivityNotApplicable("s1", "PBIS", "PB-NEEDS", "1", "one room", D3))
                .expectEvents(new StageActivityFoundNotApplicable(
                        "s1", "PBIS", "PB-NEEDS", "1", PURPOSE_BUILDING, "one room", D3));
    }

    @Test
    void refusesToReopenWhatIsNotSettled() {
        track.given(entered(PURPOSE_BUILDING, D1), completed("PB-NEEDS", D3))
                .when(new ReopenStageActivity("s1", "PBIS", "PB-NEEDS", null, "new data", D2))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void refusesABackdatedCompletionThatALaterOneContradicts() {
        track.given(entered(PURPOSE_BUILDING, D1), completed("PB-NEEDS", D3))
                .when(complete("PB-NEEDS", null, D2))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void refusesActivitiesBeforeTheTrackBegan() {
        track.given(entered(PURPOSE_BUILDING, D2))
                .when(complete("PB-NEEDS", null, D1))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    private static EnterStage enter(Stage stage, LocalDate day) {
        return new EnterStage("s1", "PBIS", stage, null, null, List.of(), day);
    }

    private static StageEntered entered(Stage stage, LocalDate day) {
        return new StageEntered("s1", "PBIS", stage, List.of(), day);
    }

    private static RetractStageMove retract(@Nullable Stage stage, LocalDate day) {
        return new RetractStageMove("s1", "PBIS", stage, "wrong school", day);
    }

    private static StageMoveRetracted retracted(@Nullable Stage stage, LocalDate day) {
        return new StageMoveRetracted("s1", "PBIS", stage, "wrong school", day);
    }

    private static DiscontinueTrack discontinue(LocalDate day) {
        return new DiscontinueTrack("s1", "PBIS", "another practice", List.of(), day);
    }

    private static TrackDiscontinued discontinued(LocalDate day) {
        return new TrackDiscontinued("s1", "PBIS", "another practice", List.of(), day);
    }

    private static CompleteStageActivity complete(String code, @Nullable String version, LocalDate day) {
        return new CompleteStageActivity("s1", "PBIS", code, version, List.of(), day);
    }

    private static StageActivityCompleted completed(String code, LocalDate day) {
        return completed(code, "1", day);
    }

    private static StageActivityCompleted completed(String code, String version, LocalDate day) {
        return new StageActivityCompleted("s1", "PBIS", code, version, PURPOSE_BUILDING, List.of(), day);
    }

    private static StageActivityReopened reopened(String code, LocalDate day) {
        return new StageActivityReopened("s1", "PBIS", code, "1", PURPOSE_BUILDING, "new data", day);
    }
}
