package org.throughline.query.subject.implementation.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepDropped;
import org.throughline.events.implementation.plan.Step;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.implementation.plan.PlanState.PlanStep;
import org.throughline.query.subject.implementation.plan.PlanState.Revision;
import org.throughline.query.subject.implementation.plan.PlanState.Status;
import org.throughline.query.subject.implementation.plan.PlanState.StepStatus;

/** Tells the history of an action plan. */
@Component
public final class PlanFold implements SubjectKind<PlanState, PlanEvent> {

    @Override
    public Class<PlanEvent> family() {
        return PlanEvent.class;
    }

    @Override
    public Class<PlanState> stateType() {
        return PlanState.class;
    }

    @Override
    public PlanState fold(@Nullable PlanState before, PlanEvent event) {
        return switch (event) {
            case ActionPlanDrafted e -> drafted(e);
            case ActionPlanAdopted e -> adopted(Objects.requireNonNull(before), e);
            case ActionPlanRevised e -> revised(Objects.requireNonNull(before), e);
            case PlanStepCompleted e ->
                settled(
                        Objects.requireNonNull(before),
                        e.stepCode(),
                        step -> new PlanStep(
                                step.code(),
                                step.text(),
                                step.due(),
                                step.leads(),
                                StepStatus.COMPLETED,
                                e.effectiveOn(),
                                null,
                                e.evidence()));
            case PlanStepDropped e ->
                settled(
                        Objects.requireNonNull(before),
                        e.stepCode(),
                        step -> new PlanStep(
                                step.code(),
                                step.text(),
                                step.due(),
                                step.leads(),
                                StepStatus.DROPPED,
                                e.effectiveOn(),
                                e.reason(),
                                List.of()));
            case ActionPlanClosed e -> closed(Objects.requireNonNull(before), e);
        };
    }

    private static PlanState drafted(ActionPlanDrafted e) {
        return new PlanState(
                e.planId(),
                e.organizationId(),
                e.teamId(),
                Status.DRAFT,
                1,
                e.title(),
                e.goals(),
                e.milestones(),
                e.steps().stream().map(PlanFold::open).toList(),
                e.effectiveOn(),
                e.ledBy(),
                null,
                List.of(),
                null,
                null,
                e.evidence(),
                e.concerns(),
                List.of());
    }

    private static PlanState adopted(PlanState plan, ActionPlanAdopted e) {
        PlanCopy copy = new PlanCopy(plan);
        List<Evidence> evidence = new ArrayList<>(plan.evidence());
        evidence.addAll(e.evidence());
        copy.status = Status.ADOPTED;
        copy.adoptedOn = e.effectiveOn();
        copy.adoptedBy = e.deciders();
        copy.evidence = List.copyOf(evidence);
        copy.concerns = Stream.concat(plan.concerns().stream(), e.concerns().stream())
                .distinct()
                .toList();
        return copy.done();
    }

    private static PlanState revised(PlanState plan, ActionPlanRevised e) {
        PlanCopy copy = new PlanCopy(plan);
        List<Revision> revisions = new ArrayList<>(plan.revisions());
        revisions.add(new Revision(
                e.version(), e.effectiveOn(), e.reason(), e.deciders(), e.participants(), e.evidence(), e.concerns()));
        copy.version = e.version();
        copy.title = e.title() == null ? plan.title() : e.title();
        copy.goals = merged(plan.goals(), Goal::code, e.putGoals(), e.removedGoals());
        copy.milestones = merged(plan.milestones(), Goal::code, e.putMilestones(), e.removedMilestones());
        copy.steps = steps(plan, e);
        copy.revisions = List.copyOf(revisions);
        return copy.done();
    }

    /** A step whose text changes keeps how far it has come. */
    private static List<PlanStep> steps(PlanState p, ActionPlanRevised e) {
        Map<String, PlanStep> known = new LinkedHashMap<>();
        p.steps().forEach(step -> known.put(step.code(), step));
        List<PlanStep> put = e.putSteps().stream()
                .map(step -> {
                    PlanStep old = known.getOrDefault(step.code(), open(step));
                    return new PlanStep(
                            step.code(),
                            step.text(),
                            step.due(),
                            step.leads(),
                            old.status(),
                            old.settledOn(),
                            old.reason(),
                            old.evidence());
                })
                .toList();
        return merged(p.steps(), PlanStep::code, put, e.removedSteps());
    }

    private static PlanState settled(PlanState plan, String code, UnaryOperator<PlanStep> change) {
        PlanCopy copy = new PlanCopy(plan);
        copy.steps = plan.steps().stream()
                .map(step -> step.code().equals(code) ? change.apply(step) : step)
                .toList();
        return copy.done();
    }

    private static PlanState closed(PlanState plan, ActionPlanClosed e) {
        PlanCopy copy = new PlanCopy(plan);
        copy.status = Status.CLOSED;
        copy.closedOn = e.effectiveOn();
        copy.outcome = e.outcome();
        return copy.done();
    }

    private static PlanStep open(Step step) {
        return new PlanStep(step.code(), step.text(), step.due(), step.leads(), StepStatus.OPEN, null, null, List.of());
    }

    /** What is put replaces the item of its code in place, or comes last. */
    private static <T> List<T> merged(List<T> items, Function<T, String> code, List<T> put, List<String> removed) {
        Map<String, T> byCode = new LinkedHashMap<>();
        items.forEach(item -> byCode.put(code.apply(item), item));
        put.forEach(item -> byCode.put(code.apply(item), item));
        removed.forEach(byCode::remove);
        return List.copyOf(byCode.values());
    }
}
