package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.events.implementation.cycle.Next;
import org.throughline.events.implementation.cycle.NextOfCycle;
import org.throughline.events.implementation.cycle.StepOfPlan;
import org.throughline.query.question.implementation.LookBacksAnswer.Counts;
import org.throughline.query.question.implementation.LookBacksAnswer.Said;
import org.throughline.query.question.implementation.LookBacksAnswer.Without;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.subject.implementation.cycle.CycleState.LookBack;
import org.throughline.query.subject.implementation.cycle.CycleState.TakenUp;

/** Sets what was to be done next against what took it up. Pure. */
final class LookBacks {

    private final Collection<CycleState> cycles;
    private final Map<NextOfCycle, List<CycleState>> takingUp = new HashMap<>();

    LookBacks(Collection<CycleState> cycles) {
        this.cycles = cycles;
        cycles.stream()
                .sorted(CycleState.IN_TIME)
                .forEach(cycle -> cycle.takesUp()
                        .forEach(said -> takingUp.computeIfAbsent(said, next -> new ArrayList<>())
                                .add(cycle)));
    }

    LookBacksAnswer answer() {
        List<Said> next = cycles.stream()
                .flatMap(cycle -> cycle.lookBacks().stream()
                        .flatMap(back -> back.next().stream().map(said -> told(cycle, back, said))))
                .sorted(Comparator.comparing(Said::saidOn)
                        .thenComparing(Said::cycleId)
                        .thenComparing(Said::code))
                .toList();
        List<Without> without = cycles.stream()
                .filter(cycle -> cycle.endedOn() != null && cycle.lookBacks().isEmpty())
                .map(cycle -> new Without(
                        cycle.cycleId(),
                        cycle.organizationId(),
                        cycle.title(),
                        Objects.requireNonNull(cycle.endedOn())))
                .sorted(Comparator.comparing(Without::endedOn).thenComparing(Without::cycleId))
                .toList();
        int takenUp =
                (int) next.stream().filter(said -> said.takenUpOn() != null).count();
        return new LookBacksAnswer(
                new Counts(
                        cycles.stream()
                                .mapToInt(cycle -> cycle.lookBacks().size())
                                .sum(),
                        next.size(),
                        takenUp,
                        next.size() - takenUp,
                        without.size()),
                next,
                without);
    }

    private Said told(CycleState cycle, LookBack back, Next said) {
        List<CycleState> by = takingUp.getOrDefault(new NextOfCycle(cycle.cycleId(), said.code()), List.of());
        List<TakenUp> steps = cycle.takenUp().stream()
                .filter(one -> one.code().equals(said.code()))
                .toList();
        return new Said(
                cycle.cycleId(),
                cycle.organizationId(),
                cycle.title(),
                said.code(),
                said.text(),
                back.on(),
                Stream.concat(
                                by.stream().map(CycleState::startedOn),
                                steps.stream().map(TakenUp::on))
                        .min(LocalDate::compareTo)
                        .orElse(null),
                by.stream().map(CycleState::cycleId).toList(),
                steps.stream()
                        .map(one -> new StepOfPlan(one.planId(), one.stepCode()))
                        .toList());
    }
}
