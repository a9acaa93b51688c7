package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.fidelity.RaterKind;

/**
 * What fidelity checks said over the years. Totals are told only where they are asked for, for they are of different sections from check to
 * check.
 *
 * @param lines what was scored, scale by scale, so that organizations stand side by side on one scale
 * @param steps what the last check of each leaves to reach, the least first
 * @param corrected checks that turned out to be wrong, and what changed because of it
 */
public record FidelityAnswer(List<Line> lines, List<Step> steps, List<Corrected> corrected) {

    /** How finely it is told. */
    public enum Level {
        SECTIONS,
        SUBSCALES,
        ITEMS
    }

    /**
     * One scale, or item, of one instrument over all years.
     *
     * @param broughtBy the organization that brought the instrument; absent for those that ship. Two may have the same code.
     * @param scale code of the section, of its part, of the total or of the item
     */
    public record Line(
            String organizationId,
            String practice,
            String instrument,
            @Nullable String broughtBy,
            String scale,
            List<Point> points) {}

    /**
     * What one check said.
     *
     * @param newVersion whether the check before was by another version; what two versions measure is not the same
     * @param sections sections that were assessed; those a total is of
     * @param possible points possible; absent of items
     * @param percent of the points possible, to one decimal; absent of items
     * @param shown the score in words, by the rule it was scored by; absent of items
     * @param criterion in the unit of that rule
     * @param asked the criterion in words; absent where nobody sets one
     * @param mark where the criterion lies between no points and all, in percent
     * @param converted what it comes to on another version, where that was asked for and somebody has published it
     */
    public record Point(
            String checkId,
            LocalDate on,
            String version,
            boolean newVersion,
            RaterKind raterKind,
            List<String> sections,
            int points,
            @Nullable Integer possible,
            @Nullable BigDecimal percent,
            @Nullable String shown,
            @Nullable BigDecimal criterion,
            @Nullable String asked,
            @Nullable BigDecimal mark,
            @Nullable Boolean met,
            boolean corrected,
            @Nullable Converted converted) {}

    /**
     * A converted figure: for display alone, judged by no criterion.
     *
     * @param version the version it was converted to
     * @param percent unrounded
     * @param points rounded half up
     */
    public record Converted(String version, BigDecimal percent, int points, int possible) {}

    /**
     * What a section lacks by its last check.
     *
     * @param asked the criterion in words
     * @param missing points up to the smallest number that meets the criterion; 0 where it is met
     * @param items of that check and section, the smallest step to the next point first; told only with items
     */
    public record Step(
            String organizationId,
            String practice,
            String instrument,
            String version,
            String section,
            String checkId,
            LocalDate on,
            int points,
            int possible,
            BigDecimal criterion,
            String asked,
            int missing,
            List<Item> items) {}

    /**
     * An item.
     *
     * @param label what it asks, in short words; absent where nobody knows what the instrument is made of
     * @param before what it had in the check before by the same version; absent where there was none
     * @param next the points of the next step of its scale; absent where there is none, or nobody knows the scale
     * @param ratings how many single ratings have to rise for that, where an item is as good as the lowest of several; else 1
     * @param reaches whether the section meets its criterion with that step alone
     */
    public record Item(
            String code,
            @Nullable String label,
            int points,
            @Nullable Integer before,
            @Nullable Integer next,
            @Nullable Integer ratings,
            boolean reaches) {}

    /**
     * A check that was corrected or taken back.
     *
     * @param retracted whether it does not count at all
     * @param reasons why, correction by correction
     */
    public record Corrected(
            String organizationId,
            String practice,
            String instrument,
            String checkId,
            LocalDate on,
            boolean retracted,
            List<String> reasons,
            List<Change> changes) {}

    /**
     * A section that changed.
     *
     * @param before points as they were recorded first; absent where the section was not assessed then
     * @param after points as they are now; absent where it is not assessed, or the check does not count
     * @param metBefore whether the criterion was met, as recorded first
     * @param metAfter whether it is now
     * @param sustainedBefore since when it would be sustained by what was recorded first; absent when it would not be
     * @param sustainedAfter since when it is; absent when it is not
     */
    public record Change(
            String section,
            @Nullable Integer before,
            @Nullable Integer after,
            @Nullable Boolean metBefore,
            @Nullable Boolean metAfter,
            @Nullable LocalDate sustainedBefore,
            @Nullable LocalDate sustainedAfter) {}
}
