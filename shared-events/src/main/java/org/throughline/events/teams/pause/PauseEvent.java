package org.throughline.events.teams.pause;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.NamesPeople;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What is recorded of an equity pause: that it was held, over what, who took part, whose voice was missing and what came of it. What was
 * said in it is no part of the log.
 */
@Subject("equity-pause")
public sealed interface PauseEvent extends SubjectEvent {

    String pauseId();

    @Override
    default String subjectId() {
        return pauseId();
    }

    /**
     * A team stopped and asked.
     *
     * @param organizationId the organization of the team on that day
     * @param teamId the team that stopped
     * @param meetingId the meeting at which it did; absent when it was none, or nobody said
     * @param decisionId the decision it was about; absent when it was about none
     * @param cycleId the improvement cycle it was about; absent when it was about none
     * @param facilitatedFromOutside whether somebody led it who is not of the team; absent when nobody said
     * @param participants member ids; absent when nobody wrote it down
     * @param prompts what was asked, by code or in a few words; empty when nobody wrote it down
     * @param missingVoices codes of groups whose voice was missing, as those found who took part; empty when none was, or nobody said
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record EquityPauseHeld(
            String pauseId,
            String organizationId,
            String teamId,
            PauseTrigger trigger,
            @Nullable String meetingId,
            @Nullable String decisionId,
            @Nullable String cycleId,
            @Nullable Boolean facilitatedFromOutside,
            @Nullable List<String> participants,
            List<String> prompts,
            List<String> missingVoices,
            List<String> concerns,
            LocalDate effectiveOn)
            implements PauseEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.members(participants);
        }
    }

    /**
     * It was said what came of it.
     *
     * @param whatChanged in words; there where something changed
     */
    record EquityPauseOutcomeRecorded(
            String pauseId, PauseOutcome outcome, @Nullable String whatChanged, LocalDate effectiveOn)
            implements PauseEvent {}
}
