package org.throughline.query.subject.teams.pause;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.pause.PauseOutcome;
import org.throughline.events.teams.pause.PauseTrigger;

/**
 * An equity pause of a team.
 *
 * @param meetingId the meeting at which it was held; absent when nobody said
 * @param decisionId the decision it was about; absent when it was about none
 * @param cycleId the improvement cycle it was about; absent when it was about none
 * @param facilitatedFromOutside absent when nobody said
 * @param participants member ids; absent when nobody wrote it down
 * @param prompts what was asked; empty when nobody wrote it down
 * @param missingVoices codes of groups whose voice was missing; empty when none was, or nobody said
 * @param outcome what came of it; absent as long as nobody said
 * @param whatChanged absent where nothing did, or nobody said
 * @param concerns policies in force as a warning that what was recorded of it did not meet, by code
 */
public record EquityPauseState(
        String pauseId,
        String organizationId,
        String teamId,
        LocalDate heldOn,
        PauseTrigger trigger,
        @Nullable String meetingId,
        @Nullable String decisionId,
        @Nullable String cycleId,
        @Nullable Boolean facilitatedFromOutside,
        @Nullable List<String> participants,
        List<String> prompts,
        List<String> missingVoices,
        @Nullable PauseOutcome outcome,
        @Nullable String whatChanged,
        @Nullable LocalDate outcomeOn,
        List<String> concerns) {

    /** By their days; of one day, in an order that stays the same. */
    public static final Comparator<EquityPauseState> IN_TIME =
            Comparator.comparing(EquityPauseState::heldOn).thenComparing(EquityPauseState::pauseId);
}
