package org.throughline.query.teamaudit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.inventory.Outcome;
import org.throughline.events.teamaudit.AuditedTeam;
import org.throughline.events.teamaudit.TeamChange;
import org.throughline.query.overlap.Facet;
import org.throughline.query.overlap.Overlap;
import org.throughline.query.overlap.Profile;
import org.throughline.query.teamaudit.TeamAuditState.Decision;
import org.throughline.query.teamaudit.TeamAuditState.ListedTeam;
import org.throughline.query.teamaudit.TeamOverlapAnswer.AuditFindings;
import org.throughline.query.teamaudit.TeamOverlapAnswer.ChangeDecided;
import org.throughline.query.teamaudit.TeamOverlapAnswer.DuplicatePurpose;
import org.throughline.query.teamaudit.TeamOverlapAnswer.Hours;
import org.throughline.query.teamaudit.TeamOverlapAnswer.Lack;
import org.throughline.query.teamaudit.TeamOverlapAnswer.OutcomeLack;
import org.throughline.query.teamaudit.TeamOverlapAnswer.OverlappingTeams;
import org.throughline.query.teamaudit.TeamOverlapAnswer.Seats;

/** Which teams do the same work with the same people, and how many hours did it free to say so? Pure. */
final class TeamOverlapQuestion {

    private static final Set<TeamChange> ENDS = Set.of(TeamChange.MERGE, TeamChange.DISBAND);

    private TeamOverlapQuestion() {}

    static TeamOverlapAnswer answer(Collection<TeamAuditState> audits, long position, @Nullable LocalDate asOf) {
        List<AuditFindings> findings = audits.stream()
                .sorted(Comparator.comparing(TeamAuditState::openedOn).thenComparing(TeamAuditState::auditId))
                .map(TeamOverlapQuestion::findings)
                .toList();
        return new TeamOverlapAnswer(position, asOf, findings);
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
                pairs.stream().filter(TeamOverlapQuestion::isTelling).toList(),
                pairs.stream().flatMap(TeamOverlapQuestion::duplicate).toList(),
                teams.stream().flatMap(TeamOverlapQuestion::lack).toList(),
                samePeople(teams),
                teams.stream().flatMap(TeamOverlapQuestion::change).toList(),
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
        return pair.overlap().score() == null || pair.overlap().isShared();
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
