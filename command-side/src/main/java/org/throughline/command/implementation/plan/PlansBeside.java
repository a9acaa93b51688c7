package org.throughline.command.implementation.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Peers;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;

/** Finds the adopted plans that a team has beside one, for the same part of its work and at the same time. */
final class PlansBeside {

    private PlansBeside() {}

    /**
     * Another plan.
     *
     * @param since the first day on which the team goes by both
     */
    record Beside(String planId, LocalDate since) {}

    /**
     * Those that are adopted while this one is.
     *
     * @param from the day this one is adopted
     * @param until the day it is closed; absent while it is not
     */
    static List<Beside> of(Peers peers, String planId, PlanFacts plan, LocalDate from, @Nullable LocalDate until) {
        return peers.dependentsOf(plan.organizationId()).stream()
                .filter(entry -> entry.event() instanceof ActionPlanDrafted)
                .map(entry -> entry.subject().id())
                .distinct()
                .filter(other -> !other.equals(planId))
                .flatMap(other -> beside(other, peers.state(PlanRules.RULES, other), plan, from, until).stream())
                .toList();
    }

    private static List<Beside> beside(
            String otherId, PlanFacts other, PlanFacts plan, LocalDate from, @Nullable LocalDate until) {
        LocalDate adoptedOn = other.adoptedOn();
        if (adoptedOn == null || !other.isBeside(plan)) {
            return List.of();
        }
        LocalDate since = adoptedOn.isAfter(from) ? adoptedOn : from;
        boolean together = isBefore(since, until) && isBefore(since, other.closedOn());
        return together ? List.of(new Beside(otherId, since)) : List.of();
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate end) {
        return end == null || day.isBefore(end);
    }
}
