package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.plan.EvaluationKind;
import org.throughline.events.implementation.plan.ReviewDecision;
import org.throughline.query.subject.implementation.plan.PlanState;

/**
 * What was to be reviewed or evaluated, what was, and on which data plans were reviewed.
 *
 * @param planned every review and evaluation that was planned by the day, by the day it is due
 * @param reviews those held in the window, the earliest first
 * @param plans those that are not closed on the day, or were reviewed in the window, by id
 */
public record PlanEvaluationsAnswer(Totals totals, List<Planned> planned, List<Held> reviews, List<OfPlan> plans) {

    /**
     * Counts.
     *
     * @param planned how many were planned by the day
     * @param done how many of them were done
     * @param missed how many were due by the day and were not done
     * @param reviews how many reviews were held in the window
     * @param keptAsIs how many of these changed nothing
     * @param onBoth how many plans were reviewed in the window on data of both kinds
     * @param onBothByGroup how many on data of both kinds that were looked at for each group
     */
    public record Totals(int planned, int done, int missed, int reviews, int keptAsIs, int onBoth, int onBothByGroup) {}

    /** How something that was planned stands on the day. */
    public enum Standing {
        /** Done by the day it was due. */
        DONE,
        DONE_LATE,
        /** Its day has not passed. */
        WAITS,
        /** Its day has passed, and it was not done. */
        MISSED
    }

    /**
     * A review or an evaluation that was planned.
     *
     * @param leads who answers for it; empty when nobody was named
     * @param doneOn absent while it is not done
     * @param finding what was found; absent while nothing was
     * @param closed whether the plan has ended since
     */
    public record Planned(
            String planId,
            String organizationId,
            Map<String, String> title,
            String evaluationId,
            EvaluationKind kind,
            Map<String, String> text,
            LocalDate dueOn,
            List<String> leads,
            Standing standing,
            @Nullable LocalDate doneOn,
            @Nullable String finding,
            boolean closed) {}

    /**
     * A review that was held.
     *
     * @param implementation what was looked at of implementation
     * @param outcome what was looked at of outcomes
     * @param version the version that took effect next; absent where the plan was not revised since. That it came after does not say
     *     that it came of it
     */
    public record Held(
            String planId,
            String organizationId,
            Map<String, String> title,
            String reviewId,
            LocalDate on,
            ReviewDecision decision,
            String finding,
            Seen implementation,
            Seen outcome,
            @Nullable Integer version) {}

    /** Whether data of a kind were looked at. */
    public enum Seen {
        BY_GROUP,
        ALL_TOGETHER,
        /** They were, and nobody said whether for each group. */
        NOT_SAID,
        NOT_LOOKED_AT
    }

    /** On which data a plan was reviewed in the window, all its reviews together. */
    public enum Grounds {
        BOTH_BY_GROUP,
        /** On data of implementation and of outcomes, at least one of which is not known to have been looked at by group. */
        BOTH,
        IMPLEMENTATION_ONLY,
        OUTCOME_ONLY,
        NOT_REVIEWED
    }

    /** A plan. */
    public record OfPlan(
            String planId,
            String organizationId,
            Map<String, String> title,
            PlanState.Status status,
            int reviews,
            Grounds grounds) {}
}
