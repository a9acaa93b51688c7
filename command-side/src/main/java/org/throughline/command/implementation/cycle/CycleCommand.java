package org.throughline.command.implementation.cycle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.events.implementation.cycle.CycleEvent;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.events.implementation.cycle.Extent;
import org.throughline.events.implementation.cycle.Fit;
import org.throughline.events.implementation.cycle.Gain;
import org.throughline.events.implementation.goal.EquityAim;

/** What can be asked about an improvement cycle. */
public sealed interface CycleCommand extends Command {

    String cycleId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(CycleEvent.class, cycleId());
    }

    /**
     * How much is tried at once. What is left out is not known.
     *
     * @param people how many are touched by it
     * @param days how long it is to take
     */
    record TestSize(
            @Nullable @Min(1) @Max(1_000_000) Integer people,
            @Nullable @Min(1) @Max(1_000) Integer days,
            @Nullable Extent extent) {}

    /** A step of an action plan. */
    record PlannedStep(@Id String planId, @Id String stepCode) {}

    /** What a look-back on an earlier cycle said would be done next. */
    record SaidNext(@Id String cycleId, @Id String code) {}

    /** What is to be done next. */
    record NextToDo(@Id String code, @Size(max = 5000) String text) {}

    /**
     * Begins a cycle that tries an idea.
     *
     * @param question what it is to find out
     * @param phase what it is at first
     * @param goalIds goals it is for
     * @param steps steps of plans that it is a part of
     * @param takesUp what earlier look-backs said would be done next, which this does
     * @param participants member ids of those who take part; left out when nobody wrote it down
     */
    record StartCycle(
            @Id @OrNewId String cycleId,
            @Id String organizationId,
            @Id String ideaId,
            Map<String, String> title,
            @Nullable @Size(max = 5000) String question,
            CyclePhase phase,
            @Nullable Gain gain,
            @Nullable EquityAim equityAim,
            @Nullable TestSize size,
            @Size(max = 100) List<String> goalIds,
            @Size(max = 100) List<PlannedStep> steps,
            @Size(max = 100) List<SaidNext> takesUp,
            @Nullable @Size(max = 200) List<String> participants,
            @OrToday LocalDate effectiveOn)
            implements CycleCommand {}

    /** Says that another phase begins, or the same once more. */
    record EnterPhase(
            @Id String cycleId,
            CyclePhase phase,
            @Nullable @Size(max = 5000) String note,
            @OrToday LocalDate effectiveOn)
            implements CycleCommand {}

    /**
     * Records what is expected of what is tried. One that is recorded when it was tried already is taken, and told as such.
     *
     * @param code by which observations say what they are of
     */
    record RecordPrediction(
            @Id String cycleId,
            @Id String code,
            @Size(max = 5000) String expected,
            @OrToday LocalDate effectiveOn) implements CycleCommand {}

    /**
     * Records what was seen.
     *
     * @param code of the prediction it is held against
     */
    record RecordObservation(
            @Id String cycleId,
            @Id String code,
            @Size(max = 5000) String found,
            @Nullable Fit fit,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements CycleCommand {}

    /** Records what those who took part learned. */
    record RecordReflection(
            @Id String cycleId,
            @Size(max = 5000) String learned,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements CycleCommand {}

    /** Decides what becomes of what was tried. */
    record DecideCycle(
            @Id String cycleId,
            CycleDecision decision,
            @Size(max = 5000) String reason,
            @NotEmpty List<String> deciders,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements CycleCommand {}

    /**
     * Records a look-back.
     *
     * @param next what is to be done next
     * @param participants member ids; left out when nobody wrote it down
     */
    record LookBackOnCycle(
            @Id String cycleId,
            @Size(max = 100) List<@Size(max = 5000) String> successes,
            @Size(max = 100) List<@Size(max = 5000) String> challenges,
            @Size(max = 100) List<NextToDo> next,
            @Nullable @Size(max = 200) List<String> participants,
            @OrToday LocalDate effectiveOn)
            implements CycleCommand {}

    /**
     * Says that a step of a plan does what was said would be done next.
     *
     * @param code of what was said
     */
    record TakeUpNext(
            @Id String cycleId,
            @Id String code,
            PlannedStep step,
            @OrToday LocalDate effectiveOn) implements CycleCommand {}

    /** Ends a cycle. */
    record EndCycle(
            @Id String cycleId,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements CycleCommand {}
}
