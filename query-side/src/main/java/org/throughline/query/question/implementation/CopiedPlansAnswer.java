package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughline.query.subject.implementation.plan.PlanState.Status;

/**
 * Which plans are copies of one another.
 *
 * @param copies plans of two organizations or more that have the same steps, those in most organizations first
 * @param compared how many plans have steps
 * @param withoutSteps how many have none, so that nothing can be said of them
 */
public record CopiedPlansAnswer(List<Copies> copies, int compared, int withoutSteps) {

    /**
     * Plans with the same steps.
     *
     * @param steps how many each of them has: the fewer, the less it says
     * @param organizations how many organizations they are of
     * @param sameGoals whether all of their goals are the same as well
     */
    public record Copies(int steps, int organizations, boolean sameGoals, List<Copy> plans) {}

    /**
     * One of them.
     *
     * @param title language to words
     */
    public record Copy(
            String planId,
            String organizationId,
            String teamId,
            Map<String, String> title,
            Status status,
            LocalDate draftedOn) {}
}
