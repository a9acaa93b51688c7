package org.throughline.query.page.organization;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.organization.OrganizationPart.Lane;
import org.throughline.query.page.organization.OrganizationPart.Marks;
import org.throughline.query.page.organization.OrganizationPart.Scores;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.read.Incomplete;

/**
 * Some organizations side by side, all charts on one scale.
 *
 * @param practices a block for each practice any of them ever began with
 * @param principals changes of principal
 * @param scales a block for each scale of an instrument any of them was checked with
 * @param axis the years under every chart; empty where there is none
 */
record Comparison(
        List<Unit> units,
        List<Block<Lane>> practices,
        Block<Marks> principals,
        List<Block<Scores>> scales,
        String axis,
        List<PlanRow> plans,
        List<TeamRow> teams,
        List<String> practiceCounts,
        long position,
        List<Incomplete> incomplete) {

    /** How their years are laid side by side. */
    enum Alignment {
        CALENDAR,
        START;

        /** As addresses have it. */
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One of them.
     *
     * @param above the units it lies in, from above
     * @param start when it entered its first stage, in words
     */
    record Unit(String id, String name, String page, String kind, List<Bit> above, String start) {}

    /** The same of each of them, in their order. */
    record Block<T>(String title, List<Side<T>> sides) {

        /** Whether any of them has something to show. */
        public boolean isEmpty() {
            return sides.stream().allMatch(side -> side.what() == null);
        }
    }

    /** What one of them has; absent where it has nothing. */
    record Side<T>(Unit unit, @Nullable T what) {}

    /**
     * A plan that is not closed.
     *
     * @param title its title; empty where the unit has none
     * @param page its page; absent where the unit has none
     * @param stands status and version in words
     */
    record PlanRow(
            Unit unit,
            String title,
            @Nullable String page,
            String stands,
            String team,
            long done,
            long onTarget,
            long approaching,
            long overdue,
            long undated) {}

    /** A team that goes on. */
    record TeamRow(Unit unit, String name, String page, String level, String since, long members) {}
}
