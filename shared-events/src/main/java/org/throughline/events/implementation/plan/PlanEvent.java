package org.throughline.events.implementation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.choices.decision.GivenInput;
import org.throughline.events.choices.decision.InputUse;
import org.throughline.events.implementation.goal.EquityAim;

/**
 * What happened to an action plan. Its text has versions: the draft is version 1, each revision has the next number when it is
 * recorded. The number is what people cite and never changes; which version is in effect when follows from days alone, so
 * that one remembered late takes its place before versions with smaller numbers. Goals, milestones and steps are known by their
 * codes.
 */
@Subject("plan")
public sealed interface PlanEvent extends SubjectEvent {

    String planId();

    @Override
    default String subjectId() {
        return planId();
    }

    /**
     * A first text exists: version 1.
     *
     * @param organizationId the organization it is for
     * @param teamId the team that answers for it
     * @param scope the part of the team's work it is for; absent when it is for all of it
     * @param title language to words
     * @param needIds the needs it is for, beside those its goals are set for; empty when it names none
     * @param ledBy member ids or roles of those who led its making; empty when nobody said
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(5)
    record ActionPlanDrafted(
            String planId,
            String organizationId,
            String teamId,
            @Nullable PlanScope scope,
            Map<String, String> title,
            List<String> needIds,
            List<Goal> goals,
            List<Goal> milestones,
            List<Step> steps,
            List<String> ledBy,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements PlanEvent, NamesPeople, WithConcerns {

        /** One that names no needs, without concerns. */
        public ActionPlanDrafted(
                String planId,
                String organizationId,
                String teamId,
                @Nullable PlanScope scope,
                Map<String, String> title,
                List<Goal> goals,
                List<Goal> milestones,
                List<Step> steps,
                List<String> ledBy,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(
                    planId,
                    organizationId,
                    teamId,
                    scope,
                    title,
                    List.of(),
                    goals,
                    milestones,
                    steps,
                    ledBy,
                    evidence,
                    List.of(),
                    effectiveOn);
        }

        /** A plan for all of the team's work, without concerns. */
        public ActionPlanDrafted(
                String planId,
                String organizationId,
                String teamId,
                Map<String, String> title,
                List<Goal> goals,
                List<Goal> milestones,
                List<Step> steps,
                List<String> ledBy,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(planId, organizationId, teamId, null, title, goals, milestones, steps, ledBy, evidence, effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(ledBy);
        }
    }

    /**
     * The plan is what the team goes by.
     *
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record ActionPlanAdopted(
            String planId, List<String> deciders, List<Evidence> evidence, List<String> concerns, LocalDate effectiveOn)
            implements PlanEvent, NamesPeople, WithConcerns {
        /** The same without concerns. */
        public ActionPlanAdopted(String planId, List<String> deciders, List<Evidence> evidence, LocalDate effectiveOn) {
            this(planId, deciders, evidence, List.of(), effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(deciders);
        }
    }

    /**
     * The text changed. Only what changed is here: {@code put...} are items new or different in this version, {@code
     * removed...} codes that are gone, both against the version that it revises. What a version says is therefore the same
     * whatever is recorded later of days between the two.
     *
     * @param version the version this makes
     * @param revises the version it was written on, in effect until then as far as that was known
     * @param title the new title; absent when it stayed
     * @param needIds the needs it is for from now on; absent when they stayed
     * @param reason why, in words
     * @param modification the same in codes; absent when nobody said
     * @param equity what it is to change for one group, where that is a reason; absent when nobody said
     * @param deciders who decided: member ids or roles, at least one
     * @param participants member ids of those who took part in the review it came out of; absent when nobody wrote it
     *     down, empty when no member did
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(5)
    record ActionPlanRevised(
            String planId,
            int version,
            int revises,
            @Nullable Map<String, String> title,
            @Nullable List<String> needIds,
            List<Goal> putGoals,
            List<String> removedGoals,
            List<Goal> putMilestones,
            List<String> removedMilestones,
            List<Step> putSteps,
            List<String> removedSteps,
            String reason,
            @Nullable Modification modification,
            @Nullable EquityAim equity,
            List<String> deciders,
            @Nullable List<String> participants,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements PlanEvent, NamesPeople, WithConcerns {
        /** One whose needs stayed, for a reason in words only, without concerns. */
        public ActionPlanRevised(
                String planId,
                int version,
                int revises,
                @Nullable Map<String, String> title,
                List<Goal> putGoals,
                List<String> removedGoals,
                List<Goal> putMilestones,
                List<String> removedMilestones,
                List<Step> putSteps,
                List<String> removedSteps,
                String reason,
                List<String> deciders,
                @Nullable List<String> participants,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(
                    planId,
                    version,
                    revises,
                    title,
                    null,
                    putGoals,
                    removedGoals,
                    putMilestones,
                    removedMilestones,
                    putSteps,
                    removedSteps,
                    reason,
                    null,
                    null,
                    deciders,
                    participants,
                    evidence,
                    List.of(),
                    effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Stream.concat(Named.membersOrRoles(deciders), Named.members(participants));
        }

        /** A revision of the version before, of which nobody wrote down who took part beside those who decided. */
        public ActionPlanRevised(
                String planId,
                int version,
                @Nullable Map<String, String> title,
                List<Goal> putGoals,
                List<String> removedGoals,
                List<Goal> putMilestones,
                List<String> removedMilestones,
                List<Step> putSteps,
                List<String> removedSteps,
                String reason,
                List<String> deciders,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(
                    planId,
                    version,
                    version - 1,
                    title,
                    putGoals,
                    removedGoals,
                    putMilestones,
                    removedMilestones,
                    putSteps,
                    removedSteps,
                    reason,
                    deciders,
                    null,
                    evidence,
                    effectiveOn);
        }
    }

    /**
     * A group gave input to the plan: to its making, or to what it says. From its day on it belongs to the plan; it may have
     * been given before there was one.
     *
     * @param inputId names it within the plan
     * @param group code of the group or role
     * @param askedBy who asked: a member id, a team id or a role; absent when they came unasked, or nobody knows
     * @param summary what was said
     * @param use what became of it; absent as long as nobody says
     * @param givenOn the day it was given on, its effective day or an earlier one
     */
    record PlanInputRecorded(
            String planId,
            String inputId,
            String group,
            EngagementDepth depth,
            @Nullable String askedBy,
            @Nullable String summary,
            @Nullable InputUse use,
            @Nullable String whatChanged,
            List<Evidence> evidence,
            LocalDate givenOn,
            LocalDate effectiveOn)
            implements PlanEvent, GivenInput {}

    /** It was said what became of an input. */
    record PlanInputTraced(
            String planId,
            String inputId,
            InputUse use,
            @Nullable String whatChanged,
            LocalDate effectiveOn) implements PlanEvent {}

    /**
     * A review, or an evaluation, is to be made.
     *
     * @param evaluationId names it within the plan
     * @param text what is to be found out, language to words
     * @param dueOn the day by which
     * @param leads who answers for it: roles, departments, member ids; empty when nobody was named
     */
    record EvaluationPlanned(
            String planId,
            String evaluationId,
            EvaluationKind kind,
            Map<String, String> text,
            LocalDate dueOn,
            List<String> leads,
            LocalDate effectiveOn)
            implements PlanEvent {}

    /**
     * What was planned to be evaluated was.
     *
     * @param finding what was found, in words
     */
    record EvaluationRecorded(
            String planId,
            String evaluationId,
            String finding,
            List<LookedAt> lookedAt,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements PlanEvent, WithConcerns {}

    /**
     * Those who go by the plan looked at their data and decided whether it stays as it is.
     *
     * @param reviewId names it within the plan
     * @param evaluationId the planned review that it is; absent when it is none
     * @param decision what it ended with
     * @param finding why, in words
     * @param participants member ids of those who took part; absent when nobody wrote it down, empty when no member did
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record PlanReviewed(
            String planId,
            String reviewId,
            @Nullable String evaluationId,
            List<LookedAt> lookedAt,
            ReviewDecision decision,
            String finding,
            @Nullable List<String> participants,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements PlanEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.members(participants);
        }
    }

    /** A step is done. */
    record PlanStepCompleted(String planId, String stepCode, List<Evidence> evidence, LocalDate effectiveOn)
            implements PlanEvent {}

    /**
     * How far a step has come, short of its end. What was settled goes on by it: a step that is taken up again after it was
     * completed, dropped or has failed.
     *
     * @param progress how far, from this day on
     * @param reason why, in words; there wherever a step goes back
     */
    record PlanStepProgressed(
            String planId,
            String stepCode,
            StepProgress progress,
            @Nullable String reason,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements PlanEvent {}

    /** A step was tried and did not work; it stays readable. */
    @Ends
    record PlanStepFailed(String planId, String stepCode, String reason, List<Evidence> evidence, LocalDate effectiveOn)
            implements PlanEvent {}

    /** A step will not be done; it stays readable. */
    @Ends
    record PlanStepDropped(String planId, String stepCode, String reason, LocalDate effectiveOn) implements PlanEvent {}

    /**
     * Work under this plan ended.
     *
     * @param outcome what came of it
     * @param concerns policies in force as a warning on that day that the close did not meet, by code
     */
    @Ends
    @Revision(2)
    record ActionPlanClosed(String planId, String outcome, List<String> concerns, LocalDate effectiveOn)
            implements PlanEvent, WithConcerns {

        /** A close that meets every policy in force. */
        public ActionPlanClosed(String planId, String outcome, LocalDate effectiveOn) {
            this(planId, outcome, List.of(), effectiveOn);
        }
    }
}
