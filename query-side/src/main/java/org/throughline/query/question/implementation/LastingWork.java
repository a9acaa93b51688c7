package org.throughline.query.question.implementation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.implementation.ChecksDueAnswer.Due;
import org.throughline.query.question.implementation.SustainabilityAnswer.OfPractice;
import org.throughline.query.question.implementation.SustainedAnswer.OfSection;
import org.throughline.query.question.vocabulary.Operational;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;
import org.throughline.query.subject.direction.agreement.AgreementState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.teams.team.TeamState;

/** What is needed of a snapshot to tell of any practice of any organization what lets it last. */
public final class LastingWork {

    private final Snapshot snapshot;
    private final Operational operational;
    private final Rulebooks rulebooks;
    private final Map<String, OrganizationState> organizations;
    private final Map<String, List<OfSection>> sections;
    private final Map<String, List<Due>> due;
    private final Map<String, List<FidelityState>> checks;
    private final Map<String, List<TeamState>> teams;
    private final Map<String, List<ResourceLedgerState>> ledgers;
    private final Map<String, List<PlanState>> plans;
    private final Map<String, List<AgreementState>> agreements;

    /**
     * Reads it.
     *
     * @param checksDue what is due of everything checked
     */
    public LastingWork(Snapshot snapshot, List<Due> checksDue) {
        this.snapshot = snapshot;
        operational = Operational.on(snapshot.day());
        rulebooks = Rulebooks.in(snapshot);
        organizations = snapshot.byId(OrganizationState.class);
        List<FidelityState> made = snapshot.states(FidelityState.class).stream()
                .filter(FidelityState::counts)
                .sorted(FidelityState.IN_TIME)
                .toList();
        sections = by(
                SustainedQuestion.of(
                                made,
                                one -> SustainedQuestion.enough(one, rulebooks.of(one.organizationId()), snapshot))
                        .sections(),
                one -> key(one.organizationId(), one.practice()));
        due = by(checksDue, one -> key(one.organizationId(), one.practice()));
        checks = by(made, one -> key(one.organizationId(), one.practice()));
        teams = by(
                snapshot.states(TeamState.class).stream()
                        .filter(team -> team.level() == TeamLevel.SCHOOL || team.level() == TeamLevel.DISTRICT)
                        .toList(),
                TeamState::organizationId);
        ledgers = by(snapshot.statesUpwards(ResourceLedgerState.class), ResourceLedgerState::organizationId);
        plans = by(snapshot.states(PlanState.class), PlanState::organizationId);
        agreements = by(snapshot.statesUpwards(AgreementState.class), AgreementState::organizationId);
    }

    private static <T> Map<String, List<T>> by(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.groupingBy(key));
    }

    private static String key(String organizationId, String practice) {
        return organizationId + " " + practice;
    }

    /** Whether the organization is there on the day. */
    public boolean isOpen(StageState track) {
        OrganizationState unit = organizations.get(track.organizationId());
        return unit != null && !unit.hasEndedBy(snapshot.day());
    }

    /** A practice that an organization works at. */
    public OfPractice told(StageState track) {
        Sustainability of = new Sustainability(track, snapshot.day());
        String unit = track.organizationId();
        String key = key(unit, track.practice());
        List<String> upwards = snapshot.territory().upwards(unit, snapshot.day());
        TeamState team = team(unit);
        List<PlanState> its = plans.getOrDefault(unit, List.of());
        return new OfPractice(
                unit,
                track.practice(),
                Objects.requireNonNull(track.stage()),
                Objects.requireNonNull(track.since()),
                of.from(),
                of.fidelity(sections.getOrDefault(key, List.of()), due.getOrDefault(key, List.of())),
                of.staff(team, operational, rulebooks.of(unit)),
                of.leaders(team, checks.getOrDefault(key, List.of())),
                of.resources(
                        all(ledgers, upwards),
                        its.stream().map(PlanState::planId).collect(Collectors.toSet())),
                of.plans(its),
                of.agreed(all(agreements, upwards)));
    }

    private static <T> List<T> all(Map<String, List<T>> byUnit, List<String> units) {
        return units.stream()
                .flatMap(unit -> byUnit.getOrDefault(unit, List.of()).stream())
                .toList();
    }

    /** The team that leads an organization: the one that was formed first of those that are there. */
    private @Nullable TeamState team(String unit) {
        return teams.getOrDefault(unit, List.of()).stream()
                .filter(team -> team.end() == null)
                .min(Comparator.comparing(TeamState::formedOn).thenComparing(TeamState::teamId))
                .orElse(null);
    }
}
