package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.direction.UnderstandingAnswer.Coverage;
import org.throughline.query.question.direction.UnderstandingAnswer.GroupCoverage;
import org.throughline.query.question.direction.UnderstandingAnswer.TeamCoverage;
import org.throughline.query.subject.direction.agreement.AgreementState;
import org.throughline.query.subject.direction.agreement.AgreementState.Acknowledgement;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/** Asks of states of one day who understands what was agreed. Pure. */
final class Understanding {

    private final LocalDate day;
    private final Map<String, TeamState> teams;
    private final Map<String, DirectionState> directions;

    Understanding(LocalDate day, Collection<TeamState> teams, Collection<DirectionState> directions) {
        this.day = day;
        this.teams = teams.stream().collect(Collectors.toMap(TeamState::teamId, Function.identity()));
        this.directions = directions.stream().collect(Collectors.toMap(DirectionState::teamId, Function.identity()));
    }

    /** The answer, about the agreements in force on the day. */
    UnderstandingAnswer answer(Collection<AgreementState> agreements) {
        List<Coverage> coverage = agreements.stream()
                .filter(agreement -> agreement.withdrawnOn() == null
                        || agreement.withdrawnOn().isAfter(day))
                .map(this::coverage)
                .toList();
        return new UnderstandingAnswer(coverage);
    }

    private Coverage coverage(AgreementState agreement) {
        int version = agreement.version();
        Set<String> know = who(agreement, known -> known == version);
        // whatever else was understood had taken effect by then, and so before the one in effect
        Set<String> knewEarlier = who(agreement, known -> known != version);
        List<TeamCoverage> byTeam = new ArrayList<>();
        Set<String> everybody = new LinkedHashSet<>();
        for (String teamId : agreement.audience().teams()) {
            Set<String> members = members(teamId);
            everybody.addAll(members);
            byTeam.add(coverage(teamId, members, know));
        }
        int understood = (int) everybody.stream().filter(know::contains).count();
        return new Coverage(
                agreement.agreementId(),
                agreement.organizationId(),
                agreement.practice(),
                agreement.directionTeamId(),
                movedOn(agreement),
                version,
                agreement.versions().getLast().from(),
                byTeam,
                agreement.audience().groups().stream()
                        .map(group -> new GroupCoverage(group, understoodOn(agreement, group)))
                        .toList(),
                everybody.size(),
                understood,
                share(understood, everybody.size()),
                everybody.stream()
                        .filter(id -> knewEarlier.contains(id) && !know.contains(id))
                        .toList());
    }

    private static TeamCoverage coverage(String teamId, Set<String> members, Set<String> know) {
        List<String> missing = members.stream().filter(id -> !know.contains(id)).toList();
        int understood = members.size() - missing.size();
        return new TeamCoverage(teamId, members.size(), understood, share(understood, members.size()), missing);
    }

    private Set<String> members(String teamId) {
        return Stream.ofNullable(teams.get(teamId))
                .flatMap(team -> team.tenures().stream())
                .filter(tenure -> tenure.until() == null)
                .map(Tenure::memberId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> who(AgreementState agreement, IntPredicate version) {
        return agreement.acknowledgements().stream()
                .filter(a -> version.test(a.version()))
                .flatMap(a -> Stream.ofNullable(a.memberId()))
                .collect(Collectors.toSet());
    }

    private static @Nullable LocalDate understoodOn(AgreementState agreement, String group) {
        return agreement.acknowledgements().stream()
                .filter(a -> a.version() == agreement.version() && group.equals(a.group()))
                .map(Acknowledgement::on)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private @Nullable Boolean movedOn(AgreementState agreement) {
        if (agreement.directionTeamId() == null || agreement.directionVersion() == null) {
            return null;
        }
        DirectionState direction = directions.get(agreement.directionTeamId());
        return direction != null && direction.version() != agreement.directionVersion();
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
