package org.throughline.command.implementation.measure;

import java.time.LocalDate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.measure.MeasureEvent.BaselineFrozen;
import org.throughline.events.implementation.measure.MeasureEvent.BaselineReleased;
import org.throughline.events.implementation.measure.MeasureEvent.ChartDecided;
import org.throughline.events.implementation.measure.MeasureEvent.ReadingExcluded;
import org.throughline.events.implementation.measure.MeasureEvent.ReadingIncluded;
import org.throughline.events.implementation.measure.MeasureEvent.SeriesJoined;
import org.throughline.events.implementation.measure.MeasureEvent.SeriesSplit;

/**
 * What is decided about a chart names a reading that there was on the day of the decision, is decided once, and is taken back only
 * while it holds.
 *
 * <p>Replay asks only that the reading was there: one that was retracted later counts for nothing, and that must not stand in the way of
 * the retraction. Who decides anew is held to more by {@link #requireBefore}.
 */
final class ChartRules {

    private ChartRules() {}

    static void check(MeasureFacts measure, ChartDecided next) {
        ChartFacts chart = measure.chart();
        switch (next) {
            case BaselineFrozen e -> {
                requireThere(measure, e.reading(), e.effectiveOn());
                refuseWhere(e.reading().equals(chart.baseline()), "The baseline ends with '%s' already", e.reading());
            }
            case BaselineReleased e -> requireWhere(chart.baseline() != null, "No baseline is frozen", "");
            case SeriesSplit e -> {
                requireThere(measure, e.reading(), e.effectiveOn());
                refuseWhere(chart.splits().contains(e.reading()), "A part begins with '%s' already", e.reading());
            }
            case SeriesJoined e ->
                requireWhere(chart.splits().contains(e.reading()), "No part begins with '%s'", e.reading());
            case ReadingExcluded e -> {
                requireThere(measure, e.reading(), e.effectiveOn());
                refuseWhere(chart.excluded().contains(e.reading()), "'%s' is excluded already", e.reading());
            }
            case ReadingIncluded e ->
                requireWhere(chart.excluded().contains(e.reading()), "'%s' is not excluded", e.reading());
        }
    }

    static ChartFacts evolve(ChartFacts chart, ChartDecided event) {
        return switch (event) {
            case BaselineFrozen e -> chart.frozen(e.reading());
            case BaselineReleased e -> chart.frozen(null);
            case SeriesSplit e -> chart.split(e.reading());
            case SeriesJoined e -> chart.joined(e.reading());
            case ReadingExcluded e -> chart.excluding(e.reading());
            case ReadingIncluded e -> chart.including(e.reading());
        };
    }

    /**
     * A reading that counts, with another one that counts before it: of the first alone there is neither a spread nor a part.
     *
     * @throws Refusal CODE_UNKNOWN, ENDED or PERIOD_NOT_POSSIBLE
     */
    static void requireBefore(MeasureFacts measure, String reading) {
        LocalDate on = MeasureRules.requireStanding(measure, reading).on();
        if (measure.readings().values().stream()
                .noneMatch(other -> other.stands() && other.on().isBefore(on))) {
            throw Refusal.of(
                            RefusalCode.PERIOD_NOT_POSSIBLE,
                            "No reading that counts lies before '%s'".formatted(reading))
                    .with("reading", reading);
        }
    }

    private static void requireThere(MeasureFacts measure, String reading, LocalDate day) {
        if (!measure.readings().containsKey(reading)) {
            throw Refusal.of(RefusalCode.CODE_UNKNOWN, "There was no reading '%s' on %s".formatted(reading, day))
                    .with("code", reading);
        }
    }

    private static void refuseWhere(boolean is, String detail, String reading) {
        if (is) {
            throw Refusal.of(RefusalCode.ALREADY_EXISTS, detail.formatted(reading));
        }
    }

    private static void requireWhere(boolean is, String detail, String reading) {
        if (!is) {
            throw Refusal.of(RefusalCode.NOT_YET, detail.formatted(reading));
        }
    }
}
