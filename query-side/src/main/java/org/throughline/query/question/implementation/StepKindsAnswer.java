package org.throughline.query.question.implementation;

import java.util.List;
import java.util.Map;
import org.throughline.events.implementation.plan.StepTag;
import org.throughline.query.subject.implementation.plan.PlanState;

/**
 * What kind of change plans ask for that are not closed.
 *
 * @param plans by organization and plan
 */
public record StepKindsAnswer(List<PlanOf> plans) {

    /**
     * A plan.
     *
     * @param technical how many of its steps are said to be technical
     * @param adaptive how many are said to be adaptive
     * @param unknown of how many nobody said
     * @param tags how many steps are also for what; what none is for is left out
     */
    public record PlanOf(
            String planId,
            String organizationId,
            Map<String, String> title,
            PlanState.Status status,
            Nature nature,
            int technical,
            int adaptive,
            int unknown,
            Map<StepTag, Integer> tags) {}

    /** What kind of change a plan asks for. */
    public enum Nature {
        /** Every step of it is said to be technical. */
        TECHNICAL_ONLY,
        /** A step of it is said to be adaptive. */
        ADAPTIVE_TOO,
        /** No step is said to be adaptive, and of at least one nobody said. */
        UNKNOWN,
        NO_STEPS
    }
}
