package org.throughline.command.implementation.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;

/**
 * What decisions need to know of an action plan.
 *
 * @param organizationId the organization it is for; empty as long as it is not drafted
 * @param teamId the team that answers for it; empty as long as it is not drafted
 * @param scope code of the part of the team's work it is for; absent when it is for all of it
 * @param version number of the present version, 0 as long as it is not drafted
 * @param since the day the present version took effect
 * @param content what the present version says
 * @param steps how far the steps of the present version have come, by code; of a step that nothing was said of, nothing
 * @param adoptedOn the day the team went by it first
 * @param closedOn the day work under it ended
 */
record PlanFacts(
        String organizationId,
        String teamId,
        @Nullable String scope,
        int version,
        @Nullable LocalDate since,
        PlanContent content,
        Map<String, StepStanding> steps,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate closedOn) {

    static final PlanFacts UNKNOWN = new PlanFacts("", "", null, 0, null, PlanContent.EMPTY, Map.of(), null, null);

    static PlanFacts drafted(ActionPlanDrafted e) {
        PlanContent content = PlanContent.of(e.title(), e.goals(), e.milestones(), e.steps());
        String scope = e.scope() == null ? null : e.scope().code();
        return new PlanFacts(e.organizationId(), e.teamId(), scope, 1, e.effectiveOn(), content, Map.of(), null, null);
    }

    boolean exists() {
        return version > 0;
    }

    /** How far a step of the present version has come. */
    StepStanding standingOf(String stepCode) {
        return steps.getOrDefault(stepCode, StepStanding.PLANNED);
    }

    /** The steps of the present version that are not settled, in its order. */
    List<String> openSteps() {
        return content.steps().keySet().stream()
                .filter(code -> !standingOf(code).isSettled())
                .toList();
    }

    /** The next version. A step it no longer holds is forgotten: should the code come back, it names another step. */
    PlanFacts revised(int next, LocalDate day, PlanContent newContent) {
        Map<String, StepStanding> kept = new HashMap<>(steps);
        kept.keySet().retainAll(newContent.steps().keySet());
        return new PlanFacts(
                organizationId,
                teamId,
                scope,
                next,
                day,
                newContent,
                Collections.unmodifiableMap(kept),
                adoptedOn,
                closedOn);
    }

    PlanFacts with(String stepCode, StepStanding standing) {
        Map<String, StepStanding> more = new HashMap<>(steps);
        more.put(stepCode, standing);
        return new PlanFacts(
                organizationId,
                teamId,
                scope,
                version,
                since,
                content,
                Collections.unmodifiableMap(more),
                adoptedOn,
                closedOn);
    }

    /** Whether both are of one team, and for the same part of its work. */
    boolean isBeside(PlanFacts other) {
        return teamId.equals(other.teamId) && Objects.equals(scope, other.scope);
    }

    PlanFacts adopted(LocalDate day) {
        return new PlanFacts(organizationId, teamId, scope, version, since, content, steps, day, closedOn);
    }

    PlanFacts closed(LocalDate day) {
        return new PlanFacts(organizationId, teamId, scope, version, since, content, steps, adoptedOn, day);
    }
}
