package org.throughline.query.question.ground;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.teams.team.AdministratorRole;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.ground.LeaderPreparationAnswer.Entry;
import org.throughline.query.question.ground.LeaderPreparationAnswer.Leader;
import org.throughline.query.question.ground.LeaderPreparationAnswer.Seat;
import org.throughline.query.question.ground.LeaderPreparationAnswer.Standing;
import org.throughline.query.question.ground.LeaderPreparationAnswer.Topic;
import org.throughline.query.subject.ground.learning.LearningState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.teams.team.TeamState;

/** Puts those who lead beside what they are known to have learned. Pure. */
final class LeaderPreparation {

    static final String FRAMEWORK = "FRAMEWORK";

    static final List<String> TOPICS =
            List.of(FRAMEWORK, "LEADERSHIP_DRIVERS", "SYSTEMS_CHANGE", "CULTURAL_COMPETENCE");

    private final Map<String, List<TeamState>> schoolTeams;
    private final Map<String, LearningState> learning;

    /**
     * Takes in what is known.
     *
     * @param teams all of which principals are asked for
     * @param learning of everybody on them
     */
    LeaderPreparation(Collection<TeamState> teams, Collection<LearningState> learning) {
        this.schoolTeams = teams.stream()
                .filter(team -> team.level() == TeamLevel.SCHOOL)
                .collect(Collectors.groupingBy(TeamState::organizationId));
        this.learning = learning.stream().collect(Collectors.toMap(LearningState::memberId, Function.identity()));
    }

    /**
     * The answer for a day.
     *
     * @param present teams of which everybody is named
     * @param here whether what took effect in a unit on a day is asked about
     */
    LeaderPreparationAnswer on(
            LocalDate day,
            Collection<TeamState> present,
            Collection<StageState> tracks,
            BiPredicate<String, LocalDate> here) {
        Map<String, List<Seat>> seats = present.stream()
                .flatMap(team -> seats(team, day))
                .collect(Collectors.groupingBy(
                        SeatOf::memberId, TreeMap::new, Collectors.mapping(SeatOf::seat, Collectors.toList())));
        return new LeaderPreparationAnswer(
                TOPICS,
                seats.entrySet().stream()
                        .map(member -> leader(member.getKey(), member.getValue(), day))
                        .toList(),
                tracks.stream()
                        .flatMap(this::entriesWithoutFramework)
                        .filter(entry -> here.test(entry.organizationId(), entry.on()))
                        .sorted(Comparator.comparing(Entry::on).thenComparing(Entry::organizationId))
                        .toList());
    }

    private Leader leader(String memberId, List<Seat> seats, LocalDate day) {
        return new Leader(
                memberId,
                seats.stream().anyMatch(seat -> AdministratorRole.includes(seat.role())),
                seats,
                TOPICS.stream().map(topic -> topic(memberId, topic, day)).toList());
    }

    private Topic topic(String memberId, String topic, LocalDate day) {
        LocalDate since = firstOn(memberId, topic, day);
        return new Topic(topic, since == null ? Standing.NOT_RECORDED : Standing.LEARNED, since);
    }

    private Stream<Entry> entriesWithoutFramework(StageState track) {
        return track.intervals().stream()
                .filter(interval -> interval.stage() == Stage.INITIAL && !interval.regression())
                .flatMap(interval -> principals(track.organizationId(), interval.from())
                        .filter(memberId -> firstOn(memberId, FRAMEWORK, interval.from()) == null)
                        .map(memberId -> new Entry(
                                track.organizationId(),
                                track.practice(),
                                interval.stage(),
                                interval.from(),
                                memberId,
                                firstOn(memberId, FRAMEWORK, LocalDate.MAX))));
    }

    private Stream<String> principals(String organizationId, LocalDate day) {
        return schoolTeams.getOrDefault(organizationId, List.of()).stream()
                .flatMap(team -> seats(team, day))
                .filter(seat -> seat.seat().role().equals(AdministratorRole.PRINCIPAL.name()))
                .map(SeatOf::memberId)
                .distinct()
                .sorted();
    }

    private @Nullable LocalDate firstOn(String memberId, String topic, LocalDate by) {
        LearningState known = learning.get(memberId);
        return known == null ? null : known.firstOn(topic, by).orElse(null);
    }

    private record SeatOf(String memberId, Seat seat) {}

    private static Stream<SeatOf> seats(TeamState team, LocalDate day) {
        return team.tenures().stream()
                .filter(tenure -> tenure.holdsOn(day))
                .map(tenure ->
                        new SeatOf(tenure.memberId(), new Seat(team.teamId(), team.organizationId(), tenure.role())));
    }
}
