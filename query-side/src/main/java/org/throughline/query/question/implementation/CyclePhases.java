package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.query.question.implementation.CyclePhasesAnswer.OfCycle;
import org.throughline.query.question.implementation.CyclePhasesAnswer.OfUnit;
import org.throughline.query.question.implementation.CyclePhasesAnswer.Spent;
import org.throughline.query.question.implementation.CyclePhasesAnswer.Stretch;
import org.throughline.query.subject.implementation.cycle.CycleState;

/** Adds up the days that cycles were in each phase. Pure. */
final class CyclePhases {

    private CyclePhases() {}

    /**
     * Tells cycles as they are on a day.
     *
     * @param day up to which a phase that goes on counts
     */
    static CyclePhasesAnswer of(Collection<CycleState> cycles, LocalDate day) {
        List<OfCycle> told = cycles.stream()
                .map(cycle -> told(cycle, day))
                .sorted(Comparator.comparing(OfCycle::startedOn).thenComparing(OfCycle::cycleId))
                .toList();
        return new CyclePhasesAnswer(
                together(told),
                told.stream()
                        .collect(Collectors.groupingBy(OfCycle::organizationId, TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(unit -> new OfUnit(unit.getKey(), together(unit.getValue())))
                        .toList(),
                told);
    }

    private static OfCycle told(CycleState cycle, LocalDate day) {
        List<Stretch> stretches = cycle.phases().stream()
                .map(phase -> new Stretch(phase.phase(), phase.from(), phase.until(), phase.days(day)))
                .toList();
        return new OfCycle(
                cycle.cycleId(),
                cycle.organizationId(),
                cycle.title(),
                cycle.status(),
                cycle.startedOn(),
                new Spent(
                        1,
                        days(stretches, CyclePhase.GROUND),
                        days(stretches, CyclePhase.IDENTIFY),
                        days(stretches, CyclePhase.ITERATE),
                        days(stretches, CyclePhase.LOOK_BACK)),
                stretches);
    }

    private static long days(List<Stretch> stretches, CyclePhase phase) {
        return stretches.stream()
                .filter(stretch -> stretch.phase() == phase)
                .mapToLong(Stretch::days)
                .sum();
    }

    private static Spent together(List<OfCycle> cycles) {
        return cycles.stream()
                .map(OfCycle::spent)
                .reduce(
                        new Spent(0, 0, 0, 0, 0),
                        (one, other) -> new Spent(
                                one.cycles() + other.cycles(),
                                one.ground() + other.ground(),
                                one.identify() + other.identify(),
                                one.iterate() + other.iterate(),
                                one.lookBack() + other.lookBack()));
    }
}
