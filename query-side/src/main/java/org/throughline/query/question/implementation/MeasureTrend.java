package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.measure.MeasureFigures.GroupFigure;
import org.throughline.query.question.implementation.MeasuresAnswer.Change;
import org.throughline.query.question.implementation.MeasuresAnswer.Group;
import org.throughline.query.question.implementation.MeasuresAnswer.Order;
import org.throughline.query.question.implementation.MeasuresAnswer.Point;
import org.throughline.query.question.implementation.MeasuresAnswer.Series;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.measure.MeasureState.Reading;
import org.throughline.query.subject.implementation.measure.MeasureState.Status;

/** One measure from reading to reading. */
record MeasureTrend(MeasureState measure, List<Reading> readings) {

    static MeasureTrend of(MeasureState measure) {
        return new MeasureTrend(measure, measure.counting());
    }

    Series series() {
        return new Series(
                measure.measureId(),
                measure.organizationId(),
                measure.category(),
                measure.code(),
                measure.name(),
                measure.people(),
                measure.scale().unit(),
                measure.scale().lowest(),
                measure.scale().highest(),
                measure.scale().better(),
                measure.scale().meaningfulShift(),
                measure.definedOn(),
                measure.retiredOn(),
                measure.successor());
    }

    /** Every reading with what changed since the one before it. */
    List<Point> points() {
        return IntStream.range(0, readings.size())
                .mapToObj(i -> point(readings.get(i), change(i == 0 ? null : readings.get(i - 1), readings.get(i))))
                .toList();
    }

    private Point point(Reading reading, Change change) {
        return new Point(
                measure.measureId(),
                reading.code(),
                reading.from(),
                reading.on(),
                reading.figures().value(),
                reading.figures().people(),
                change.movement(),
                change.gain(),
                reading.figures().groupedBy(),
                reading.figures().groups().stream().map(MeasureTrend::group).toList(),
                reading.figures().smallCellLimit(),
                reading.status() == Status.CORRECTED);
    }

    private static Group group(GroupFigure group) {
        return new Group(group.code(), group.value() == null, group.value(), group.people());
    }

    /** Between the last two readings that ended before a day. */
    Change before(LocalDate day) {
        int past = endedBefore(day);
        return change(past < 2 ? null : readings.get(past - 2), past < 1 ? null : readings.get(past - 1));
    }

    /** From the last reading that ended before a day to the first that did not. */
    Change after(LocalDate day) {
        int past = endedBefore(day);
        return change(past < 1 ? null : readings.get(past - 1), past < readings.size() ? readings.get(past) : null);
    }

    private int endedBefore(LocalDate day) {
        return (int)
                readings.stream().filter(reading -> reading.on().isBefore(day)).count();
    }

    private Change change(@Nullable Reading earlier, @Nullable Reading later) {
        if (earlier == null || later == null) {
            return new Change(
                    earlier == null ? Movement.UNKNOWN : Movement.NOT_YET,
                    earlier == null ? null : earlier.on(),
                    later == null ? null : later.on(),
                    null);
        }
        return new Change(
                Movement.between(
                        measure.scale(),
                        earlier.figures().value(),
                        later.figures().value()),
                earlier.on(),
                later.on(),
                Movement.gain(
                        measure.scale(),
                        earlier.figures().value(),
                        later.figures().value()));
    }

    static Order order(Change before, Change after) {
        if (before.movement() == Movement.UNKNOWN || after.movement() == Movement.UNKNOWN) {
            return Order.UNKNOWN;
        }
        if (after.movement() == Movement.NOT_YET) {
            return Order.NOT_YET;
        }
        if (before.movement().isShift()) {
            return after.movement().isShift() ? Order.BEFORE_AND_AFTER : Order.BEFORE;
        }
        return after.movement().isShift() ? Order.AFTER : Order.NEITHER;
    }
}
