package org.throughline.command.stage;

import java.util.List;
import org.throughline.command.SubjectRules;
import org.throughline.events.stage.StageEvent;
import org.throughline.events.stage.StageEvent.StageEntered;
import org.throughline.events.stage.StageEvent.StageRegressed;

/** Forward one step at a time, back any number of steps, one move a day. */
public enum StageRules implements SubjectRules<StageTrackState, StageEvent> {
    RULES;

    private static final List<StagePolicy> POLICIES =
            List.of(new StagesGoForwardOneStepAtATime(), new RegressionsGoBack(), new StagesAreHeldForAtLeastADay());

    @Override
    public Class<StageEvent> family() {
        return StageEvent.class;
    }

    @Override
    public StageTrackState initial() {
        return StageTrackState.NOT_STARTED;
    }

    @Override
    public void check(StageTrackState track, StageEvent next) {
        POLICIES.forEach(policy -> policy.check(track, next));
    }

    @Override
    public StageTrackState evolve(StageTrackState track, StageEvent event) {
        return switch (event) {
            case StageEntered e -> new StageTrackState(e.stage(), e.effectiveOn());
            case StageRegressed e -> new StageTrackState(e.stage(), e.effectiveOn());
        };
    }
}
