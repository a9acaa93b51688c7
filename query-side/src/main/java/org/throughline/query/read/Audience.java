package org.throughline.query.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.Days;

/**
 * For whom a teacher's own words are.
 *
 * @param practice the teacher's own practice, which may always read them
 * @param teams the team the teacher belongs to, from when to when
 */
public record Audience(String practice, List<Belonging> teams) {

    /**
     * Days on which the teacher belongs to a team.
     *
     * @param until first day on which they do not any more; open when absent
     */
    public record Belonging(
            String teamId, LocalDate from, @Nullable LocalDate until) {

        private boolean isOf(String team, LocalDate day) {
            return teamId.equals(team) && Days.hold(from, until, day);
        }
    }

    /** Whether what was true on this day is for the reader. */
    boolean includes(Reader reader, LocalDate day) {
        String team = reader.teamId();
        return team != null
                && (team.equals(practice) || teams.stream().anyMatch(belonging -> belonging.isOf(team, day)));
    }
}
