package org.throughline.command.implementation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;

/**
 * What decisions need to know of an action plan.
 *
 * @param organizationId the organization it is for; empty as long as it is not drafted
 * @param teamId the team that answers for it; empty as long as it is not drafted
 * @param scope code of the part of the team's work it is for; absent when it is for all of it
 * @param versions what it says, and how far that has come
 * @param adoptedOn the day the team went by it first
 * @param closedOn the day work under it ended
 * @param inputIds of input given to it so far
 * @param looks how it is reviewed and evaluated
 */
record PlanFacts(
        String organizationId,
        String teamId,
        @Nullable String scope,
        PlanVersions versions,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate closedOn,
        Set<String> inputIds,
        PlanLooks looks) {

    static final PlanFacts UNKNOWN =
            new PlanFacts("", "", null, PlanVersions.NONE, null, null, Set.of(), PlanLooks.NONE);

    static PlanFacts drafted(ActionPlanDrafted e) {
        PlanContent content = PlanContent.of(e.title(), e.needIds(), e.goals(), e.milestones(), e.steps());
        String scope = e.scope() == null ? null : e.scope().code();
        return new PlanFacts(
                e.organizationId(),
                e.teamId(),
                scope,
                PlanVersions.beginning(content),
                null,
                null,
                Set.of(),
                PlanLooks.NONE);
    }

    boolean exists() {
        return versions.current() > 0;
    }

    /** Number of the version in effect, 0 as long as it is not drafted. */
    int version() {
        return versions.current();
    }

    /** What that version says. */
    PlanContent content() {
        return versions.content();
    }

    StepStanding standingOf(String stepCode) {
        return versions.standingOf(stepCode);
    }

    List<String> openSteps() {
        return versions.openSteps();
    }

    PlanFacts revised(ActionPlanRevised e) {
        return new PlanFacts(organizationId, teamId, scope, versions.revised(e), adoptedOn, closedOn, inputIds, looks);
    }

    PlanFacts with(String stepCode, StepStanding standing) {
        return new PlanFacts(
                organizationId, teamId, scope, versions.with(stepCode, standing), adoptedOn, closedOn, inputIds, looks);
    }

    PlanFacts withInput(String inputId) {
        Set<String> more = Stream.concat(inputIds.stream(), Stream.of(inputId)).collect(Collectors.toUnmodifiableSet());
        return new PlanFacts(organizationId, teamId, scope, versions, adoptedOn, closedOn, more, looks);
    }

    PlanFacts with(PlanLooks other) {
        return new PlanFacts(organizationId, teamId, scope, versions, adoptedOn, closedOn, inputIds, other);
    }

    /** Whether both are of one team, and for the same part of its work. */
    boolean isBeside(PlanFacts other) {
        return teamId.equals(other.teamId) && Objects.equals(scope, other.scope);
    }

    PlanFacts adopted(LocalDate day) {
        return new PlanFacts(organizationId, teamId, scope, versions, day, closedOn, inputIds, looks);
    }

    PlanFacts closed(LocalDate day) {
        return new PlanFacts(organizationId, teamId, scope, versions, adoptedOn, day, inputIds, looks);
    }
}
