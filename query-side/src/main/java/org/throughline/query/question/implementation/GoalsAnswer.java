package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.goal.GoalAim;
import org.throughline.events.implementation.goal.GoalKind;
import org.throughline.query.subject.implementation.goal.GoalState;
import org.throughline.query.subject.implementation.need.NeedState;
import org.throughline.query.subject.implementation.plan.PlanState;

/**
 * What goals rest on, and how far they have come.
 *
 * @param needs of the organizations of the district, by organization and need
 * @param goals of them, by organization and goal
 * @param plans of them, by organization and plan: how many of their goals are on record
 */
public record GoalsAnswer(List<NeedOf> needs, List<GoalOf> goals, List<PlanOf> plans) {

    /**
     * A need.
     *
     * @param restsOnData whether data are named that it was found in
     * @param endedOn first day on which it was met or withdrawn; absent while it stands
     * @param goals ids of the goals that are set for it, closed ones included
     * @param plans ids of the plans that name it
     */
    public record NeedOf(
            String needId,
            String organizationId,
            Map<String, String> title,
            NeedState.Status status,
            List<String> affectedGroups,
            boolean restsOnData,
            LocalDate identifiedOn,
            @Nullable LocalDate endedOn,
            List<String> goals,
            List<String> plans) {}

    /**
     * A goal.
     *
     * @param kind what it is about; absent when nobody said
     * @param needIds the needs it is set for
     * @param restsOn what became of them
     * @param aim from where to where; absent for a goal in words only
     * @param measureRetiredOn first day on which its measure was not measured any more; absent while it is, and without one
     * @param latest what it is judged by: read from the measure since the goal was set, or told by hand; absent when there is nothing
     * @param way how far it has come
     * @param percent of the way from the baseline to the target; absent where one of them, or a value, is not known
     * @param overdue whether it is pursued behind the day by which it was to be reached, and is not known to be reached
     * @param contradicts whether whoever closed it said otherwise than its numbers do
     * @param plans ids of the plans that have it among their goals
     */
    public record GoalOf(
            String goalId,
            String organizationId,
            Map<String, String> title,
            GoalState.Status status,
            @Nullable GoalKind kind,
            int version,
            LocalDate setOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate closedOn,
            List<String> needIds,
            RestsOn restsOn,
            @Nullable GoalAim aim,
            @Nullable LocalDate measureRetiredOn,
            @Nullable Latest latest,
            Way way,
            @Nullable Long percent,
            boolean overdue,
            boolean contradicts,
            List<String> plans) {}

    /** What became of the needs a goal is set for. */
    public enum RestsOn {
        /** At least one stands. */
        STANDING,
        /** None stands any more, and at least one was met. */
        MET,
        /** All were withdrawn. */
        WITHDRAWN,
        /** It names none. */
        NOTHING
    }

    /**
     * What was measured or told last.
     *
     * @param on the last day it covers, or the day it was told of
     * @param value absent where it was told in words only
     * @param reading code of the reading of the measure; absent where it was told by hand
     * @param account what was told in words; absent where nothing was
     */
    public record Latest(
            LocalDate on,
            @Nullable BigDecimal value,
            @Nullable String reading,
            @Nullable String account) {}

    /** How far a goal has come. */
    public enum Way {
        REACHED,
        /** Better than at the baseline. */
        TOWARDS,
        /** As at the baseline, or worse. */
        NO_CLOSER,
        /** Short of the target; where it began is not known. */
        SHORT_OF_TARGET,
        /** Nothing was measured or told since it was set. */
        NO_VALUE,
        /** What is to be reached is not known. */
        NO_TARGET,
        /** It says no numbers. */
        IN_WORDS
    }

    /**
     * A plan.
     *
     * @param goals how many it has
     * @param onRecord how many of them stand for a goal that was set
     */
    public record PlanOf(
            String planId,
            String organizationId,
            Map<String, String> title,
            PlanState.Status status,
            int goals,
            int onRecord,
            List<String> needIds) {}
}
