package org.throughline.query.question.implementation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.query.subject.implementation.plan.PlanState;

/**
 * How far plans that are not closed rest on few people.
 *
 * @param plans those that rest on the fewest first
 */
public record PlanBearersAnswer(Totals totals, List<OfPlan> plans) {

    /**
     * Counts of plans.
     *
     * @param plans how many are not closed and have an open step
     * @param onOne how many have a bus factor of 1
     * @param withoutLead how many have an open step that nobody leads, or whose leads have all left
     */
    public record Totals(int plans, int onOne, int withoutLead) {}

    /**
     * A plan.
     *
     * <p>Its bus factor is the smallest number of people whose leaving would leave at least one of its open steps without a lead.
     * Open is a step of the version in effect that is not settled. A lead is there who is named by an id and is not known to have given up
     * every seat by the day. A step that an office, a role or a department leads too is never left without a lead by people who leave, and
     * a step that has no lead now is not left by anybody: neither has a part in the number.
     *
     * @param openSteps how many steps are open
     * @param busFactor absent where no open step can be left without a lead by people who leave
     * @param withoutLead codes of open steps that nobody is said to lead, or whose leads have all left
     * @param alone who leads which open steps alone, by code; those with the most first
     */
    public record OfPlan(
            String planId,
            String organizationId,
            Map<String, String> title,
            PlanState.Status status,
            int openSteps,
            @Nullable Integer busFactor,
            List<String> withoutLead,
            List<Alone> alone) {}

    /** Somebody whose leaving alone would leave steps without a lead. */
    public record Alone(String memberId, List<String> steps) {}
}
