package org.throughline.query.question.teams;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.teams.EquityPausesAnswer.Held;
import org.throughline.query.question.teams.EquityPausesAnswer.OfTeam;

/**
 * Equity pauses in practice: how often, who took part, what changed, what was decided without one, and how many revisions of plans were made for
 * equity.
 *
 * @param years school years of the window, the earliest first
 * @param teams those that ever held a pause, by id
 * @param pauses held in the window, the earliest first
 * @param tookPart by the role of the seats held on their days, by code; it tells of roles and measures nobody
 * @param decided large decisions, and decisions about what cycles tried, in the window, the earliest first
 * @param revisions of plans for equity that took effect in the window, the earliest first
 */
public record EquityPracticeAnswer(
        Counts counts,
        List<OfYear> years,
        List<OfTeam> teams,
        List<Held> pauses,
        List<TookPart> tookPart,
        List<Decided> decided,
        List<ForEquity> revisions) {

    /**
     * How many there are, of the window.
     *
     * @param changed pauses because of which something changed
     * @param unsaid pauses of which nobody said what came of them
     * @param unknown pauses of which nobody wrote down who took part
     * @param longestGap the most days in a row without a pause of any team; all of them where there was none
     * @param overdue teams that had one due by the day and did not hold it
     * @param large large decisions
     * @param largeWithout large decisions about which no pause was
     * @param largeAfter large decisions that came no more than {@code days} days after a pause of the same unit
     * @param largeBefore large decisions that came before the next pause of the same unit, no more than {@code days} days, and with none in as
     *     many days before them
     * @param ofCycles decisions about what cycles tried
     * @param ofCyclesWithout those of them for which no pause about the cycle was held since the one before, or since it began
     * @param revisions versions of plans beside drafts
     * @param forEquity those that say what they are to change for one group; of the others nobody said
     * @param forEquityPercent of all; absent where there are none
     */
    public record Counts(
            int pauses,
            int changed,
            int unsaid,
            int unknown,
            long longestGap,
            int overdue,
            int days,
            int large,
            int largeWithout,
            int largeAfter,
            int largeBefore,
            int ofCycles,
            int ofCyclesWithout,
            int revisions,
            int forEquity,
            @Nullable BigDecimal forEquityPercent) {}

    /** A school year, as far as it lies in the window. */
    public record OfYear(
            LocalDate from, int pauses, int changed, int large, int largeWithout, int revisions, int forEquity) {}

    /**
     * A role.
     *
     * @param pauses in how many pauses somebody took part who held it
     * @param held in how many somebody of the team held it, of those of which it is written down who took part
     */
    public record TookPart(String role, int pauses, int held) {}

    /** What was decided. */
    public enum What {
        LARGE_DECISION,
        OF_A_CYCLE
    }

    /**
     * Something that was decided.
     *
     * @param kind of subject: {@code decision} or {@code cycle}
     * @param id of the decision, or of the cycle
     * @param pauses ids of the pauses that were about it
     * @param before days from the last pause of the same unit up to it; absent where there was none by then
     * @param after days from it to the next pause of the same unit; absent where there is none yet
     */
    public record Decided(
            What what,
            String kind,
            String id,
            String organizationId,
            LocalDate on,
            List<String> pauses,
            @Nullable Long before,
            @Nullable Long after) {}

    /**
     * A version of a plan that is to change something for one group.
     *
     * @param aim in words, by language
     * @param version the number it was given when it was recorded
     */
    public record ForEquity(
            String planId,
            String organizationId,
            int version,
            LocalDate since,
            String group,
            Map<String, String> aim,
            String reason) {}
}
