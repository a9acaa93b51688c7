package org.throughline.events.implementation.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, as far as it may be told.
 *
 * @param value of all of them together, in the unit of the measure's scale
 * @param people how many it rests on, {@code smallCellLimit} at least
 * @param groupedBy code of what the groups differ in; absent without groups
 * @param groups parts of these people without overlap, in the order of their codes; people may be in none
 * @param smallCellLimit the fewest people of whom a number was told on that day
 */
public record MeasureFigures(
        BigDecimal value, int people, @Nullable String groupedBy, List<GroupFigure> groups, int smallCellLimit) {

    public MeasureFigures {
        value = MeasureScale.plain(value);
        groups = List.copyOf(groups);
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
