package org.throughline.command.teams.pause;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.teams.pause.PauseEvent;
import org.throughline.events.teams.pause.PauseOutcome;
import org.throughline.events.teams.pause.PauseTrigger;

/** What can be asked about an equity pause. */
public sealed interface PauseCommand extends Command {

    String pauseId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(PauseEvent.class, pauseId());
    }

    /**
     * Records that a team stopped and asked whom it leaves out. What was said in it is not recorded.
     *
     * @param facilitatedFromOutside whether somebody led it who is not of the team
     * @param participants member ids; left out when nobody wrote it down
     * @param prompts what was asked, by code or in a few words
     * @param missingVoices codes of groups whose voice was missing
     */
    record HoldEquityPause(
            @Id @OrNewId String pauseId,
            @Id String teamId,
            PauseTrigger trigger,
            @Id @Nullable String meetingId,
            @Id @Nullable String decisionId,
            @Id @Nullable String cycleId,
            @Nullable Boolean facilitatedFromOutside,
            @Nullable @Size(max = 200) List<String> participants,
            @Size(max = 100) List<@Size(max = 200) String> prompts,
            @Size(max = 100) List<@Size(max = 80) String> missingVoices,
            @OrToday LocalDate effectiveOn)
            implements PauseCommand {}

    /**
     * Says what came of a pause.
     *
     * @param whatChanged needed where something changed
     */
    record RecordPauseOutcome(
            @Id String pauseId,
            PauseOutcome outcome,
            @Nullable @Size(max = 5000) String whatChanged,
            @OrToday LocalDate effectiveOn)
            implements PauseCommand {}
}
