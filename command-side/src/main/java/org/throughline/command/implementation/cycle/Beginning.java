package org.throughline.command.implementation.cycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Faults;
import org.throughline.command.Participants;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.Refusal;
import org.throughline.command.implementation.cycle.CycleCommand.PlannedStep;
import org.throughline.command.implementation.cycle.CycleCommand.SaidNext;
import org.throughline.command.implementation.cycle.CycleCommand.StartCycle;
import org.throughline.command.implementation.cycle.CycleCommand.TestSize;
import org.throughline.command.implementation.goal.Goals;
import org.throughline.command.implementation.idea.Ideas;
import org.throughline.command.implementation.plan.Plans;
import org.throughline.events.implementation.cycle.CycleEvent.CycleStarted;
import org.throughline.events.implementation.cycle.CycleSize;
import org.throughline.events.implementation.cycle.NextOfCycle;
import org.throughline.events.implementation.cycle.StepOfPlan;

/** Makes the beginning of a cycle of what somebody asks for. Everything it names that cannot be named is told at once. */
final class Beginning {

    private final Peers peers;
    private final StartCycle asked;
    private final LocalDate day;
    private final References references = new References();

    Beginning(Peers peers, StartCycle asked) {
        this.peers = peers;
        this.asked = asked;
        this.day = asked.effectiveOn();
    }

    /**
     * The event.
     *
     * @throws Refusal with every fault
     */
    CycleStarted event() {
        references.look("/ideaId", () -> Ideas.require(peers, asked.ideaId(), asked.organizationId(), day));
        List<String> goals = Goals.look(references, asked.goalIds(), peers, asked.organizationId(), day);
        List<StepOfPlan> steps = steps();
        List<NextOfCycle> takesUp = takesUp();
        references.require();
        return new CycleStarted(
                asked.cycleId(),
                asked.organizationId(),
                asked.ideaId(),
                asked.title(),
                asked.question(),
                asked.phase(),
                asked.gain(),
                asked.equityAim(),
                size(asked),
                goals,
                steps,
                takesUp,
                Participants.named(asked.participants()),
                List.of(),
                day);
    }

    /** A size of which nothing is said is none. */
    private static @Nullable CycleSize size(StartCycle asked) {
        TestSize size = asked.size();
        return size == null || (size.people() == null && size.days() == null && size.extent() == null)
                ? null
                : new CycleSize(size.people(), size.days(), size.extent());
    }

    private List<StepOfPlan> steps() {
        Faults.each("/steps", asked.steps(), (pointer, step) -> look(pointer, step));
        return asked.steps().stream()
                .map(step -> new StepOfPlan(step.planId(), step.stepCode()))
                .distinct()
                .toList();
    }

    private void look(String pointer, PlannedStep step) {
        references.look(pointer, () -> Plans.require(peers, step.planId(), step.stepCode(), day));
    }

    private List<NextOfCycle> takesUp() {
        Faults.each("/takesUp", asked.takesUp(), (pointer, said) -> look(pointer, said));
        return asked.takesUp().stream()
                .map(said -> new NextOfCycle(said.cycleId(), said.code()))
                .distinct()
                .toList();
    }

    private void look(String pointer, SaidNext said) {
        references.look(
                pointer, () -> Cycles.requireSaid(peers, said.cycleId(), said.code(), asked.organizationId(), day));
    }
}
