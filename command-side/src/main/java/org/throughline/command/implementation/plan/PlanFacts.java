package org.throughline.command.implementation.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;

/**
 * What decisions need to know of an action plan.
 *
 * @param organizationId the organization it is for; empty as long as it is not drafted
 * @param version number of the present version, 0 as long as it is not drafted
 * @param since the day the present version took effect
 * @param content what the present version says
 * @param settled the days on which steps of the present version were completed or dropped, by code
 * @param adoptedOn the day the team went by it first
 * @param closedOn the day work under it ended
 */
record PlanFacts(
        String organizationId,
        int version,
        @Nullable LocalDate since,
        PlanContent content,
        Map<String, LocalDate> settled,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate closedOn) {

    static final PlanFacts UNKNOWN = new PlanFacts("", 0, null, PlanContent.EMPTY, Map.of(), null, null);

    static PlanFacts drafted(ActionPlanDrafted e) {
        PlanContent content = PlanContent.of(e.title(), e.goals(), e.milestones(), e.steps());
        return new PlanFacts(e.organizationId(), 1, e.effectiveOn(), content, Map.of(), null, null);
    }

    boolean exists() {
        return version > 0;
    }

    /** The next version. A step it no longer holds is forgotten: should the code come back, it names another step. */
    PlanFacts revised(int next, LocalDate day, PlanContent newContent) {
        Map<String, LocalDate> stillSettled = new HashMap<>(settled);
        stillSettled.keySet().retainAll(newContent.steps().keySet());
        return new PlanFacts(
                organizationId, next, day, newContent, Collections.unmodifiableMap(stillSettled), adoptedOn, closedOn);
    }

    PlanFacts settled(String stepCode, LocalDate day) {
        Map<String, LocalDate> more = new HashMap<>(settled);
        more.put(stepCode, day);
        return new PlanFacts(
                organizationId, version, since, content, Collections.unmodifiableMap(more), adoptedOn, closedOn);
    }

    PlanFacts adopted(LocalDate day) {
        return new PlanFacts(organizationId, version, since, content, settled, day, closedOn);
    }

    PlanFacts closed(LocalDate day) {
        return new PlanFacts(organizationId, version, since, content, settled, adoptedOn, day);
    }
}
