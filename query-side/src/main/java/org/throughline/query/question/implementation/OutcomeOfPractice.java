package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.Days;
import org.throughline.query.question.implementation.OutcomesAnswer.Baseline;
import org.throughline.query.question.implementation.OutcomesAnswer.Length;
import org.throughline.query.question.implementation.OutcomesAnswer.Milestone;
import org.throughline.query.question.implementation.OutcomesAnswer.Outcome;
import org.throughline.query.question.implementation.OutcomesAnswer.Shift;
import org.throughline.query.question.implementation.OutcomesAnswer.Value;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.measure.MeasureState.Reading;

/**
 * One outcome measure beside the way of an organization with a practice. A reading is of the time before when it ended
 * before the practice was in use, and of the time since when it did not: one that covers the first day shows some of both.
 */
record OutcomeOfPractice(MeasureState measure, PracticeWay way, SchoolYears years, LocalDate day) {

    Outcome told() {
        Baseline baseline = baseline();
        Shift shift = shift(baseline, Movement.BETTER);
        return new Outcome(
                way.organizationId(),
                way.practice(),
                measure.measureId(),
                measure.code(),
                measure.name(),
                measure.scale().unit(),
                measure.scale().better(),
                measure.scale().meaningfulShift(),
                baseline,
                shift,
                shift(baseline, Movement.WORSE),
                latest(baseline.value()),
                length(way.full(), shift),
                length(way.fidelity(), shift));
    }

    private Baseline baseline() {
        LocalDate begin = way.implementing().on();
        if (begin == null) {
            return new Baseline(Baseline.Known.NOT_IN_USE_YET, null);
        }
        return measure.counting().stream()
                .filter(reading -> reading.on().isBefore(begin))
                .reduce((earlier, later) -> later)
                .map(reading -> new Baseline(Baseline.Known.KNOWN, value(reading, null)))
                .orElse(new Baseline(Baseline.Known.NOT_MEASURED_BEFORE, null));
    }

    private List<Reading> since() {
        LocalDate begin = way.implementing().on();
        return begin == null
                ? List.of()
                : measure.counting().stream()
                        .filter(reading -> !reading.on().isBefore(begin))
                        .toList();
    }

    private @Nullable Value latest(@Nullable Value baseline) {
        return since().isEmpty() ? null : value(since().getLast(), baseline);
    }

    private Shift shift(Baseline baseline, Movement wanted) {
        Value before = baseline.value();
        if (before == null) {
            return new Shift(Shift.Showing.UNKNOWN, null);
        }
        return since().stream()
                .filter(reading -> wanted
                        == Movement.between(
                                measure.scale(),
                                before.value(),
                                reading.figures().value()))
                .findFirst()
                .map(reading -> new Shift(Shift.Showing.SHIFTED, value(reading, before)))
                .orElseGet(() -> new Shift(open(), null));
    }

    private Shift.Showing open() {
        if (since().isEmpty()) {
            return Shift.Showing.NOT_MEASURED_SINCE;
        }
        return end() == null ? Shift.Showing.NOT_YET : Shift.Showing.ENDED;
    }

    private Value value(Reading reading, @Nullable Value baseline) {
        BigDecimal said = reading.figures().value();
        return new Value(
                reading.code(),
                reading.on(),
                said,
                baseline == null ? null : Movement.gain(measure.scale(), baseline.value(), said),
                reading.figures().people());
    }

    private Length length(Milestone start, Shift shift) {
        LocalDate from = start.on();
        if (from == null) {
            return new Length(
                    start.state() == Milestone.Arrival.UNKNOWN ? Length.Span.UNKNOWN : Length.Span.NOT_BEGUN,
                    null,
                    null);
        }
        return switch (shift.state()) {
            case UNKNOWN -> new Length(Length.Span.UNKNOWN, null, null);
            case SHIFTED ->
                closed(from, shift.value() == null ? day : shift.value().on());
            case NOT_YET, NOT_MEASURED_SINCE, ENDED -> {
                LocalDate end = end();
                yield lasting(end == null ? Length.Span.OPEN : Length.Span.ENDED, from, end == null ? day : end);
            }
        };
    }

    private Length closed(LocalDate from, LocalDate on) {
        return on.isBefore(from) ? lasting(Length.Span.BEFORE, on, from) : lasting(Length.Span.CLOSED, from, on);
    }

    private Length lasting(Length.Span state, LocalDate first, LocalDate last) {
        return new Length(state, Math.max(0, ChronoUnit.DAYS.between(first, last)), years.between(first, last));
    }

    /** The first day on which nothing can shift any more: the organization or the measure had ended. */
    private @Nullable LocalDate end() {
        return Days.earlier(measure.retiredOn(), way.ended());
    }
}
