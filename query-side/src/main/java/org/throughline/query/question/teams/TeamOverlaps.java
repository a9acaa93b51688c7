package org.throughline.query.question.teams;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughline.events.choices.inventory.Outcome;
import org.throughline.events.teams.teamaudit.AuditedTeam;
import org.throughline.events.teams.teamaudit.TeamChange;
import org.throughline.query.question.overlap.Facet;
import org.throughline.query.question.overlap.Overlap;
import org.throughline.query.question.overlap.Profile;
import org.throughline.query.question.teams.TeamOverlapAnswer.AuditFindings;
import org.throughline.query.question.teams.TeamOverlapAnswer.ChangeDecided;
import org.throughline.query.question.teams.TeamOverlapAnswer.DuplicatePurpose;
import org.throughline.query.question.teams.TeamOverlapAnswer.Hours;
import org.throughline.query.question.teams.TeamOverlapAnswer.Lack;
import org.throughline.query.question.teams.TeamOverlapAnswer.OutcomeLack;
import org.throughline.query.question.teams.TeamOverlapAnswer.OverlappingTeams;
import org.throughline.query.question.teams.TeamOverlapAnswer.Seats;
import org.throughline.query.subject.teams.teamaudit.TeamAuditState;
import org.throughline.query.subject.teams.teamaudit.TeamAuditState.Decision;
import org.throughline.query.subject.teams.teamaudit.TeamAuditState.ListedTeam;

/** Which teams do the same work with the same people, and how many hours did it free to say so? Pure. */
final class TeamOverlaps {

    private static final Set<TeamChange> ENDS = Set.of(TeamChange.MERGE, TeamChange.DISBAND);

    private TeamOverlaps() {}

    static TeamOverlapAnswer answer(Collection<TeamAuditState> audits) {
        List<AuditFindings> findings = audits.stream()
                .sorted(Comparator.comparing(TeamAuditState::openedOn).thenComparing(TeamAuditState::auditId))
                .map(TeamOverlaps::findings)
                .toList();
        return new TeamOverlapAnswer(findings);
    }

    private static AuditFindings findings(TeamAuditState audit) {
        List<ListedTeam> teams = audit.teams();
        List<OverlappingTeams> pairs = pairs(teams);
        return new AuditFindings(
                audit.auditId(),
                audit.organizationId(),
                audit.openedOn(),
                audit.closedOn(),
                codes(teams.stream().filter(listed -> listed.decision() == null)),
                pairs.stream().filter(TeamOverlaps::isTelling).toList(),
                pairs.stream().flatMap(TeamOverlaps::duplicate).toList(),
                teams.stream().flatMap(TeamOverlaps::lack).toList(),
                samePeople(teams),
                teams.stream().flatMap(TeamOverlaps::change).toList(),
                hours(teams));
    }

    private static List<OverlappingTeams> pairs(List<ListedTeam> teams) {
        List<OverlappingTeams> pairs = new ArrayList<>();
        for (int i = 0; i < teams.size(); i++) {
            ListedTeam one = teams.get(i);
            for (ListedTeam other : teams.subList(i + 1, teams.size())) {
                Overlap overlap = Overlap.between(profile(one.team()), profile(other.team()));
                pairs.add(new OverlappingTeams(one.code(), other.code(), overlap));
            }
        }
        pairs.sort(Comparator.comparing(
                (OverlappingTeams pair) -> pair.overlap().score(), Comparator.nullsLast(Comparator.reverseOrder())));
        return pairs;
    }

    private static Profile profile(AuditedTeam team) {
        return Profile.of(
                team.purposes(),
                team.targetGroups(),
                team.outcomes().stream().map(Outcome::name).toList(),
                team.members());
    }

    private static boolean isTelling(OverlappingTeams pair) {
        return pair.overlap().score() == null || pair.overlap().sharesAnything();
    }

    private static Stream<DuplicatePurpose> duplicate(OverlappingTeams pair) {
        List<String> shared = pair.overlap().shared(Facet.PURPOSES);
        return shared.isEmpty() ? Stream.empty() : Stream.of(new DuplicatePurpose(pair.a(), pair.b(), shared));
    }

    private static Stream<OutcomeLack> lack(ListedTeam listed) {
        List<Outcome> outcomes = listed.team().outcomes();
        if (outcomes.isEmpty()) {
            return Stream.of(new OutcomeLack(listed.code(), Lack.UNKNOWN));
        }
        return outcomes.stream().allMatch(outcome -> outcome.measure() == null)
                ? Stream.of(new OutcomeLack(listed.code(), Lack.NOT_MEASURABLE))
                : Stream.empty();
    }

    private static List<Seats> samePeople(List<ListedTeam> teams) {
        Map<String, List<String>> byMember = new TreeMap<>();
        for (ListedTeam listed : teams) {
            for (String member : Set.copyOf(listed.team().members())) {
                byMember.computeIfAbsent(member, id -> new ArrayList<>()).add(listed.code());
            }
        }
        return byMember.entrySet().stream()
                .filter(seats -> seats.getValue().size() > 1)
                .map(seats -> new Seats(seats.getKey(), List.copyOf(seats.getValue())))
                .sorted(Comparator.comparingInt((Seats seats) -> -seats.teams().size()))
                .toList();
    }

    private static Stream<ChangeDecided> change(ListedTeam listed) {
        Decision decision = listed.decision();
        return decision == null
                ? Stream.empty()
                : Stream.of(new ChangeDecided(
                        listed.code(),
                        listed.team().name(),
                        decision.change(),
                        decision.into(),
                        decision.reason(),
                        decision.deciders(),
                        decision.on()));
    }

    private static Hours hours(List<ListedTeam> teams) {
        List<ListedTeam> ended = teams.stream()
                .filter(listed -> listed.decision() != null)
                .filter(listed ->
                        ENDS.contains(Objects.requireNonNull(listed.decision()).change()))
                .toList();
        return new Hours(sum(teams), sum(ended), unknown(teams), unknown(ended));
    }

    private static BigDecimal sum(List<ListedTeam> teams) {
        return teams.stream()
                .flatMap(listed -> Stream.ofNullable(listed.team().hoursPerMonth()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> unknown(List<ListedTeam> teams) {
        return codes(teams.stream().filter(listed -> listed.team().hoursPerMonth() == null));
    }

    private static List<String> codes(Stream<ListedTeam> teams) {
        return teams.map(ListedTeam::code).toList();
    }
}
