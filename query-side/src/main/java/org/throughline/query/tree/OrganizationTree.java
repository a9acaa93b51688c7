package org.throughline.query.tree;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Status;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.tree.OrganizationNode.FidelityNode;
import org.throughline.query.tree.OrganizationNode.StageNode;
import org.throughline.query.tree.OrganizationNode.TeamNode;

/** Puts states together into the organization tree. Pure: which tense the states are of is not its business. */
final class OrganizationTree {

    private final Map<String, List<OrganizationState>> byParent;
    private final Map<String, OrganizationState> byId = new LinkedHashMap<>();
    private final Map<String, List<TeamState>> teams;
    private final Map<String, List<StageState>> stages;
    private final Map<String, List<FidelityState>> checks;
    private final Function<TeamState, @Nullable List<String>> lacking;
    private final BiPredicate<String, String> selected;

    /**
     * Takes in states.
     *
     * @param lacking what keeps a team from being operational; absent where that is not asked
     * @param selected whether an organization, or one it lies in, has selected a practice
     */
    OrganizationTree(
            Collection<OrganizationState> organizations,
            Collection<TeamState> teams,
            Collection<StageState> stages,
            Collection<FidelityState> checks,
            Function<TeamState, @Nullable List<String>> lacking,
            BiPredicate<String, String> selected) {
        this.lacking = lacking;
        this.selected = selected;
        organizations.forEach(organization -> byId.put(organization.organizationId(), organization));
        byParent = organizations.stream()
                .sorted(Comparator.comparing(OrganizationState::name).thenComparing(OrganizationState::organizationId))
                .collect(
                        Collectors.groupingBy(organization -> Objects.requireNonNullElse(organization.parentId(), "")));
        this.teams = teams.stream().collect(Collectors.groupingBy(TeamState::organizationId));
        this.stages = stages.stream()
                .filter(track -> track.stage() != null)
                .collect(Collectors.groupingBy(StageState::organizationId));
        this.checks = checks.stream()
                .filter(FidelityState::counts)
                .collect(Collectors.groupingBy(FidelityState::organizationId));
    }

    /** The tree below one organization, or every tree. */
    List<OrganizationNode> from(@Nullable String root) {
        if (root != null) {
            OrganizationState organization = byId.get(root);
            return organization == null ? List.of() : List.of(node(organization));
        }
        return byId.values().stream()
                .filter(organization -> organization.parentId() == null || !byId.containsKey(organization.parentId()))
                .sorted(Comparator.comparing(OrganizationState::kind).thenComparing(OrganizationState::name))
                .map(this::node)
                .toList();
    }

    private OrganizationNode node(OrganizationState organization) {
        String id = organization.organizationId();
        return new OrganizationNode(
                id,
                organization.kind(),
                organization.name(),
                organization.federalId(),
                organization.since(),
                organization.endedOn(),
                teams.getOrDefault(id, List.of()).stream()
                        .sorted(Comparator.comparing(TeamState::level).thenComparing(TeamState::name))
                        .map(this::node)
                        .toList(),
                stages.getOrDefault(id, List.of()).stream()
                        .sorted(Comparator.comparing(StageState::practice))
                        .map(this::node)
                        .toList(),
                latest(checks.getOrDefault(id, List.of())),
                byParent.getOrDefault(id, List.of()).stream().map(this::node).toList());
    }

    private TeamNode node(TeamState team) {
        List<String> missing = lacking.apply(team);
        long members = team.tenures().stream()
                .filter(tenure -> tenure.until() == null)
                .map(TeamState.Tenure::memberId)
                .distinct()
                .count();
        LocalDate endedOn = team.end() == null ? null : team.end().on();
        return new TeamNode(team.teamId(), team.name(), missing == null ? null : missing.isEmpty(), members, endedOn);
    }

    private StageNode node(StageState track) {
        return new StageNode(
                track.practice(),
                Objects.requireNonNull(track.stage()),
                Objects.requireNonNull(track.since()),
                track.intervals().getLast().regression(),
                selected.test(track.organizationId(), track.practice()));
    }

    private static List<FidelityNode> latest(List<FidelityState> checks) {
        Map<String, FidelityState> latest = new LinkedHashMap<>();
        checks.stream()
                .sorted(Comparator.comparing(FidelityState::practice)
                        .thenComparing(FidelityState::instrument)
                        .thenComparing(FidelityState::administeredOn)
                        .thenComparing(FidelityState::checkId))
                .forEach(check -> latest.put(check.practice() + " " + check.instrument(), check));
        return latest.values().stream().map(OrganizationTree::node).toList();
    }

    private static FidelityNode node(FidelityState check) {
        return new FidelityNode(
                check.checkId(),
                check.practice(),
                check.instrument(),
                check.instrumentVersion(),
                check.details().instrumentName(),
                check.administeredOn(),
                check.status() == Status.CORRECTED,
                check.wholeScores(),
                check.concerns());
    }
}
