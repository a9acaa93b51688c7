package org.throughline.command.implementation.plan;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
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
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.choices.decision.InputUse;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.plan.EvaluationKind;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.LookedAt.Breakdown;
import org.throughline.events.implementation.plan.LookedAt.Tells;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.ReviewDecision;
import org.throughline.events.implementation.plan.Step;
import org.throughline.events.implementation.plan.StepProgress;
import org.throughline.events.implementation.practice.Faithfulness;

/** What can be asked about an action plan. */
public sealed interface PlanCommand extends Command {

    String planId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(PlanEvent.class, planId());
    }

    /**
     * Writes the first version of a plan.
     *
     * @param scope the part of the team's work it is for; left out when it is for all of it
     * @param needIds the needs it is for, beside those its goals are set for
     */
    record DraftActionPlan(
            @Id @OrNewId String planId,
            @Id String teamId,
            @Nullable Scope scope,
            Map<String, String> title,
            @Size(max = 100) List<String> needIds,
            List<Goal> goals,
            List<Goal> milestones,
            List<Step> steps,
            List<String> ledBy,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements PlanCommand {}

    /**
     * The part of a team's work that a plan is for.
     *
     * @param code capitals, digits and {@code _}: plans of one scope know each other by it
     * @param text language to words
     */
    record Scope(@Pattern(regexp = "^[A-Z][A-Z0-9_]{0,39}$") String code, Map<String, String> text) {}

    /** Makes the plan what the team goes by. */
    record AdoptActionPlan(
            @Id String planId,
            @NotEmpty List<String> deciders,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn) implements PlanCommand {}

    /**
     * Replaces the text of the plan by another one. What is absent stays as it is; a list that is present replaces the
     * whole list. Nothing is recorded when nothing differs.
     *
     * @param revises the version this was written on; it must be the current one
     * @param modification how and why, in codes of the vocabulary of the day; left out when nobody said
     * @param equity what it is to change for one group, where that is a reason
     * @param deciders who decided: member ids or roles
     * @param participants member ids of those who took part in the review it came out of; empty when no member did, absent
     *     when it is not known
     */
    record ReviseActionPlan(
            @Id String planId,
            @Min(1) int revises,
            @Nullable Map<String, String> title,
            @Nullable @Size(max = 100) List<String> needIds,
            @Nullable List<Goal> goals,
            @Nullable List<Goal> milestones,
            @Nullable List<Step> steps,
            @Size(max = 5000) String reason,
            @Nullable ReasonCodes modification,
            @Nullable EquityAim equity,
            @NotEmpty List<String> deciders,
            @Nullable @Size(max = 200) List<String> participants,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements PlanCommand {}

    /**
     * How and why a version came about, by the facets of FRAME, in codes of the vocabulary of its day.
     *
     * @param faithfulness whether it keeps what makes the work do what it is for, by the judgement of those who revise
     */
    record ReasonCodes(
            @Id @Nullable String when,
            @Id @Nullable String planned,
            @Size(max = 100) List<String> decidedBy,
            @Size(max = 100) List<String> what,
            @Size(max = 100) List<String> levels,
            @Nullable Faithfulness faithfulness,
            @Id @Nullable String permanence,
            @Size(max = 100) List<String> goals,
            @Size(max = 100) List<String> nature,
            @Size(max = 100) List<String> reasons) {}

    /**
     * Records that a group gave input to the plan.
     *
     * @param givenOn the day it was given on, where that was before the day from which it belongs to the plan
     */
    record RecordPlanInput(
            @Id String planId,
            @Id @OrNewId String inputId,
            @Id String group,
            EngagementDepth depth,
            @Id @Nullable String askedBy,
            @Nullable @Size(max = 20000) String summary,
            @Nullable InputUse use,
            @Nullable @Size(max = 5000) String whatChanged,
            List<Evidence> evidence,
            @Nullable LocalDate givenOn,
            @OrToday LocalDate effectiveOn)
            implements PlanCommand {}

    /** Says what became of an input. */
    record TracePlanInput(
            @Id String planId,
            @Id String inputId,
            InputUse use,
            @Nullable @Size(max = 5000) String whatChanged,
            @OrToday LocalDate effectiveOn)
            implements PlanCommand {}

    /**
     * Says what is to be reviewed or evaluated, and by when.
     *
     * @param text what is to be found out, language to words
     */
    record PlanEvaluation(
            @Id String planId,
            @Id @OrNewId String evaluationId,
            EvaluationKind kind,
            Map<String, String> text,
            LocalDate dueOn,
            @Size(max = 100) List<String> leads,
            @OrToday LocalDate effectiveOn)
            implements PlanCommand {}

    /** Records what an evaluation found that was planned; also after the plan has closed. */
    record RecordEvaluation(
            @Id String planId,
            @Id String evaluationId,
            @Size(max = 20000) String finding,
            @Size(max = 100) List<Looked> lookedAt,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements PlanCommand {}

    /**
     * Records that those who go by the plan looked at their data and decided whether it stays as it is.
     *
     * @param evaluationId the planned review that it is
     * @param participants member ids of those who took part; empty when no member did, absent when it is not known
     */
    record ReviewPlan(
            @Id String planId,
            @Id @OrNewId String reviewId,
            @Id @Nullable String evaluationId,
            @NotEmpty @Size(max = 100) List<Looked> lookedAt,
            ReviewDecision decision,
            @Size(max = 5000) String finding,
            @Nullable @Size(max = 200) List<String> participants,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements PlanCommand {}

    /**
     * What was looked at: a measure that is on record, or anything else; one of the two.
     *
     * @param breakdown whether it was looked at for each group; left out when nobody said
     */
    record Looked(
            Tells tells,
            @Id @Nullable String measureId,
            @Nullable Evidence data,
            @Nullable Breakdown breakdown) {}

    /** Records that a step is done. */
    record CompletePlanStep(
            @Id String planId,
            String stepCode,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn) implements PlanCommand {}

    /**
     * Records how far a step has come, short of its end; also that a settled one is taken up again.
     *
     * @param progress how far, from that day on
     * @param reason why, in words; needed where the step goes back
     */
    record RecordStepProgress(
            @Id String planId,
            String stepCode,
            StepProgress progress,
            @Nullable @Size(max = 5000) String reason,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements PlanCommand {}

    /** Records that a step was tried and did not work. */
    record FailPlanStep(
            @Id String planId,
            String stepCode,
            @Size(max = 5000) String reason,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements PlanCommand {}

    /** Records that a step will not be done. */
    record DropPlanStep(
            @Id String planId,
            String stepCode,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements PlanCommand {}

    /** Ends work under the plan. */
    record CloseActionPlan(
            @Id String planId,
            @Size(max = 5000) String outcome,
            @OrToday LocalDate effectiveOn) implements PlanCommand {}
}
