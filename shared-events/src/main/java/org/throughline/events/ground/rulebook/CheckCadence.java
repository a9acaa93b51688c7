package org.throughline.events.ground.rulebook;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamLevel;

/**
 * When a practice is to be checked with an instrument, year by year.
 *
 * @param kinds the kinds of organizations that are asked for a check
 * @param windows stretches of each school year in which a check is due, in their order
 * @param meetings a check that is due between windows, after so many meetings; absent where none is
 * @param until from when on a check a year is enough; absent where every window is asked of everybody
 * @param baseline sections that everybody has assessed at least once; empty where nobody is asked to
 */
public record CheckCadence(
        List<OrganizationKind> kinds,
        List<Window> windows,
        @Nullable Meetings meetings,
        @Nullable Until until,
        List<String> baseline) {

    /**
     * A stretch of each school year. One whose last day lies before the first in the calendar goes on into the next year.
     *
     * @param code for instance {@code spring}
     * @param from the first day as month and day, {@code MM-DD}
     * @param to the last day as month and day
     * @param sections sections that a check of this window assesses; empty where any will do
     */
    public record Window(String code, String from, String to, List<String> sections) {}

    /**
     * Every so many meetings.
     *
     * @param every 1 or more, counted from the last check
     * @param level whose meetings are counted: teams of this level in the unit
     */
    public record Meetings(int every, TeamLevel level) {}

    /**
     * From when on one window a year is enough, as long as nothing falls below.
     *
     * @param goals what has to be met, each so often in a row
     * @param consecutive so often in a row
     * @param yearly code of the window that stays
     */
    public record Until(List<Goal> goals, int consecutive, String yearly) {}

    /**
     * What a section has to reach.
     *
     * @param percent of its points possible, compared unrounded; absent for the criterion that the check itself was judged by
     */
    public record Goal(String section, @Nullable BigDecimal percent) {}
}
