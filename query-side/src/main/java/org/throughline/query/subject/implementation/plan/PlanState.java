package org.throughline.query.subject.implementation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.plan.Due;
import org.throughline.events.implementation.plan.EvaluationKind;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.LookedAt;
import org.throughline.events.implementation.plan.Modification;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.PlanEvent.EvaluationPlanned;
import org.throughline.events.implementation.plan.PlanScope;
import org.throughline.events.implementation.plan.ReviewDecision;
import org.throughline.events.implementation.plan.Step;
import org.throughline.events.implementation.plan.StepKind;
import org.throughline.events.implementation.plan.StepTag;
import org.throughline.query.subject.choices.decision.DecisionState.Input;

/**
 * An action plan.
 *
 * @param scope the part of the team's work it is for; absent when it is for all of it
 * @param status how far it has come
 * @param version the one in effect: the number that it was given when it was recorded, 1 for the draft
 * @param title language to words
 * @param needIds the needs it is for, beside those its goals are set for; empty when it names none
 * @param steps those in its text
 * @param leftOut steps that a revision left out of the text, in the order in which they went; one that was done stays done
 * @param ledBy member ids or roles of those who led its making; empty when nobody said
 * @param adoptedOn the day it became what the team goes by
 * @param adoptedBy who decided that
 * @param closedOn the day work under it ended
 * @param outcome what came of it
 * @param concerns policies in force as a warning that what happened to it did not meet, by code
 * @param evidence what the draft and then its adoption rest on
 * @param revisions how each version after the draft came about, in the order in which they took effect
 * @param earlierTexts what versions said on which one may have been written that is told later; empty unless one was remembered
 *     late, or taken back
 * @param inputs what groups gave to it, in the order in which they came to belong to it
 * @param evaluations reviews and evaluations that were planned, in the order in which they were
 * @param reviews reviews that were held, planned or not, the earliest first
 */
public record PlanState(
        String planId,
        String organizationId,
        String teamId,
        @Nullable PlanScope scope,
        Status status,
        int version,
        Map<String, String> title,
        List<String> needIds,
        List<Goal> goals,
        List<Goal> milestones,
        List<PlanStep> steps,
        List<LeftOutStep> leftOut,
        LocalDate draftedOn,
        List<String> ledBy,
        @Nullable LocalDate adoptedOn,
        List<String> adoptedBy,
        @Nullable LocalDate closedOn,
        @Nullable String outcome,
        List<String> concerns,
        List<Evidence> evidence,
        List<Revision> revisions,
        List<VersionText> earlierTexts,
        List<Input> inputs,
        List<Evaluation> evaluations,
        List<Review> reviews) {

    /** Whether the team goes by both on the same day, for the same part of its work. */
    public boolean isBeside(PlanState other) {
        return !planId.equals(other.planId)
                && status == Status.ADOPTED
                && other.status == Status.ADOPTED
                && teamId.equals(other.teamId)
                && Objects.equals(scopeCode(), other.scopeCode());
    }

    private @Nullable String scopeCode() {
        return scope == null ? null : scope.code();
    }

    /** How far a plan has come. */
    public enum Status {
        DRAFT,
        ADOPTED,
        CLOSED
    }

    /** How far a step has come. */
    public enum StepStatus {
        /** It is planned, and nobody has begun. */
        OPEN,
        IN_PROGRESS,
        PARTLY_DONE,
        COMPLETED,
        DROPPED,
        /** It was tried and did not work. */
        FAILED;

        /** Whether nothing more is to be done about it. */
        public boolean isSettled() {
            return compareTo(COMPLETED) >= 0;
        }
    }

    /**
     * One thing to do.
     *
     * @param text language to words
     * @param due when, as precisely as it was said
     * @param leads who answers for it
     * @param supports who helps those; empty when nobody was named
     * @param kind what kind of change it asks for; absent when nobody said
     * @param tags what it is also for; empty when nobody said
     * @param serves codes of the goals of the plan that it is for; empty when nobody said
     * @param settledOn the day it was completed, dropped or failed; absent while it is none of these
     * @param reason why it stands where it does, where that was said
     * @param evidence of where it stands
     * @param turns all that was said of how far it had come, the earliest first
     */
    public record PlanStep(
            String code,
            Map<String, String> text,
            @Nullable Due due,
            List<String> leads,
            List<String> supports,
            @Nullable StepKind kind,
            List<StepTag> tags,
            List<String> serves,
            StepStatus status,
            @Nullable LocalDate settledOn,
            @Nullable String reason,
            List<Evidence> evidence,
            List<Turn> turns) {

        static PlanStep open(Step step) {
            return new PlanStep(
                    step.code(),
                    step.text(),
                    step.due(),
                    step.leads(),
                    step.supports(),
                    step.kind(),
                    step.tags(),
                    step.serves(),
                    StepStatus.OPEN,
                    null,
                    null,
                    List.of(),
                    List.of());
        }

        /** The same step in other words. */
        PlanStep saying(Step words) {
            return new PlanStep(
                    code,
                    words.text(),
                    words.due(),
                    words.leads(),
                    words.supports(),
                    words.kind(),
                    words.tags(),
                    words.serves(),
                    status,
                    settledOn,
                    reason,
                    evidence,
                    turns);
        }

        PlanStep turned(Turn turn) {
            return new PlanStep(
                    code,
                    text,
                    due,
                    leads,
                    supports,
                    kind,
                    tags,
                    serves,
                    turn.status(),
                    turn.status().isSettled() ? turn.on() : null,
                    turn.reason(),
                    turn.evidence(),
                    Stream.concat(turns.stream(), Stream.of(turn)).toList());
        }
    }

    /**
     * A turn in the way of a step.
     *
     * @param status how far it had come from that day on
     * @param reason why, where that was said
     */
    public record Turn(
            StepStatus status, LocalDate on, @Nullable String reason, List<Evidence> evidence) {}

    /**
     * A step that is no longer in the text. One that was settled stays what it was; one that was open was dropped by the
     * revision, for the revision's reason.
     *
     * @param leftOutBy the version that left it out
     * @param leftOutOn the day that version took effect
     * @param droppedByIt whether it was open until then
     */
    public record LeftOutStep(
            String code,
            int leftOutBy,
            LocalDate leftOutOn,
            boolean droppedByIt,
            Map<String, String> text,
            @Nullable Due due,
            List<String> leads,
            List<String> supports,
            @Nullable StepKind kind,
            List<StepTag> tags,
            List<String> serves,
            StepStatus status,
            @Nullable LocalDate settledOn,
            @Nullable String reason,
            List<Evidence> evidence,
            List<Turn> turns) {

        /** The same step in a text that has it again, as far as it had come when it was left out. */
        PlanStep again(Step words) {
            PlanStep step = PlanStep.open(words);
            for (Turn turn : droppedByIt ? turns.subList(0, turns.size() - 1) : turns) {
                step = step.turned(turn);
            }
            return step;
        }

        static LeftOutStep of(PlanStep step, int version, LocalDate on, String reason) {
            PlanStep last =
                    step.status().isSettled() ? step : step.turned(new Turn(StepStatus.DROPPED, on, reason, List.of()));
            return new LeftOutStep(
                    last.code(),
                    version,
                    on,
                    !step.status().isSettled(),
                    last.text(),
                    last.due(),
                    last.leads(),
                    last.supports(),
                    last.kind(),
                    last.tags(),
                    last.serves(),
                    last.status(),
                    last.settledOn(),
                    last.reason(),
                    last.evidence(),
                    last.turns());
        }
    }

    /**
     * How a version came about.
     *
     * @param version the number it was given when it was recorded, by which it is cited
     * @param place its place among the versions by the day they took effect, 1 for the draft
     * @param revises the version it was written on
     * @param modification how and why, in codes; absent when nobody said
     * @param equity what it is to change for one group, where that is a reason; absent when nobody said
     * @param deciders member ids or roles of those who decided
     * @param participants member ids of those who took part in the review it came out of; absent when nobody wrote it
     *     down, empty when no member did
     * @param concerns codes of policies that it did not meet when it was recorded
     * @param changed what it says otherwise than the version it was written on
     */
    public record Revision(
            int version,
            int place,
            int revises,
            LocalDate since,
            String reason,
            @Nullable Modification modification,
            @Nullable EquityAim equity,
            List<String> deciders,
            @Nullable List<String> participants,
            List<Evidence> evidence,
            List<String> concerns,
            Changes changed) {}

    /**
     * What a version says otherwise than the one it was written on.
     *
     * @param needs whether it is for other needs
     * @param putGoals codes of those that are new or read otherwise, and so for the rest
     * @param removedGoals codes of those that it left out, and so for the rest
     */
    public record Changes(
            boolean title,
            boolean needs,
            List<String> putGoals,
            List<String> removedGoals,
            List<String> putMilestones,
            List<String> removedMilestones,
            List<String> putSteps,
            List<String> removedSteps) {

        static Changes by(ActionPlanRevised e) {
            return new Changes(
                    e.title() != null,
                    e.needIds() != null,
                    codes(e.putGoals(), Goal::code),
                    e.removedGoals(),
                    codes(e.putMilestones(), Goal::code),
                    e.removedMilestones(),
                    codes(e.putSteps(), Step::code),
                    e.removedSteps());
        }

        private static <T> List<String> codes(List<T> items, Function<T, String> code) {
            return items.stream().map(code).toList();
        }
    }

    /**
     * A review or an evaluation that was planned.
     *
     * @param text what is to be found out, language to words
     * @param dueOn the day by which
     * @param leads who answers for it; empty when nobody was named
     * @param plannedOn the day it was planned
     * @param doneOn the day it was done; absent while it is not
     * @param finding what was found; of a planned review, what it said
     */
    public record Evaluation(
            String evaluationId,
            EvaluationKind kind,
            Map<String, String> text,
            LocalDate dueOn,
            List<String> leads,
            LocalDate plannedOn,
            @Nullable LocalDate doneOn,
            @Nullable String finding,
            List<LookedAt> lookedAt,
            List<Evidence> evidence,
            List<String> concerns) {

        static Evaluation planned(EvaluationPlanned e) {
            return new Evaluation(
                    e.evaluationId(),
                    e.kind(),
                    e.text(),
                    e.dueOn(),
                    e.leads(),
                    e.effectiveOn(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of());
        }

        Evaluation done(LocalDate on, String found, List<LookedAt> looked, List<Evidence> rests, List<String> notMet) {
            return new Evaluation(evaluationId, kind, text, dueOn, leads, plannedOn, on, found, looked, rests, notMet);
        }
    }

    /**
     * A review.
     *
     * @param evaluationId the planned one that it was; absent when it was none
     * @param finding why it ended so
     * @param participants member ids of those who took part; absent when nobody wrote it down, empty when no member did
     */
    public record Review(
            String reviewId,
            @Nullable String evaluationId,
            LocalDate on,
            ReviewDecision decision,
            String finding,
            List<LookedAt> lookedAt,
            @Nullable List<String> participants,
            List<Evidence> evidence,
            List<String> concerns) {}

    /** What a version said. */
    public record VersionText(
            int version,
            Map<String, String> title,
            List<String> needIds,
            List<Goal> goals,
            List<Goal> milestones,
            List<Step> steps) {}

    VersionText text() {
        List<Step> words = steps.stream()
                .map(step -> new Step(
                        step.code(),
                        step.text(),
                        step.due(),
                        step.leads(),
                        step.supports(),
                        step.kind(),
                        step.tags(),
                        step.serves()))
                .toList();
        return new VersionText(version, title, needIds, goals, milestones, words);
    }
}
