package org.throughline.command.implementation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.implementation.plan.EvaluationKind;
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

/**
 * A plan is drafted once, first, and adopted once; a version is written on one that is there; a settled step
 * is taken up again before it is settled again, and goes back for a reason; what was planned to be looked at is looked at once; nothing
 * follows the close but what an evaluation found.
 */
enum PlanRules implements SubjectRules<PlanFacts, PlanEvent> {
    RULES;

    @Override
    public Class<PlanEvent> family() {
        return PlanEvent.class;
    }

    @Override
    public PlanFacts initial() {
        return PlanFacts.UNKNOWN;
    }

    @Override
    public void check(PlanFacts plan, PlanEvent next) {
        if (plan.exists() == next instanceof ActionPlanDrafted) {
            throw plan.exists()
                    ? Refusal.of(RefusalCode.ALREADY_EXISTS, "Plan %s is drafted already".formatted(next.planId()))
                    : Refusal.of(
                            RefusalCode.NOT_YET,
                            "Plan %s was not drafted by %s".formatted(next.planId(), next.effectiveOn()));
        }
        if (!(next instanceof EvaluationRecorded)) {
            // what came of a plan is found out when it has ended, too
            refuseClosed(plan, next);
        }
        switch (next) {
            case ActionPlanDrafted e -> {}
            case ActionPlanAdopted e -> refuseAdopted(plan, e);
            case ActionPlanRevised e -> requireBase(plan, e);
            case PlanInputRecorded e -> {
                refuseTakenInput(plan, e.inputId());
                requireGivenByThen(e);
            }
            case PlanInputTraced e -> requireInput(plan, e);
            case EvaluationPlanned e -> {
                refuseTakenEvaluation(plan, e.evaluationId());
                requireDueLater(e);
            }
            case EvaluationRecorded e ->
                requireWaiting(plan, e.evaluationId(), EvaluationKind.EVALUATION, e.effectiveOn());
            case PlanReviewed e -> {
                refuseTakenReview(plan, e.reviewId());
                if (e.evaluationId() != null) {
                    requireWaiting(plan, e.evaluationId(), EvaluationKind.REVIEW, e.effectiveOn());
                }
            }
            case PlanStepCompleted e -> requireOpenStep(plan, e, e.stepCode());
            case PlanStepDropped e -> requireOpenStep(plan, e, e.stepCode());
            case PlanStepFailed e -> requireOpenStep(plan, e, e.stepCode());
            case PlanStepProgressed e -> requireReasonToGoBack(plan, e);
            case ActionPlanClosed e -> {}
        }
    }

    @Override
    public Predicate<PlanFacts> isThere() {
        return state -> state.exists() && state.closedOn() == null;
    }

    @Override
    public PlanFacts evolve(PlanFacts plan, PlanEvent event) {
        return switch (event) {
            case ActionPlanDrafted e -> PlanFacts.drafted(e);
            case ActionPlanAdopted e -> plan.adopted(e.effectiveOn());
            case ActionPlanRevised e -> plan.revised(e);
            case PlanInputRecorded e -> plan.withInput(e.inputId());
            case PlanInputTraced e -> plan;
            case EvaluationPlanned e -> plan.with(plan.looks().planned(e.evaluationId(), e.kind()));
            case EvaluationRecorded e -> plan.with(plan.looks().done(e.evaluationId(), e.effectiveOn()));
            case PlanReviewed e -> plan.with(plan.looks().reviewed(e.reviewId(), e.evaluationId(), e.effectiveOn()));
            case PlanStepCompleted e -> plan.with(e.stepCode(), StepStanding.settled(e.effectiveOn()));
            case PlanStepDropped e -> plan.with(e.stepCode(), StepStanding.settled(e.effectiveOn()));
            case PlanStepFailed e -> plan.with(e.stepCode(), StepStanding.settled(e.effectiveOn()));
            case PlanStepProgressed e -> plan.with(e.stepCode(), StepStanding.at(e.progress()));
            case ActionPlanClosed e -> plan.closed(e.effectiveOn());
        };
    }

    static void refuseClosed(PlanFacts plan, PlanEvent next) {
        if (plan.closedOn() != null) {
            throw Refusal.of(RefusalCode.ENDED, "Plan %s was closed on %s".formatted(next.planId(), plan.closedOn()))
                    .with("closedOn", plan.closedOn().toString());
        }
    }

    static void refuseAdopted(PlanFacts plan, ActionPlanAdopted next) {
        if (plan.adoptedOn() != null) {
            throw Refusal.of(
                            RefusalCode.ALREADY_EXISTS,
                            "Plan %s is adopted since %s".formatted(next.planId(), plan.adoptedOn()))
                    .with("adoptedOn", plan.adoptedOn().toString());
        }
    }

    /** A version is written on the one in effect on its day. */
    static void requireCurrent(PlanFacts plan, int revises) {
        if (revises != plan.version()) {
            throw revisesAnother(plan, revises);
        }
    }

    /** It stays written on that one, whatever is remembered later of days between the two. */
    private static void requireBase(PlanFacts plan, ActionPlanRevised next) {
        if (!plan.versions().has(next.revises())) {
            throw revisesAnother(plan, next.revises());
        }
    }

    private static Refusal revisesAnother(PlanFacts plan, int revises) {
        return Refusal.of(
                        RefusalCode.REVISES_OTHER_VERSION,
                        "It revises version %d, the version in effect is %d".formatted(revises, plan.version()))
                .with("revises", revises)
                .with("currentVersion", plan.version());
    }

    static void refuseTakenInput(PlanFacts plan, String inputId) {
        if (plan.inputIds().contains(inputId)) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "There is an input '%s'".formatted(inputId))
                    .with("inputId", inputId);
        }
    }

    private static void requireInput(PlanFacts plan, PlanInputTraced next) {
        if (!plan.inputIds().contains(next.inputId())) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "There is no input '%s' by %s".formatted(next.inputId(), next.effectiveOn()))
                    .with("inputId", next.inputId());
        }
    }

    private static void requireGivenByThen(PlanInputRecorded next) {
        if (next.givenOn().isAfter(next.effectiveOn())) {
            String detail = "It cannot belong to the plan on %s and be given on %s"
                    .formatted(next.effectiveOn(), next.givenOn());
            throw Refusal.of(RefusalCode.MALFORMED, detail, List.of(new Fault("/givenOn", "not-valid", detail)));
        }
    }

    static void refuseTakenEvaluation(PlanFacts plan, String evaluationId) {
        if (plan.looks().planned().containsKey(evaluationId)) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "Evaluation '%s' is planned already".formatted(evaluationId))
                    .with("evaluationId", evaluationId);
        }
    }

    static void refuseTakenReview(PlanFacts plan, String reviewId) {
        if (plan.looks().reviewIds().contains(reviewId)) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "There is a review '%s'".formatted(reviewId))
                    .with("reviewId", reviewId);
        }
    }

    private static void requireDueLater(EvaluationPlanned next) {
        if (next.dueOn().isBefore(next.effectiveOn())) {
            String detail = "It cannot be planned on %s and be due on %s".formatted(next.effectiveOn(), next.dueOn());
            throw Refusal.of(RefusalCode.MALFORMED, detail, List.of(new Fault("/dueOn", "not-valid", detail)));
        }
    }

    private static void requireWaiting(PlanFacts plan, String evaluationId, EvaluationKind kind, LocalDate day) {
        EvaluationKind planned = plan.looks().planned().get(evaluationId);
        if (planned != kind) {
            throw Refusal.of(RefusalCode.CODE_UNKNOWN, "No %s '%s' is planned by %s".formatted(kind, evaluationId, day))
                    .with("evaluationId", evaluationId);
        }
        LocalDate done = plan.looks().done().get(evaluationId);
        if (done != null) {
            throw Refusal.of(RefusalCode.ALREADY_EXISTS, "'%s' was done on %s".formatted(evaluationId, done))
                    .with("evaluationId", evaluationId)
                    .with("doneOn", done.toString());
        }
    }

    private static void requireOpenStep(PlanFacts plan, PlanEvent next, String stepCode) {
        requireStep(plan, next, stepCode);
        LocalDate settledOn = plan.standingOf(stepCode).settledOn();
        if (settledOn != null) {
            throw Refusal.of(
                            RefusalCode.STEP_SETTLED,
                            "Step '%s' of plan %s was settled on %s".formatted(stepCode, next.planId(), settledOn))
                    .with("settledOn", settledOn.toString());
        }
    }

    private static void requireReasonToGoBack(PlanFacts plan, PlanStepProgressed next) {
        requireStep(plan, next, next.stepCode());
        if (next.reason() == null && plan.standingOf(next.stepCode()).isBeyond(next.progress())) {
            String detail = "Step '%s' was further than %s on %s; it goes back for a reason"
                    .formatted(next.stepCode(), next.progress(), next.effectiveOn());
            throw Refusal.of(RefusalCode.MALFORMED, detail, List.of(new Fault("/reason", "missing", detail)));
        }
    }

    private static void requireStep(PlanFacts plan, PlanEvent next, String stepCode) {
        if (!plan.content().steps().containsKey(stepCode)) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "Plan %s has no step '%s' on %s".formatted(next.planId(), stepCode, next.effectiveOn()))
                    .with("stepCode", stepCode);
        }
    }
}
