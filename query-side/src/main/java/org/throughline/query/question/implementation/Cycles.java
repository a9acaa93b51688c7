package org.throughline.query.question.implementation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.query.Tallies;
import org.throughline.query.question.implementation.CyclesAnswer.Came;
import org.throughline.query.question.implementation.CyclesAnswer.Counts;
import org.throughline.query.question.implementation.CyclesAnswer.CycleOf;
import org.throughline.query.question.implementation.CyclesAnswer.Equity;
import org.throughline.query.question.implementation.CyclesAnswer.Predicted;
import org.throughline.query.question.implementation.CyclesAnswer.Year;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.subject.implementation.cycle.CycleState.Decision;

/** Tells cycles by what they predicted, what they are for and what was decided. Pure. */
final class Cycles {

    private static final int WHOLE = 100;

    private final Function<String, PredictionsCame> came;
    private final EquityFocus focus;
    private final SchoolYears years;
    private final Function<LocalDate, Instant> endOf;

    /**
     * Knows what no state of a cycle does.
     *
     * @param came when predictions were recorded, by cycle
     * @param endOf the last moment of a day
     */
    Cycles(
            Function<String, PredictionsCame> came,
            EquityFocus focus,
            SchoolYears years,
            Function<LocalDate, Instant> endOf) {
        this.came = came;
        this.focus = focus;
        this.years = years;
        this.endOf = endOf;
    }

    CyclesAnswer of(Collection<CycleState> cycles) {
        List<CycleOf> told = cycles.stream()
                .map(this::told)
                .sorted(Comparator.comparing(CycleOf::startedOn).thenComparing(CycleOf::cycleId))
                .toList();
        return new CyclesAnswer(counts(told), years(cycles), told);
    }

    private CycleOf told(CycleState cycle) {
        List<Predicted> predictions = came.apply(cycle.cycleId()).told(cycle, endOf);
        Optional<Decision> last = cycle.lastDecision();
        return new CycleOf(
                cycle.cycleId(),
                cycle.organizationId(),
                cycle.ideaId(),
                cycle.title(),
                cycle.status(),
                cycle.startedOn(),
                cycle.endedOn(),
                cycle.gain(),
                cycle.size(),
                focus.of(cycle),
                any(predictions, Came.AFTERWARDS),
                predictions,
                last.map(Decision::decision).orElse(null),
                last.map(Decision::on).orElse(null));
    }

    private static boolean any(List<Predicted> predictions, Came came) {
        return predictions.stream().anyMatch(one -> one.came() == came);
    }

    private static Counts counts(List<CycleOf> cycles) {
        int aims = Tallies.count(cycles, cycle -> cycle.equity() != Equity.NO_AIM);
        return new Counts(
                cycles.size(),
                Tallies.count(cycles, cycle -> cycle.status() == CycleState.Status.UNDER_WAY),
                Tallies.count(cycles, cycle -> cycle.decision() == null),
                Tallies.count(
                        cycles,
                        cycle -> any(cycle.predictions(), Came.FIRST) || any(cycle.predictions(), Came.NOT_OBSERVED)),
                Tallies.count(cycles, CycleOf::predictedAfterwards),
                aims,
                share(aims, cycles.size()),
                Tallies.count(cycles, cycle -> cycle.equity() == Equity.FOCUSED));
    }

    private static @Nullable Integer share(int some, int all) {
        return all == 0 ? null : WHOLE * some / all;
    }

    private List<Year> years(Collection<CycleState> cycles) {
        Map<LocalDate, List<CycleDecision>> decided = cycles.stream()
                .flatMap(cycle -> cycle.decisions().stream())
                .collect(Collectors.groupingBy(
                        decision -> years.firstDayOf(decision.on()),
                        TreeMap::new,
                        Collectors.mapping(Decision::decision, Collectors.toList())));
        return decided.entrySet().stream()
                .map(year -> new Year(
                        year.getKey(),
                        of(year.getValue(), CycleDecision.ADOPT),
                        of(year.getValue(), CycleDecision.ADAPT),
                        of(year.getValue(), CycleDecision.ABANDON)))
                .toList();
    }

    private static int of(List<CycleDecision> decisions, CycleDecision which) {
        return (int) decisions.stream().filter(which::equals).count();
    }
}
