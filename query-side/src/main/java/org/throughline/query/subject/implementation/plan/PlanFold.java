package org.throughline.query.subject.implementation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.PlanEvent.EvaluationPlanned;
import org.throughline.events.implementation.plan.PlanEvent.EvaluationRecorded;
import org.throughline.events.implementation.plan.PlanEvent.PlanInputRecorded;
import org.throughline.events.implementation.plan.PlanEvent.PlanInputTraced;
import org.throughline.events.implementation.plan.PlanEvent.PlanReviewed;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepDropped;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepFailed;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepProgressed;
import org.throughline.events.implementation.plan.StepProgress;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.choices.decision.DecisionState.Input;
import org.throughline.query.subject.implementation.plan.PlanState.Evaluation;
import org.throughline.query.subject.implementation.plan.PlanState.PlanStep;
import org.throughline.query.subject.implementation.plan.PlanState.Review;
import org.throughline.query.subject.implementation.plan.PlanState.Status;
import org.throughline.query.subject.implementation.plan.PlanState.StepStatus;
import org.throughline.query.subject.implementation.plan.PlanState.Turn;

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
            case PlanInputRecorded e -> given(Objects.requireNonNull(before), e);
            case PlanInputTraced e -> traced(Objects.requireNonNull(before), e);
            case EvaluationPlanned e -> planned(Objects.requireNonNull(before), e);
            case EvaluationRecorded e -> evaluated(Objects.requireNonNull(before), e);
            case PlanReviewed e -> reviewed(Objects.requireNonNull(before), e);
            case PlanStepProgressed e ->
                turned(before, e.stepCode(), new Turn(status(e.progress()), e.effectiveOn(), e.reason(), e.evidence()));
            case PlanStepCompleted e ->
                turned(before, e.stepCode(), new Turn(StepStatus.COMPLETED, e.effectiveOn(), null, e.evidence()));
            case PlanStepDropped e ->
                turned(before, e.stepCode(), new Turn(StepStatus.DROPPED, e.effectiveOn(), e.reason(), List.of()));
            case PlanStepFailed e ->
                turned(before, e.stepCode(), new Turn(StepStatus.FAILED, e.effectiveOn(), e.reason(), e.evidence()));
            case ActionPlanClosed e -> closed(Objects.requireNonNull(before), e);
        };
    }

    private static PlanState drafted(ActionPlanDrafted e) {
        return new PlanState(
                e.planId(),
                e.organizationId(),
                e.teamId(),
                e.scope(),
                Status.DRAFT,
                1,
                e.title(),
                e.needIds(),
                e.goals(),
                e.milestones(),
                e.steps().stream().map(PlanStep::open).toList(),
                List.of(),
                e.effectiveOn(),
                e.ledBy(),
                null,
                List.of(),
                null,
                null,
                e.concerns(),
                e.evidence(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static PlanState adopted(PlanState plan, ActionPlanAdopted e) {
        PlanCopy copy = new PlanCopy(plan);
        List<Evidence> evidence = new ArrayList<>(plan.evidence());
        evidence.addAll(e.evidence());
        copy.status = Status.ADOPTED;
        copy.adoptedOn = e.effectiveOn();
        copy.adoptedBy = e.deciders();
        copy.concerns = Stream.concat(plan.concerns().stream(), e.concerns().stream())
                .distinct()
                .toList();
        copy.evidence = List.copyOf(evidence);
        return copy.done();
    }

    private static PlanState revised(PlanState plan, ActionPlanRevised e) {
        PlanRevision revision = PlanRevision.of(plan, e);
        PlanCopy copy = new PlanCopy(plan);
        copy.version = e.version();
        copy.title = revision.title();
        copy.needIds = revision.needIds();
        copy.goals = revision.goals();
        copy.milestones = revision.milestones();
        copy.steps = revision.steps();
        copy.leftOut = revision.leftOut();
        copy.revisions = revision.revisions();
        copy.earlierTexts = revision.earlierTexts();
        return copy.done();
    }

    private static PlanState given(PlanState plan, PlanInputRecorded e) {
        PlanCopy copy = new PlanCopy(plan);
        copy.inputs =
                Stream.concat(plan.inputs().stream(), Stream.of(Input.of(e))).toList();
        return copy.done();
    }

    private static PlanState traced(PlanState plan, PlanInputTraced e) {
        PlanCopy copy = new PlanCopy(plan);
        copy.inputs = plan.inputs().stream()
                .map(input -> input.inputId().equals(e.inputId()) ? input.traced(e.use(), e.whatChanged()) : input)
                .toList();
        return copy.done();
    }

    private static PlanState planned(PlanState plan, EvaluationPlanned e) {
        PlanCopy copy = new PlanCopy(plan);
        copy.evaluations = Stream.concat(plan.evaluations().stream(), Stream.of(Evaluation.planned(e)))
                .toList();
        return copy.done();
    }

    private static PlanState evaluated(PlanState plan, EvaluationRecorded e) {
        PlanCopy copy = new PlanCopy(plan);
        copy.evaluations = done(
                plan,
                e.evaluationId(),
                one -> one.done(e.effectiveOn(), e.finding(), e.lookedAt(), e.evidence(), e.concerns()));
        return copy.done();
    }

    private static PlanState reviewed(PlanState plan, PlanReviewed e) {
        Review review = new Review(
                e.reviewId(),
                e.evaluationId(),
                e.effectiveOn(),
                e.decision(),
                e.finding(),
                e.lookedAt(),
                e.participants(),
                e.evidence(),
                e.concerns());
        PlanCopy copy = new PlanCopy(plan);
        copy.reviews = Stream.concat(plan.reviews().stream(), Stream.of(review)).toList();
        copy.evaluations = done(
                plan,
                e.evaluationId(),
                one -> one.done(e.effectiveOn(), e.finding(), e.lookedAt(), e.evidence(), e.concerns()));
        return copy.done();
    }

    private static List<Evaluation> done(PlanState plan, @Nullable String evaluationId, UnaryOperator<Evaluation> how) {
        return plan.evaluations().stream()
                .map(one -> one.evaluationId().equals(evaluationId) ? how.apply(one) : one)
                .toList();
    }

    private static StepStatus status(StepProgress progress) {
        return switch (progress) {
            case PLANNED -> StepStatus.OPEN;
            case IN_PROGRESS -> StepStatus.IN_PROGRESS;
            case PARTLY_DONE -> StepStatus.PARTLY_DONE;
        };
    }

    private static PlanState turned(@Nullable PlanState before, String code, Turn turn) {
        PlanState plan = Objects.requireNonNull(before);
        PlanCopy copy = new PlanCopy(plan);
        copy.steps = plan.steps().stream()
                .map(step -> step.code().equals(code) ? step.turned(turn) : step)
                .toList();
        return copy.done();
    }

    private static PlanState closed(PlanState plan, ActionPlanClosed e) {
        PlanCopy copy = new PlanCopy(plan);
        copy.status = Status.CLOSED;
        copy.closedOn = e.effectiveOn();
        copy.outcome = e.outcome();
        copy.concerns = Stream.concat(plan.concerns().stream(), e.concerns().stream())
                .distinct()
                .toList();
        return copy.done();
    }
}
