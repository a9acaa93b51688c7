package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.query.question.rules.Judgement;
import org.throughline.query.question.rules.Judgements;
import org.throughline.query.question.rules.Lack;
import org.throughline.query.question.rules.RuleCase;
import org.throughline.query.question.rules.RulesOfDay;
import org.throughline.query.question.rules.Verdict;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.Profiles.Group;
import org.throughline.query.question.vocabulary.Profiles.Profile;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Territory;
import org.throughline.query.read.Window;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;
import org.throughline.query.tree.TeamEnds;

/** Rules of teams, which last: they are judged as they are on the day asked about. */
@Component
final class TeamJudgements implements Judgements {

    private static final int WHOLE = 100;

    @Override
    public List<Judgement> all() {
        return List.of(
                Judgement.of(Policy.TEAMS_HAVE_SIX_GROUPS, groups(Policy.TEAMS_HAVE_SIX_GROUPS))
                        .onlyAsking(),
                Judgement.of(Policy.TEAMS_HAVE_LINKED_ROLES, groups(Policy.TEAMS_HAVE_LINKED_ROLES))
                        .onlyAsking(),
                Judgement.of(Policy.TEAMS_REACH_OUTSIDE, groups(Policy.TEAMS_REACH_OUTSIDE))
                        .onlyAsking(),
                Judgement.of(Policy.TEAMS_STAND_IN_LINE, TeamJudgements::inLine),
                Judgement.of(Limit.ATTENDANCE_PERCENT, TeamJudgements::attendance),
                Judgement.of(Limit.TEAM_MINIMUM, teams((team, day) -> rules -> {
                    long people = team.seatsOn(day).stream()
                            .map(Tenure::memberId)
                            .distinct()
                            .count();
                    int least = rules.number(Limit.TEAM_MINIMUM);
                    return Verdict.lacksWhere(people < least, Lack.of("MEMBERS", people, least));
                })));
    }

    /** Teams of several people that are there on the day. */
    private static Stream<TeamState> there(Snapshot snapshot) {
        TeamEnds ends = new TeamEnds(snapshot.states(OrganizationState.class));
        LocalDate day = snapshot.day();
        return Judgement.open(snapshot, TeamState.class).values().stream().filter(team -> {
            LocalDate ended = ends.of(team);
            return team.level().isShared() && !team.formedOn().isAfter(day) && (ended == null || ended.isAfter(day));
        });
    }

    private static Function<Snapshot, Stream<RuleCase>> teams(
            BiFunction<TeamState, LocalDate, Function<RulesOfDay, Verdict>> judge) {
        return snapshot -> there(snapshot)
                .map(team -> RuleCase.of(
                        TeamEvent.class,
                        team.teamId(),
                        team.organizationId(),
                        snapshot.day(),
                        judge.apply(team, snapshot.day())));
    }

    private static Function<Snapshot, Stream<RuleCase>> groups(Policy policy) {
        return teams((team, day) -> {
            RoleVocabulary roles = RoleVocabulary.SHIPPED.on(day);
            List<String> missing = Profiles.SHIPPED.on(day).profiles().stream()
                    .filter(profile -> profile.policy() == policy)
                    .flatMap(profile -> missing(profile, roles, team, day))
                    .distinct()
                    .toList();
            Verdict verdict = Verdict.lacksWhere(!missing.isEmpty(), Lack.of("MISSING_GROUPS", missing));
            return rules -> verdict;
        });
    }

    private static Stream<String> missing(Profile profile, RoleVocabulary roles, TeamState team, LocalDate day) {
        Set<String> filled = team.seatsOn(day).stream()
                .flatMap(seat -> roles.groups(profile.tag(), seat).stream())
                .collect(Collectors.toSet());
        return profile.groups().stream()
                .filter(group -> group.requiredAt().contains(team.level()))
                .map(Group::code)
                .filter(group -> !filled.contains(group));
    }

    private static Stream<RuleCase> inLine(Snapshot snapshot) {
        Map<String, TeamState> teams = snapshot.byId(TeamState.class);
        Territory territory = snapshot.territory();
        LocalDate day = snapshot.day();
        return there(snapshot).filter(team -> team.parentTeamId() != null).map(team -> {
            TeamState parent = teams.get(team.parentTeamId());
            String unit = parent == null ? null : parent.organizationId();
            Verdict verdict = unit == null
                    ? Verdict.UNKNOWN
                    : Verdict.lacksWhere(
                            !standsInLine(team.organizationId(), unit, territory, day),
                            Lack.of("STANDS_UNDER_A_TEAM_ELSEWHERE"));
            return RuleCase.of(TeamEvent.class, team.teamId(), team.organizationId(), day, verdict);
        });
    }

    private static boolean standsInLine(String unit, String parent, Territory territory, LocalDate day) {
        return territory.lies(unit, parent, day)
                || territory
                        .districtOf(unit, day)
                        .filter(district -> territory.lies(parent, district, day))
                        .isPresent();
    }

    /** Whether each role was in the room often enough in the year up to the day. */
    private static Stream<RuleCase> attendance(Snapshot snapshot) {
        LocalDate day = snapshot.day();
        TeamMeetings known = TeamMeetings.in(snapshot, null);
        AttendanceRules usual = AttendanceRules.usual(RoleVocabulary.SHIPPED.on(day), Profiles.SHIPPED.on(day));
        Window year = Window.yearEnding(day);
        return there(snapshot)
                .flatMap(team -> new AttendanceCount(team, known.daysOf(team), known.hereOf(team), year, usual)
                        .roles().stream()
                                .map(role -> RuleCase.of(
                                                TeamEvent.class, team.teamId(), team.organizationId(), day, rules -> {
                                                    int least = rules.number(Limit.ATTENDANCE_PERCENT);
                                                    int told = role.inTheRoom() + role.notInTheRoom();
                                                    return told == 0
                                                            ? Verdict.UNKNOWN
                                                            : Verdict.lacksWhere(
                                                                    (long) WHOLE * role.inTheRoom()
                                                                            < (long) least * told,
                                                                    Lack.of(
                                                                            "PERCENT_OF_MEETINGS",
                                                                            (long) WHOLE * role.inTheRoom() / told,
                                                                            least));
                                                })
                                        .part(role.role())));
    }
}
