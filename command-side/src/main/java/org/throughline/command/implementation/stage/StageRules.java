package org.throughline.command.implementation.stage;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.SubjectRules;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.StageActivityCompleted;
import org.throughline.events.implementation.stage.StageEvent.StageActivityFoundNotApplicable;
import org.throughline.events.implementation.stage.StageEvent.StageActivityReopened;
import org.throughline.events.implementation.stage.StageEvent.StageActivitySkipped;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageMoveRetracted;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;

/** Forward one step at a time, back any number of steps, one move a day; activities in any order. */
public enum StageRules implements SubjectRules<StageTrackFacts, StageEvent> {
    RULES;

    private static final StagePolicy<StageEntered> FORWARD = new StagesGoForwardOneStepAtATime();
    private static final StagePolicy<StageRegressed> BACK = new RegressionsGoBack();
    private static final StagePolicy<StageEvent> A_DAY = new StagesAreHeldForAtLeastADay();
    private static final StagePolicy<StageEvent> UNDER_WAY = new OnlyAttemptsUnderWayGoOn();
    private static final StagePolicy<StageMoveRetracted> STANDING = new OnlyMovesThatStandAreRetracted();

    @Override
    public Class<StageEvent> family() {
        return StageEvent.class;
    }

    @Override
    public StageTrackFacts initial() {
        return StageTrackFacts.NOT_STARTED;
    }

    @Override
    public void check(StageTrackFacts track, StageEvent next) {
        switch (next) {
            case StageEntered e -> {
                FORWARD.check(track, e);
                A_DAY.check(track, e);
            }
            case StageRegressed e -> {
                BACK.check(track, e);
                A_DAY.check(track, e);
            }
            case TrackDiscontinued e -> {
                UNDER_WAY.check(track, e);
                A_DAY.check(track, e);
            }
            case StageMoveRetracted e -> STANDING.check(track, e);
            case StageActivityReopened e -> {
                UNDER_WAY.check(track, e);
                ActivitiesAreSettledOnce.requireSettled(track, e);
            }
            case StageActivityCompleted e -> {
                UNDER_WAY.check(track, e);
                ActivitiesAreSettledOnce.requireOpen(track, e);
            }
            case StageActivitySkipped e -> {
                UNDER_WAY.check(track, e);
                ActivitiesAreSettledOnce.requireOpen(track, e);
            }
            case StageActivityFoundNotApplicable e -> {
                UNDER_WAY.check(track, e);
                ActivitiesAreSettledOnce.requireOpen(track, e);
            }
        }
    }

    @Override
    public @Nullable Predicate<StageEvent> takenBackBy(StageEvent event) {
        return event instanceof StageMoveRetracted retraction
                ? entry -> entry.effectiveOn().equals(retraction.effectiveOn()) && leadsTo(retraction.stage(), entry)
                : null;
    }

    private static boolean leadsTo(@Nullable Stage stage, StageEvent entry) {
        return switch (entry) {
            case StageEntered e -> e.stage() == stage;
            case StageRegressed e -> e.stage() == stage;
            case TrackDiscontinued e -> stage == null;
            default -> false;
        };
    }

    @Override
    public StageTrackFacts evolve(StageTrackFacts track, StageEvent event) {
        return switch (event) {
            case StageEntered e -> track.moved(e.stage(), e.effectiveOn());
            case StageRegressed e -> track.moved(e.stage(), e.effectiveOn());
            case TrackDiscontinued e -> track.discontinued(e.effectiveOn());
            case StageMoveRetracted e -> track.withoutLastMove();
            case StageActivityReopened e -> track.settled(e.code(), false);
            case StageActivityCompleted e -> track.settled(e.code(), true);
            case StageActivitySkipped e -> track.settled(e.code(), true);
            case StageActivityFoundNotApplicable e -> track.settled(e.code(), true);
        };
    }
}
