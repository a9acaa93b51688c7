package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.pause.PauseOutcome;
import org.throughline.events.teams.pause.PauseTrigger;

/**
 * Equity pauses: how often, who took part, what changed, and which large decisions had none.
 *
 * @param teams those that ever held one, by id
 * @param pauses held in the window, the earliest first
 * @param decisions large ones that took effect in the window, the earliest first
 */
public record EquityPausesAnswer(Counts counts, List<OfTeam> teams, List<Held> pauses, List<Large> decisions) {

    /**
     * How many there are.
     *
     * @param pauses held in the window
     * @param changed of how many of them something changed
     * @param unsaid of how many of them nobody said what came of it
     * @param overdue how many teams had one due by the day and did not hold it
     * @param largeDecisions how many large decisions took effect in the window
     * @param withoutPause how many of these had none
     */
    public record Counts(int pauses, int changed, int unsaid, int overdue, int largeDecisions, int withoutPause) {}

    /**
     * A team that ever held one.
     *
     * @param pauses how many it has held by the day
     * @param lastOn when it held the last
     * @param longestGap days between two of them on end, the days since the last among them; absent where the team has ended after one
     * @param dueOn the day by which the next was or is to be held, by the rulebook of the day; absent where it asks for none, or the team has
     *     ended
     * @param overdue whether that day has passed
     */
    public record OfTeam(
            String teamId,
            String organizationId,
            int pauses,
            LocalDate lastOn,
            @Nullable Long longestGap,
            @Nullable LocalDate dueOn,
            boolean overdue) {}

    /**
     * A pause.
     *
     * @param participants member ids; absent when nobody wrote it down
     * @param missingVoices codes of groups whose voice was missing
     * @param outcome absent as long as nobody said
     * @param whatChanged absent where nothing did, or nobody said
     */
    public record Held(
            String pauseId,
            String teamId,
            String organizationId,
            LocalDate on,
            PauseTrigger trigger,
            @Nullable String meetingId,
            @Nullable String decisionId,
            @Nullable String cycleId,
            @Nullable List<String> participants,
            List<String> prompts,
            List<String> missingVoices,
            @Nullable PauseOutcome outcome,
            @Nullable String whatChanged) {}

    /**
     * A large decision.
     *
     * @param pauses ids of the pauses that were about it
     * @param before days from the last pause of the same organization up to the decision; absent where it had held none by then
     */
    public record Large(
            String decisionId,
            String organizationId,
            String title,
            LocalDate on,
            List<String> pauses,
            @Nullable Long before) {}
}
