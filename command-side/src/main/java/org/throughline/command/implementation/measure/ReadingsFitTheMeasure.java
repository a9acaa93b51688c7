package org.throughline.command.implementation.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/**
 * Readings that count are of days on which there was the measure, and no day is measured twice. Judged on all that is
 * known, whatever its day: two periods overlap or do not, in whichever order they came in.
 */
final class ReadingsFitTheMeasure {

    private ReadingsFitTheMeasure() {}

    /**
     * Judges the days of a new reading.
     *
     * @throws Refusal NOT_YET, ENDED or PERIOD_NOT_POSSIBLE
     */
    static void check(MeasureFacts measure, String measureId, LocalDate from, LocalDate on) {
        LocalDate defined = measure.definedOn();
        if (defined == null || on.isBefore(defined)) {
            throw Refusal.of(RefusalCode.NOT_YET, "Measure %s is defined from %s on".formatted(measureId, defined))
                    .with("definedOn", String.valueOf(defined));
        }
        if (measure.retiredOn() != null && !on.isBefore(measure.retiredOn())) {
            throw retired(measure, measureId);
        }
        if (from.isAfter(on)) {
            throw Refusal.of(RefusalCode.PERIOD_NOT_POSSIBLE, "%s lies behind %s, its last day".formatted(from, on))
                    .with("from", from.toString());
        }
        refuseOverlap(measure, from, on);
    }

    private static void refuseOverlap(MeasureFacts measure, LocalDate from, LocalDate on) {
        measure.readings().entrySet().stream()
                .filter(entry -> entry.getValue().stands() && entry.getValue().meets(from, on))
                .min(Comparator.comparing(entry -> entry.getValue().from()))
                .ifPresent(entry -> {
                    throw overlaps(entry);
                });
    }

    private static Refusal overlaps(Map.Entry<String, ReadingFacts> other) {
        ReadingFacts reading = other.getValue();
        return Refusal.of(
                        RefusalCode.PERIOD_NOT_POSSIBLE,
                        "Reading '%s' covers %s to %s already".formatted(other.getKey(), reading.from(), reading.on()))
                .with("reading", other.getKey())
                .with("recordedFrom", reading.from().toString())
                .with("recordedUntil", reading.on().toString());
    }

    /**
     * Judges the day of a retirement: what counts lies before it.
     *
     * @throws Refusal ENDED or CONTRADICTS_LATER
     */
    static void checkEnd(MeasureFacts measure, String measureId, LocalDate day) {
        refuseRetired(measure, measureId);
        measure.readings().values().stream()
                .filter(reading -> reading.stands() && !reading.on().isBefore(day))
                .map(ReadingFacts::on)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> {
                    throw Refusal.of(
                                    RefusalCode.CONTRADICTS_LATER,
                                    "A reading up to %s counts, behind %s".formatted(last, day))
                            .with("laterEffectiveOn", last.toString());
                });
    }

    static void refuseRetired(MeasureFacts measure, String measureId) {
        if (measure.retiredOn() != null) {
            throw retired(measure, measureId);
        }
    }

    private static Refusal retired(MeasureFacts measure, String measureId) {
        return Refusal.of(RefusalCode.ENDED, "Measure %s ended on %s".formatted(measureId, measure.retiredOn()))
                .with("endedOn", String.valueOf(measure.retiredOn()));
    }
}
