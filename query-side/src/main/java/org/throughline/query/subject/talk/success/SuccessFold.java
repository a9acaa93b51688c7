package org.throughline.query.subject.talk.success;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.talk.success.SuccessEvent;
import org.throughline.events.talk.success.SuccessEvent.SuccessHighlighted;
import org.throughline.query.SubjectKind;

/** Tells of a success. */
@Component
public final class SuccessFold implements SubjectKind<SuccessState, SuccessEvent> {

    @Override
    public Class<SuccessEvent> family() {
        return SuccessEvent.class;
    }

    @Override
    public Class<SuccessState> stateType() {
        return SuccessState.class;
    }

    @Override
    public SuccessState fold(@Nullable SuccessState before, SuccessEvent event) {
        return switch (event) {
            case SuccessHighlighted e ->
                new SuccessState(
                        e.successId(),
                        e.organizationId(),
                        e.practice(),
                        e.title(),
                        e.story(),
                        e.audiences(),
                        e.channelId(),
                        e.evidence(),
                        e.participants(),
                        e.effectiveOn(),
                        e.concerns());
        };
    }
}
