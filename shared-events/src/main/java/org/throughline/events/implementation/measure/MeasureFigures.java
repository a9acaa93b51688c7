package org.throughline.events.implementation.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, as far as it may be told.
 *
 * @param value of all of them together, in the unit of the measure's scale
 * @param people how many it rests on, {@code smallCellLimit} at least
 * @param counted what a share or a rate was counted from; absent where nobody said
 * @param groupedBy code of what the groups differ in; absent without groups
 * @param groups parts of these people without overlap, in the order of their codes; people may be in none
 * @param smallCellLimit the fewest people of whom a number was told on that day
 */
public record MeasureFigures(
        BigDecimal value,
        int people,
        @Nullable Counted counted,
        @Nullable String groupedBy,
        List<GroupFigure> groups,
        int smallCellLimit) {

    public MeasureFigures {
        value = MeasureScale.plain(value);
        groups = List.copyOf(groups);
    }

    /**
     * Cases among opportunities for them.
     *
     * @param cases how many there were
     * @param outOf of how many, or for how much exposure (days of learners, visits); absent where these are the people
     */
    public record Counted(long cases, @Nullable Long outOf) {}

    /** Of how many cases could have been: the people, where nothing else was said. */
    public long opportunities() {
        return counted == null || counted.outOf() == null ? people : counted.outOf();
    }

    /**
     * A part of the people.
     *
     * @param value absent when it is withheld because it would tell of too few people; that is not zero
     * @param people absent when {@code value} is
     */
    public record GroupFigure(
            String code,
            @Nullable BigDecimal value,
            @Nullable Integer people) {

        public GroupFigure {
            value = value == null ? null : MeasureScale.plain(value);
        }
    }
}
