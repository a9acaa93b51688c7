package org.throughline.query.subject.talk.engagement;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.talk.engagement.EngagementEvent;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementEnded;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRecorded;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRepeated;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.talk.engagement.EngagementState.Time;

/** Tells the history of an engagement. */
@Component
public final class EngagementFold implements SubjectKind<EngagementState, EngagementEvent> {

    @Override
    public Class<EngagementEvent> family() {
        return EngagementEvent.class;
    }

    @Override
    public Class<EngagementState> stateType() {
        return EngagementState.class;
    }

    @Override
    public EngagementState fold(@Nullable EngagementState before, EngagementEvent event) {
        return switch (event) {
            case EngagementRecorded e -> recorded(e);
            case EngagementRepeated e ->
                Objects.requireNonNull(before)
                        .with(new Time(e.effectiveOn(), e.depth(), e.attended(), e.inputs(), e.evidence()));
            case EngagementEnded e -> Objects.requireNonNull(before).ended(e.effectiveOn(), e.reason());
        };
    }

    private static EngagementState recorded(EngagementRecorded e) {
        return new EngagementState(
                e.engagementId(),
                e.organizationId(),
                e.teamId(),
                e.group(),
                e.about(),
                e.recurrence(),
                List.of(new Time(e.effectiveOn(), e.depth(), e.attended(), e.inputs(), e.evidence())),
                null,
                null,
                e.concerns());
    }
}
