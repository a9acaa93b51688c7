package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.events.implementation.measure.MeasuredPeople;
import org.throughline.events.implementation.stage.Stage;

/**
 * What was measured, and whether it moved before or after the stages did. A number is a signal, and people say what it
 * means: organizations come in the order of their ids, never in that of their values.
 *
 * @param series each measure by itself, those without a reading on these days included
 * @param readings what was measured, with the change since the reading before
 * @param moves every move between stages beside every measure of the organization
 */
public record MeasuresAnswer(List<Series> series, List<Point> readings, List<Move> moves) {

    /**
     * One measure.
     *
     * @param people whom it is about
     * @param meaningfulShift the difference that the district takes for a shift, in the unit
     * @param retiredOn first day on which it was not measured any more; absent while it is
     * @param successor the measure that goes on from there, on a scale of its own
     */
    public record Series(
            String measureId,
            String organizationId,
            MeasureCategory category,
            String code,
            Map<String, String> name,
            MeasuredPeople people,
            String unit,
            BigDecimal lowest,
            BigDecimal highest,
            BetterWhen better,
            BigDecimal meaningfulShift,
            LocalDate definedOn,
            @Nullable LocalDate retiredOn,
            @Nullable String successor) {}

    /**
     * One reading.
     *
     * @param covers first day it covers
     * @param on last day it covers
     * @param people how many it rests on
     * @param movement since the reading before it
     * @param gain how much better than that one, negative when worse; absent when there is none
     * @param smallCellLimit the fewest people of whom a value was told on its day
     */
    public record Point(
            String measureId,
            String reading,
            LocalDate covers,
            LocalDate on,
            BigDecimal value,
            int people,
            Movement movement,
            @Nullable BigDecimal gain,
            @Nullable String groupedBy,
            List<Group> groups,
            int smallCellLimit,
            boolean corrected) {}

    /**
     * A part of the people.
     *
     * @param value absent when it is withheld, to tell of nobody; that is not zero
     */
    public record Group(
            String code,
            boolean withheld,
            @Nullable BigDecimal value,
            @Nullable Integer people) {}

    /**
     * A move between stages beside a measure.
     *
     * @param to the stage entered; absent when the practice was given up
     * @param before how the measure moved between the last two readings that ended before the move
     * @param after how it moved from the last reading before to the first that ended on the day of the move or later
     */
    public record Move(
            String measureId,
            String organizationId,
            String practice,
            Direction direction,
            @Nullable Stage to,
            LocalDate on,
            Order order,
            Change before,
            Change after) {}

    /** Where a move leads. */
    public enum Direction {
        BEGUN,
        FORWARD,
        BACK,
        GIVEN_UP
    }

    /** When the measure moved, seen from the move between stages. */
    public enum Order {
        BEFORE,
        AFTER,
        BEFORE_AND_AFTER,
        /** It did not move by a meaningful shift, neither before nor after. */
        NEITHER,
        /** It was not measured again yet. */
        NOT_YET,
        /** There are too few readings before the move to say. */
        UNKNOWN
    }

    /**
     * From one reading to the next.
     *
     * @param from last day of the earlier reading; absent without one
     * @param to last day of the later reading; absent without one
     * @param gain how much better the later one is, negative when worse; absent without both
     */
    public record Change(
            Movement movement,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal gain) {}
}
