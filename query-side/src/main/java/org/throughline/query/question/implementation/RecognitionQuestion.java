package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.meeting.Presence;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.implementation.Recognition.TeamYear;
import org.throughline.query.question.implementation.RecognitionAnswer.Judgement;
import org.throughline.query.question.implementation.RecognitionAnswer.OfYear;
import org.throughline.query.question.implementation.RecognitionAnswer.Used;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.RecognitionLadder;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.team.TeamState;

/** Checks and meetings belong, with all their years, to the district of their school on the day asked about. */
@Asks(
        path = "recognition",
        place = 46,
        title = "Would our schools have earned the recognition, by the rule of its year and by today's?",
        tells =
                "For every school that was checked and every school year since: the award that it would have reached on the last day"
                        + " of the year (of the running one, on the day asked about) by the recognition ladder in force then, and by the one"
                        + " in force on the day asked about; and what the award above lacks by each: a level that was never assessed, is not"
                        + " at fidelity, or is not for long enough, and what is asked of the leadership team. What checks do not show is"
                        + " named as evidence that is asked for and not judged. A year without awards is told as such, and years go by in it.",
        example = "asOf=2024-09-01")
@Component
final class RecognitionQuestion implements Question<RecognitionQuestion.Parameters, RecognitionAnswer> {

    record Parameters(
            @Means(value = "Only this school.", example = "sample-elm") @Nullable
            String organization) {}

    @Override
    public RecognitionAnswer answer(Snapshot snapshot, Parameters asked) {
        LocalDate day = snapshot.day();
        SchoolYears years = Profiles.SHIPPED.on(day).schoolYears();
        Map<String, List<FidelityState>> checks = snapshot.states(FidelityState.class).stream()
                .filter(FidelityState::counts)
                .sorted(FidelityState.IN_TIME)
                .collect(Collectors.groupingBy(FidelityState::organizationId));
        Map<String, List<TeamState>> teams = snapshot.states(TeamState.class).stream()
                .filter(team -> team.level() == TeamLevel.SCHOOL)
                .collect(Collectors.groupingBy(TeamState::organizationId));
        Map<String, List<MeetingState>> meetings = snapshot.states(MeetingState.class).stream()
                .filter(MeetingState::counts)
                .collect(Collectors.groupingBy(MeetingState::teamId));
        List<OfYear> told = new ArrayList<>();
        snapshot.states(OrganizationState.class).stream()
                .filter(unit -> unit.kind() == OrganizationKind.SCHOOL)
                .filter(unit ->
                        asked.organization() == null || asked.organization().equals(unit.organizationId()))
                .filter(unit -> checks.containsKey(unit.organizationId()))
                .sorted(Comparator.comparing(OrganizationState::organizationId))
                .forEach(unit -> {
                    List<FidelityState> made = checks.getOrDefault(unit.organizationId(), List.of());
                    Recognition school = new Recognition(
                            made, on -> best(teams.getOrDefault(unit.organizationId(), List.of()), meetings, on));
                    told.addAll(years(unit.organizationId(), school, until(unit.endedOn(), day), day, years));
                });
        Set<String> used = told.stream()
                .flatMap(one -> Stream.of(one.then().ladder(), one.now().ladder()))
                .collect(Collectors.toSet());
        return new RecognitionAnswer(
                told,
                RecognitionLadder.SHIPPED.all().stream()
                        .filter(ladder -> used.contains(ladder.version()))
                        .map(ladder -> new Used(
                                ladder.version(),
                                ladder.effectiveFrom(),
                                ladder.name(),
                                !ladder.rungs().isEmpty(),
                                ladder.basis().note()))
                        .toList());
    }

    private static LocalDate until(@Nullable LocalDate ended, LocalDate day) {
        return ended == null || ended.isAfter(day) ? day : ended.minusDays(1);
    }

    /** Every school year from that of the first check to that of the last day. */
    static List<OfYear> years(String school, Recognition of, LocalDate last, LocalDate day, SchoolYears years) {
        List<OfYear> told = new ArrayList<>();
        LocalDate first = years.firstDayOf(of.checks().getFirst().administeredOn());
        for (LocalDate year = first; !year.isAfter(last); year = year.plusYears(1)) {
            LocalDate end = year.plusYears(1).minusDays(1);
            LocalDate on = end.isAfter(last) ? last : end;
            Judgement then = of.by(RecognitionLadder.SHIPPED.on(on), on);
            Judgement now = of.by(RecognitionLadder.SHIPPED.on(day), on);
            told.add(new OfYear(school, year, on, then, now, !Objects.equals(then.award(), now.award())));
        }
        return told;
    }

    /** Of several leadership teams the one that met most. */
    private static Optional<TeamYear> best(
            List<TeamState> teams, Map<String, List<MeetingState>> meetings, LocalDate on) {
        Set<String> deciding = RoleVocabulary.SHIPPED.on(on).administrators();
        return teams.stream()
                .map(team -> ofYear(team, meetings.getOrDefault(team.teamId(), List.of()), deciding, on))
                .filter(team -> team.members() > 0)
                .max(Comparator.comparingInt(TeamYear::meetings).thenComparingInt(TeamYear::members));
    }

    private static TeamYear ofYear(TeamState team, List<MeetingState> meetings, Set<String> deciding, LocalDate on) {
        List<TeamState.Tenure> seats = team.seatsOn(on);
        List<MeetingState> held = meetings.stream()
                .filter(meeting -> meeting.heldOn().isAfter(on.minusYears(1))
                        && !meeting.heldOn().isAfter(on))
                .toList();
        return new TeamYear(
                (int) seats.stream().map(TeamState.Tenure::memberId).distinct().count(),
                seats.stream().anyMatch(seat -> deciding.contains(seat.role())),
                held.size(),
                (int) held.stream()
                        .filter(meeting -> team.seatsOn(meeting.heldOn()).stream()
                                .anyMatch(seat -> deciding.contains(seat.role())
                                        && meeting.attendance().get(seat.memberId()) == Presence.PRESENT))
                        .count());
    }
}
