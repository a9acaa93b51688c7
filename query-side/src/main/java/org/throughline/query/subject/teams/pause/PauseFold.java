package org.throughline.query.subject.teams.pause;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.teams.pause.PauseEvent;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseHeld;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseOutcomeRecorded;
import org.throughline.query.SubjectKind;

/** Tells the history of an equity pause. */
@Component
public final class PauseFold implements SubjectKind<EquityPauseState, PauseEvent> {

    @Override
    public Class<PauseEvent> family() {
        return PauseEvent.class;
    }

    @Override
    public Class<EquityPauseState> stateType() {
        return EquityPauseState.class;
    }

    @Override
    public EquityPauseState fold(@Nullable EquityPauseState before, PauseEvent event) {
        return switch (event) {
            case EquityPauseHeld e -> held(e);
            case EquityPauseOutcomeRecorded e -> settled(Objects.requireNonNull(before), e);
        };
    }

    private static EquityPauseState held(EquityPauseHeld e) {
        return new EquityPauseState(
                e.pauseId(),
                e.organizationId(),
                e.teamId(),
                e.effectiveOn(),
                e.trigger(),
                e.meetingId(),
                e.decisionId(),
                e.cycleId(),
                e.facilitatedFromOutside(),
                e.participants(),
                e.prompts(),
                e.missingVoices(),
                null,
                null,
                null,
                e.concerns());
    }

    private static EquityPauseState settled(EquityPauseState pause, EquityPauseOutcomeRecorded e) {
        return new EquityPauseState(
                pause.pauseId(),
                pause.organizationId(),
                pause.teamId(),
                pause.heldOn(),
                pause.trigger(),
                pause.meetingId(),
                pause.decisionId(),
                pause.cycleId(),
                pause.facilitatedFromOutside(),
                pause.participants(),
                pause.prompts(),
                pause.missingVoices(),
                e.outcome(),
                e.whatChanged(),
                e.effectiveOn(),
                pause.concerns());
    }
}
