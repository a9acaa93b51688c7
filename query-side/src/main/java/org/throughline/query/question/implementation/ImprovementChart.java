package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Decision;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Part;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Point;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Signal;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Towards;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Verdict;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.measure.MeasureState.ChartDecision;
import org.throughline.query.subject.implementation.measure.MeasureState.ChartMatter;
import org.throughline.query.subject.implementation.measure.MeasureState.Reading;
import org.throughline.query.variation.ChartKind;
import org.throughline.query.variation.Limits;
import org.throughline.query.variation.Observation;
import org.throughline.query.variation.Phase;
import org.throughline.query.variation.Runs;
import org.throughline.query.variation.Runs.Run;
import org.throughline.query.variation.Series;

/** The readings of one measure judged by one chart, with what is decided about it. Pure. */
final class ImprovementChart {

    private static final int DECIMALS = 6;

    private final MeasureState measure;
    private final List<Reading> readings;
    private final List<Observation> observations;
    private final double unit;
    private final int fewest;
    private final int frozen;
    private final SortedSet<Integer> splits;
    private final List<Phase> phases;

    private ImprovementChart(MeasureState measure, ChartKind kind, int fewest) {
        ChartData data = ChartData.of(measure);
        this.measure = measure;
        this.readings = data.readings();
        this.observations = data.observations(
                kind,
                measure.holding(ChartMatter.EXCLUSION).stream()
                        .map(ChartDecision::reading)
                        .collect(Collectors.toSet()));
        this.unit = data.unit(kind);
        this.fewest = fewest;
        this.splits = splits();
        this.frozen = frozen();
        this.phases = new Series(observations, frozen, splits, data.possible(kind)).judge(kind);
    }

    /**
     * Judges.
     *
     * @param kind a chart that the readings allow
     * @param fewest points off the centre line below which there is no verdict
     */
    static ImprovementChart of(MeasureState measure, ChartKind kind, int fewest) {
        return new ImprovementChart(measure, kind, fewest);
    }

    /** Where other parts begin: at the first reading that counts and is not before the one that was named. */
    private SortedSet<Integer> splits() {
        return measure.holding(ChartMatter.SPLIT).stream()
                .map(split -> endedBefore(dayOf(split.reading())))
                .filter(index -> index > 0 && index < readings.size())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many readings count that do not lie behind the last one of the baseline; 0 where none is frozen. */
    private int frozen() {
        return measure.holding(ChartMatter.BASELINE).stream()
                .map(baseline -> endedBefore(dayOf(baseline.reading()).plusDays(1)))
                .findFirst()
                .orElse(0);
    }

    private int endedBefore(LocalDate day) {
        return (int)
                readings.stream().filter(reading -> reading.on().isBefore(day)).count();
    }

    /** A reading that was retracted has its day all the same. */
    private LocalDate dayOf(String code) {
        return measure.readings().stream()
                .filter(reading -> reading.code().equals(code))
                .map(Reading::on)
                .findFirst()
                .orElseThrow();
    }

    List<Part> parts() {
        return IntStream.range(0, phases.size()).mapToObj(this::part).toList();
    }

    private Part part(int index) {
        Phase phase = phases.get(index);
        Runs runs = phase.runs();
        List<Signal> signals = signals(phase);
        Run last = telling(runs);
        return new Part(
                index + 1,
                readings.get(phase.from()).code(),
                readings.get(phase.until() - 1).code(),
                readings.get(phase.from()).on(),
                readings.get(phase.until() - 1).on(),
                phase.baseline(),
                isFrozen(),
                inUnit(phase.centre()),
                runs.useful(),
                runs.longest(),
                runs.longestUsual(),
                runs.crossings(),
                runs.fewestUsual(),
                (int) IntStream.range(phase.from(), phase.until())
                        .filter(i -> isBeyond(phase, i))
                        .count(),
                runs.useful() < fewest
                        ? Verdict.TOO_FEW_POINTS
                        : signals.isEmpty() ? Verdict.NO_SIGNAL : Verdict.SIGNAL,
                signals,
                last == null ? null : towards(last),
                last == null ? null : readings.get(last.first()).on());
    }

    private boolean isFrozen() {
        return frozen > 0 && frozen < readings.size() && splits.isEmpty();
    }

    /** What is excluded is no signal of the series, wherever it lies. */
    private List<Signal> signals(Phase phase) {
        List<Signal> signals = new ArrayList<>();
        if (IntStream.range(phase.from(), phase.until())
                .anyMatch(i -> isBeyond(phase, i) && !observations.get(i).excluded())) {
            signals.add(Signal.BEYOND_LIMITS);
        }
        if (phase.runs().longRun()) {
            signals.add(Signal.LONG_RUN);
        }
        if (phase.runs().fewCrossings()) {
            signals.add(Signal.FEW_CROSSINGS);
        }
        return signals;
    }

    /** The last run that is longer than by chance; where none is, the last one. */
    private static @Nullable Run telling(Runs runs) {
        return runs.all().stream()
                .filter(run -> run.length() > runs.longestUsual())
                .max(Comparator.comparingInt(Run::last))
                .orElse(runs.all().isEmpty() ? null : runs.all().getLast());
    }

    private Towards towards(Run run) {
        return run.above() == (measure.scale().better() == BetterWhen.HIGHER) ? Towards.BETTER : Towards.WORSE;
    }

    private boolean isBeyond(Phase phase, int index) {
        return !phase.limits().isEmpty()
                && phase.limits()
                        .get(index - phase.from())
                        .exclude(observations.get(index).value());
    }

    List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int part = 0; part < phases.size(); part++) {
            Phase phase = phases.get(part);
            for (int i = phase.from(); i < phase.until(); i++) {
                points.add(point(part, phase, i));
            }
        }
        return points;
    }

    private Point point(int part, Phase phase, int index) {
        Reading reading = readings.get(index);
        Observation observation = observations.get(index);
        Limits limits = phase.limits().isEmpty() ? null : phase.limits().get(index - phase.from());
        boolean counted = reading.figures().counted() != null;
        return new Point(
                reading.code(),
                reading.from(),
                reading.on(),
                Objects.requireNonNull(inUnit(observation.value())),
                reading.figures().people(),
                counted ? Objects.requireNonNull(reading.figures().counted()).cases() : null,
                counted ? reading.figures().opportunities() : null,
                limits == null ? null : limit(limits.lower()),
                limits == null ? null : limit(limits.upper()),
                isBeyond(phase, index),
                observation.excluded(),
                !observation.excluded() && (!isFrozen() || index < frozen),
                part + 1);
    }

    private @Nullable BigDecimal limit(double value) {
        return Double.isInfinite(value) ? null : inUnit(value);
    }

    private @Nullable BigDecimal inUnit(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        BigDecimal rounded = BigDecimal.valueOf(value * unit)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** What holds, by the days of the readings it is about. */
    List<Decision> decisions() {
        Set<String> counting = readings.stream().map(Reading::code).collect(Collectors.toSet());
        return measure.chartDecisions().stream()
                .filter(ChartDecision::holds)
                .map(decision -> new Decision(
                        decision.matter(),
                        decision.reading(),
                        dayOf(decision.reading()),
                        decision.reason(),
                        decision.approver(),
                        decision.since(),
                        isApplied(decision, counting)))
                .sorted(Comparator.comparing(Decision::readingOn).thenComparing(Decision::matter))
                .toList();
    }

    private boolean isApplied(ChartDecision decision, Set<String> counting) {
        return switch (decision.matter()) {
            case BASELINE -> frozen > 0 && splits.isEmpty();
            case SPLIT -> splits.contains(endedBefore(dayOf(decision.reading())));
            case EXCLUSION -> counting.contains(decision.reading());
        };
    }
}
