package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.measure.MeasureFigures;
import org.throughline.events.implementation.measure.MeasureFigures.Counted;
import org.throughline.events.implementation.measure.MeasureScale;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Choice;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Missing;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.measure.MeasureState.Reading;
import org.throughline.query.variation.ChartKind;
import org.throughline.query.variation.Limits;
import org.throughline.query.variation.Observation;

/**
 * Which charts the readings of a measure allow, and what each would draw. A share in per cent allows P and P', a rate for so many U
 * and U', both where every reading says from how many cases it was counted; a number of cases ({@code COUNT}) allows C, cases between
 * two events ({@code CASES_BETWEEN}) G, and days between them ({@code DAYS_BETWEEN}) T. Runs and single values are judged whatever
 * it is, and so are values by the people they rest on (I').
 */
record ChartData(MeasureScale scale, List<Reading> readings) {

    private static final String COUNT = "COUNT";
    private static final String CASES_BETWEEN = "CASES_BETWEEN";
    private static final String DAYS_BETWEEN = "DAYS_BETWEEN";

    static ChartData of(MeasureState measure) {
        return new ChartData(measure.scale(), measure.counting());
    }

    List<Choice> choices() {
        ChartKind suggested = suggested();
        return Arrays.stream(ChartKind.values())
                .map(kind -> new Choice(kind, kind == suggested, missing(kind)))
                .toList();
    }

    /** The chart with limits that the readings ask for. */
    ChartKind suggested() {
        return List.of(ChartKind.P, ChartKind.U, ChartKind.C, ChartKind.G, ChartKind.T).stream()
                .filter(kind -> missing(kind) == null)
                .findFirst()
                .orElse(ChartKind.I);
    }

    /** Why the readings do not allow it; absent where they do. */
    @Nullable
    Missing missing(ChartKind kind) {
        return switch (kind) {
            case RUN, I, I_PRIME -> null;
            case P, P_PRIME -> counted(scale.tellsShare(), Missing.NO_SHARE);
            case U, U_PRIME -> counted(scale.perHowMany() > 0 && !scale.tellsShare(), Missing.NO_RATE);
            case C -> whole(COUNT, Missing.NO_COUNT, value -> value.signum() >= 0);
            case G -> whole(CASES_BETWEEN, Missing.NOT_CASES_BETWEEN, value -> value.signum() >= 0);
            case T -> between(DAYS_BETWEEN, Missing.NOT_DAYS_BETWEEN, value -> value.signum() > 0);
        };
    }

    private @Nullable Missing counted(boolean fits, Missing otherwise) {
        if (!fits) {
            return otherwise;
        }
        return readings.stream().allMatch(reading -> reading.figures().counted() != null) ? null : Missing.NOT_COUNTED;
    }

    private @Nullable Missing whole(String unit, Missing otherwise, Predicate<BigDecimal> possible) {
        return between(
                unit,
                otherwise,
                possible.and(value -> value.stripTrailingZeros().scale() <= 0));
    }

    private @Nullable Missing between(String unit, Missing otherwise, Predicate<BigDecimal> possible) {
        if (!scale.unit().equals(unit)) {
            return otherwise;
        }
        return readings.stream().map(reading -> reading.figures().value()).allMatch(possible)
                ? null
                : Missing.VALUE_NOT_POSSIBLE;
    }

    /** What is drawn, in the order of the readings. */
    List<Observation> observations(ChartKind kind, Set<String> excluded) {
        return readings.stream()
                .map(reading -> observation(kind, reading.figures(), excluded.contains(reading.code())))
                .toList();
    }

    private static Observation observation(ChartKind kind, MeasureFigures figures, boolean excluded) {
        Counted counted = figures.counted();
        if (isCounted(kind) && counted != null) {
            double opportunities = figures.opportunities();
            return new Observation(counted.cases() / opportunities, opportunities, excluded);
        }
        double size = kind == ChartKind.I_PRIME ? figures.opportunities() : 1;
        return new Observation(figures.value().doubleValue(), size, excluded);
    }

    /** By how much what is computed is multiplied to be in the unit of the measure. */
    double unit(ChartKind kind) {
        return isCounted(kind) ? scale.perHowMany() : 1;
    }

    /** Between which values there can be points. */
    Limits possible(ChartKind kind) {
        return new Limits(
                scale.lowest().doubleValue() / unit(kind), scale.highest().doubleValue() / unit(kind));
    }

    private static boolean isCounted(ChartKind kind) {
        return switch (kind) {
            case P, P_PRIME, U, U_PRIME -> true;
            default -> false;
        };
    }
}
