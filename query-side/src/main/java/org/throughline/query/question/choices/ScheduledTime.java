package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.Days;

/**
 * Time protected for a group of an organization, in minutes a week. Absent is unknown: nobody has said. Zero is none.
 *
 * @param forWhom code of those whose time it is: {@code ALL_STAFF}, {@code GRADE_6}
 * @param teamMinutes time for teams to meet; what was decided by the month is told by the week, 52 weeks a year, rounded
 * @param interventionMinutes time for interventions
 * @param since first day of these minutes
 * @param until first day of others; absent when they stand to the end of what is known
 * @param decisions ids of those it rests on, the oldest first; none where the schedule alone says so
 */
public record ScheduledTime(
        String organizationId,
        String forWhom,
        @Nullable Integer teamMinutes,
        @Nullable Integer interventionMinutes,
        LocalDate since,
        @Nullable LocalDate until,
        List<String> decisions) {

    boolean holdsOn(LocalDate day) {
        return Days.hold(since, until, day);
    }

    /** Whether there is any. */
    boolean isSome() {
        return isSome(teamMinutes) || isSome(interventionMinutes);
    }

    private static boolean isSome(@Nullable Integer minutes) {
        return minutes != null && minutes > 0;
    }

    /** Whether nothing but the days differs. */
    boolean isLike(ScheduledTime other) {
        return equals(new ScheduledTime(
                organizationId, forWhom, other.teamMinutes, other.interventionMinutes, since, until, other.decisions));
    }

    ScheduledTime until(@Nullable LocalDate day) {
        return new ScheduledTime(organizationId, forWhom, teamMinutes, interventionMinutes, since, day, decisions);
    }
}
