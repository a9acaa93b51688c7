package org.throughline.query.subject.implementation.plan;

import org.springframework.stereotype.Component;
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
import org.throughline.events.implementation.plan.ReviewDecision;
import org.throughline.events.implementation.plan.StepProgress;
import org.throughline.query.subject.choices.decision.InputWords;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of action plans. */
@Component
final class PlanWords implements FamilyWords<PlanEvent> {

    @Override
    public Class<PlanEvent> family() {
        return PlanEvent.class;
    }

    @Override
    public Sentence say(PlanEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.planId() : unit;
        String plan = names.subject("plan", event.planId());
        return switch (event) {
            case ActionPlanDrafted e -> new Sentence(about, drafted(e), null);
            case ActionPlanAdopted e -> new Sentence(about, "Adopted action plan " + plan, null);
            case ActionPlanRevised e ->
                new Sentence(about, "Revised action plan " + plan + Words.version(e.version()), e.reason());
            case PlanInputRecorded e -> new Sentence(about, InputWords.given(e, "action plan " + plan), e.summary());
            case PlanInputTraced e ->
                new Sentence(about, InputWords.traced("action plan " + plan, e.use()), e.whatChanged());
            case EvaluationPlanned e ->
                new Sentence(
                        about,
                        "Planned %s of action plan %s by %s".formatted(what(e.kind()), plan, Words.day(e.dueOn())),
                        Words.text(e.text()));
            case EvaluationRecorded e -> new Sentence(about, "Evaluated action plan " + plan, e.finding());
            case PlanReviewed e ->
                new Sentence(
                        about, "Reviewed action plan %s and %s".formatted(plan, decided(e.decision())), e.finding());
            case PlanStepCompleted e ->
                new Sentence(about, "Completed step %s of action plan %s".formatted(e.stepCode(), plan), null);
            case PlanStepDropped e ->
                new Sentence(about, "Dropped step %s of action plan %s".formatted(e.stepCode(), plan), e.reason());
            case PlanStepFailed e ->
                new Sentence(about, "Step %s of action plan %s did not work".formatted(e.stepCode(), plan), e.reason());
            case PlanStepProgressed e ->
                new Sentence(
                        about,
                        "Step %s of action plan %s %s".formatted(e.stepCode(), plan, stands(e.progress())),
                        e.reason());
            case ActionPlanClosed e -> new Sentence(about, "Closed action plan " + plan, e.outcome());
        };
    }

    private static String what(EvaluationKind kind) {
        return switch (kind) {
            case REVIEW -> "a review";
            case EVALUATION -> "an evaluation";
        };
    }

    private static String decided(ReviewDecision decision) {
        return switch (decision) {
            case KEEP -> "kept it as it is";
            case REVISE -> "decided to revise it";
        };
    }

    private static String stands(StepProgress progress) {
        return switch (progress) {
            case PLANNED -> "is to be done yet";
            case IN_PROGRESS -> "is under way";
            case PARTLY_DONE -> "is partly done";
        };
    }

    private static String drafted(ActionPlanDrafted e) {
        return "Drafted action plan “%s”%s with %s and %s"
                .formatted(
                        Words.text(e.title()),
                        e.scope() == null ? "" : " for " + Words.text(e.scope().text()),
                        Words.count(e.goals().size(), "goal", "goals"),
                        Words.count(e.steps().size(), "step", "steps"));
    }
}
