package org.throughline.query.subject.implementation.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.StageActivityCompleted;
import org.throughline.events.implementation.stage.StageEvent.StageActivityFoundNotApplicable;
import org.throughline.events.implementation.stage.StageEvent.StageActivityReopened;
import org.throughline.events.implementation.stage.StageEvent.StageActivitySkipped;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageMoveRetracted;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.implementation.stage.StageState.Interval;
import org.throughline.query.subject.implementation.stage.StageState.Standing;

/** Tells an organization's way with one practice. */
@Component
public final class StageFold implements SubjectKind<StageState, StageEvent> {

    @Override
    public Class<StageEvent> family() {
        return StageEvent.class;
    }

    @Override
    public Class<StageState> stateType() {
        return StageState.class;
    }

    @Override
    public StageState fold(@Nullable StageState before, StageEvent event) {
        TrackFold track = new TrackFold(before, event);
        switch (event) {
            case StageEntered e -> {
                boolean back = track.isBack(e.stage());
                track.move(entered(e, track.attempt(e.effectiveOn()), back));
            }
            case StageRegressed e -> track.move(regressed(e, track.attempt(e.effectiveOn())));
            case TrackDiscontinued e -> track.discontinue(e);
            case StageMoveRetracted e -> track.retract(e);
            case StageActivityCompleted e -> track.settle(e, Standing.COMPLETED, null, e.evidence(), e.concerns());
            case StageActivitySkipped e -> track.settle(e, Standing.SKIPPED, e.reason(), List.of(), List.of());
            case StageActivityFoundNotApplicable e ->
                track.settle(e, Standing.NOT_APPLICABLE, e.reason(), List.of(), List.of());
            case StageActivityReopened e -> track.reopen(e);
        }
        return track.state();
    }

    private static Interval entered(StageEntered e, int attempt, boolean back) {
        return new Interval(
                e.stage(),
                e.effectiveOn(),
                null,
                back,
                null,
                e.evidence(),
                attempt,
                e.readinessAssessmentId(),
                e.fidelityCheckId(),
                e.concerns());
    }

    private static Interval regressed(StageRegressed e, int attempt) {
        return new Interval(
                e.stage(),
                e.effectiveOn(),
                null,
                true,
                e.reason(),
                e.evidence(),
                attempt,
                e.readinessAssessmentId(),
                e.fidelityCheckId(),
                List.of());
    }
}
