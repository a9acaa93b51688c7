package org.throughline.query.page.organization;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.query.page.PagePath;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.Status;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.words.Names;

/**
 * An organization in a snapshot, with what is its own.
 *
 * @param teams of every level, those that ended among them
 * @param plans of every status
 */
record UnitAt(
        OrganizationState state,
        Snapshot snapshot,
        List<TeamState> teams,
        List<PlanState> plans,
        OrganizationCharts charts) {

    /** Empty where there is no such organization in the snapshot. */
    static Optional<UnitAt> of(String id, Snapshot snapshot, Names names) {
        return snapshot.state(OrganizationState.class, id).map(state -> of(state, snapshot, names));
    }

    private static UnitAt of(OrganizationState state, Snapshot snapshot, Names names) {
        String id = state.organizationId();
        List<TeamState> teams = snapshot.states(TeamState.class).stream()
                .filter(team -> team.organizationId().equals(id))
                .toList();
        List<PlanState> plans = snapshot.states(PlanState.class).stream()
                .filter(plan -> plan.organizationId().equals(id))
                .toList();
        return new UnitAt(state, snapshot, teams, plans, OrganizationCharts.of(id, snapshot, teams, plans, names));
    }

    String id() {
        return state.organizationId();
    }

    String page() {
        return PagePath.of(state.kind(), id());
    }

    /** Teams that go on and in which people lead together, from the widest. */
    List<TeamState> sharedTeams() {
        return teams.stream()
                .filter(team -> team.end() == null && team.level().isShared())
                .sorted(Comparator.comparing(TeamState::level).thenComparing(TeamState::name))
                .toList();
    }

    /** How many teachers' own practices go on; which they are is their own. */
    long practices() {
        return teams.stream()
                .filter(team -> team.end() == null && !team.level().isShared())
                .count();
    }

    /** Plans that are not closed, those that are gone by first. */
    List<PlanState> plansUnderWay() {
        return plans.stream()
                .filter(plan -> plan.status() != Status.CLOSED)
                .sorted(Comparator.comparing((PlanState plan) -> plan.status() != Status.ADOPTED)
                        .thenComparing(PlanState::draftedOn)
                        .thenComparing(PlanState::planId))
                .toList();
    }
}
