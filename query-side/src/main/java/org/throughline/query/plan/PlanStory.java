package org.throughline.query.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Evidence;
import org.throughline.events.plan.Goal;
import org.throughline.events.plan.PlanEvent;
import org.throughline.events.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.plan.PlanEvent.PlanStepDropped;
import org.throughline.events.plan.Step;
import org.throughline.query.SubjectKind;
import org.throughline.query.plan.PlanState.PlanStep;
import org.throughline.query.plan.PlanState.Revision;
import org.throughline.query.plan.PlanState.Status;
import org.throughline.query.plan.PlanState.StepStatus;

/** Tells the history of an action plan. */
@Component
public final class PlanStory implements SubjectKind<PlanState, PlanEvent> {

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

    @Override
    public List<PlanRevision> rows(String subjectId, PlanState plan) {
        return plan.revisions().stream()
                .map(r -> new PlanRevision(
                        subjectId,
                        plan.organizationId(),
                        plan.teamId(),
                        r.version(),
                        r.since(),
                        r.reason(),
                        String.join(", ", r.deciders())))
                .toList();
    }

    @Override
    public List<Class<? extends Record>> rowTypes() {
        return List.of(PlanRevision.class);
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
                e.steps().stream().map(PlanStory::open).toList(),
                e.effectiveOn(),
                null,
                List.of(),
                null,
                null,
                e.evidence(),
                List.of());
    }

    private static PlanState adopted(PlanState p, ActionPlanAdopted e) {
        List<Evidence> evidence = new ArrayList<>(p.evidence());
        evidence.addAll(e.evidence());
        return new PlanState(
                p.planId(),
                p.organizationId(),
                p.teamId(),
                Status.ADOPTED,
                p.version(),
                p.title(),
                p.goals(),
                p.milestones(),
                p.steps(),
                p.draftedOn(),
                e.effectiveOn(),
                e.deciders(),
                null,
                null,
                List.copyOf(evidence),
                p.revisions());
    }

    private static PlanState revised(PlanState p, ActionPlanRevised e) {
        List<Revision> revisions = new ArrayList<>(p.revisions());
        revisions.add(new Revision(e.version(), e.effectiveOn(), e.reason(), e.deciders(), e.evidence()));
        return new PlanState(
                p.planId(),
                p.organizationId(),
                p.teamId(),
                p.status(),
                e.version(),
                e.title() == null ? p.title() : e.title(),
                merged(p.goals(), Goal::code, e.putGoals(), e.removedGoals()),
                merged(p.milestones(), Goal::code, e.putMilestones(), e.removedMilestones()),
                steps(p, e),
                p.draftedOn(),
                p.adoptedOn(),
                p.adoptedBy(),
                p.closedOn(),
                p.outcome(),
                p.evidence(),
                List.copyOf(revisions));
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

    private static PlanState settled(PlanState p, String code, UnaryOperator<PlanStep> change) {
        List<PlanStep> steps = p.steps().stream()
                .map(step -> step.code().equals(code) ? change.apply(step) : step)
                .toList();
        return new PlanState(
                p.planId(),
                p.organizationId(),
                p.teamId(),
                p.status(),
                p.version(),
                p.title(),
                p.goals(),
                p.milestones(),
                steps,
                p.draftedOn(),
                p.adoptedOn(),
                p.adoptedBy(),
                p.closedOn(),
                p.outcome(),
                p.evidence(),
                p.revisions());
    }

    private static PlanState closed(PlanState p, ActionPlanClosed e) {
        return new PlanState(
                p.planId(),
                p.organizationId(),
                p.teamId(),
                Status.CLOSED,
                p.version(),
                p.title(),
                p.goals(),
                p.milestones(),
                p.steps(),
                p.draftedOn(),
                p.adoptedOn(),
                p.adoptedBy(),
                e.effectiveOn(),
                e.outcome(),
                p.evidence(),
                p.revisions());
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
