package org.throughline.query.stage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.stage.StageEvent;
import org.throughline.events.stage.StageEvent.StageEntered;
import org.throughline.events.stage.StageEvent.StageRegressed;
import org.throughline.query.SubjectKind;
import org.throughline.query.stage.StageState.Interval;

/** Tells an organization's way with one practice. */
@Component
public final class StageStory implements SubjectKind<StageState, StageEvent> {

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
        Interval next = switch (event) {
            case StageEntered e -> new Interval(e.stage(), e.effectiveOn(), null, false, null, e.evidence());
            case StageRegressed e -> new Interval(e.stage(), e.effectiveOn(), null, true, e.reason(), e.evidence());
        };
        List<Interval> intervals = new ArrayList<>(before == null ? List.of() : before.intervals());
        if (!intervals.isEmpty()) {
            Interval last = intervals.removeLast();
            intervals.add(new Interval(
                    last.stage(), last.from(), next.from(), last.regression(), last.reason(), last.evidence()));
        }
        intervals.add(next);
        return new StageState(
                event.organizationId(), event.practice(), next.stage(), next.from(), List.copyOf(intervals));
    }

    @Override
    public List<StageInterval> rows(String subjectId, StageState track) {
        return track.intervals().stream()
                .map(i -> new StageInterval(
                        subjectId,
                        track.organizationId(),
                        track.practice(),
                        i.stage(),
                        i.from(),
                        i.until(),
                        i.regression(),
                        i.reason()))
                .toList();
    }

    @Override
    public List<Class<? extends Record>> rowTypes() {
        return List.of(StageInterval.class);
    }
}
