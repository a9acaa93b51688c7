package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Days;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.implementation.ChecksDueAnswer.Due;
import org.throughline.query.question.implementation.ChecksDueAnswer.InForce;
import org.throughline.query.question.implementation.ChecksDueAnswer.State;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.ground.rulebook.RulebookState.Rhythm;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.team.TeamState;

/** What is due belongs to the district of its unit on the day asked about, and is judged by the cadence of that day. */
@Asks(
        path = "checks-due",
        place = 43,
        title = "Which fidelity checks are due?",
        tells =
                "For every organization that began with a practice or checked it, and by the cadence that the rulebook of"
                        + " its district says for the day, for as long as it lies in that district and did not give the practice up: the last check, the window that is open, since when a check is"
                        + " overdue, the next window, and since when one window a year is enough because what was asked for"
                        + " was met so often in a row. A check made after its window counts, late. A school year without a"
                        + " check is unknown, which is not the same as not met. Practices that are checked without a cadence"
                        + " are told as such: nothing is due for them. Checks that were retracted do not count.",
        example = "asOf=2024-10-01")
@Component
public final class ChecksDueQuestion implements Question<ChecksDueQuestion.Parameters, ChecksDueAnswer> {

    /** What can be asked. */
    public record Parameters(
            @Means(value = "Only this practice.", example = "PBIS") @Nullable
            String practice,

            @Means(value = "Only this instrument.", example = "tfi") @Nullable
            String instrument) {}

    @Override
    public ChecksDueAnswer answer(Snapshot snapshot, Parameters asked) {
        return of(snapshot, snapshot.practice(asked.practice()), asked.instrument());
    }

    /** The answer about all practices and instruments. */
    public static ChecksDueAnswer of(Snapshot snapshot) {
        return of(snapshot, null, null);
    }

    private static ChecksDueAnswer of(Snapshot snapshot, @Nullable String practice, @Nullable String instrument) {
        return new ChecksToMake(snapshot).told(practice, instrument);
    }

    /** What is needed of a snapshot to say what is due. */
    private static final class ChecksToMake {

        private final LocalDate day;
        private final SchoolYears years;
        private final Rulebooks rulebooks;
        private final List<OrganizationState> units;
        private final Map<CheckedPractice, List<FidelityState>> checks;
        private final Map<String, List<CheckedPractice>> checked;
        private final Map<String, Map<String, LocalDate>> begun = new HashMap<>();
        private final Map<String, Set<String>> givenUp;
        private final Snapshot snapshot;
        private @Nullable Map<String, Map<TeamLevel, List<LocalDate>>> meetings;

        ChecksToMake(Snapshot snapshot) {
            this.snapshot = snapshot;
            day = snapshot.day();
            years = Profiles.SHIPPED.on(day).schoolYears();
            rulebooks = Rulebooks.in(snapshot);
            units = snapshot.states(OrganizationState.class).stream()
                    .filter(unit -> unit.endedOn() == null)
                    .sorted(Comparator.comparing(OrganizationState::organizationId))
                    .toList();
            checks = CheckedPractice.in(snapshot.states(FidelityState.class));
            checked = checks.keySet().stream().collect(Collectors.groupingBy(CheckedPractice::organizationId));
            List<StageState> tracks = snapshot.states(StageState.class);
            givenUp = tracks.stream()
                    .filter(track -> track.stage() == null)
                    .collect(Collectors.groupingBy(
                            StageState::organizationId, Collectors.mapping(StageState::practice, Collectors.toSet())));
            tracks.forEach(track -> track.intervals().stream()
                    .findFirst()
                    .ifPresent(first -> begun.computeIfAbsent(track.organizationId(), id -> new HashMap<>())
                            .put(track.practice(), first.from())));
        }

        ChecksDueAnswer told(@Nullable String practice, @Nullable String instrument) {
            List<Due> due = new ArrayList<>();
            for (OrganizationState unit : units) {
                List<Rhythm> rhythms = rulebooks.of(unit.organizationId()).cadencesOn(day).stream()
                        .filter(one -> one.cadence().kinds().contains(unit.kind()))
                        .filter(one -> !givenUp.getOrDefault(unit.organizationId(), Set.of())
                                .contains(one.practice()))
                        .toList();
                all(unit.organizationId(), rhythms)
                        .filter(one -> practice == null || practice.equals(one.practice()))
                        .filter(one -> instrument == null || instrument.equals(one.instrument()))
                        .forEach(one -> due.add(told(one, rhythms)));
            }
            List<InForce> cadences = units.stream()
                    .flatMap(unit -> Stream.of(rulebooks.of(unit.organizationId())))
                    .distinct()
                    .flatMap(book -> book.cadencesOn(day).stream()
                            .map(one -> new InForce(
                                    book.organizationId(),
                                    one.practice(),
                                    one.instrument(),
                                    one.from(),
                                    one.cadence())))
                    .toList();
            return new ChecksDueAnswer(due, cadences);
        }

        /** What the unit began with or checked, as far as there is a cadence or a check. */
        private Stream<CheckedPractice> all(String unit, Collection<Rhythm> rhythms) {
            TreeSet<CheckedPractice> found = new TreeSet<>(checked.getOrDefault(unit, List.of()));
            rhythms.stream()
                    .filter(one -> begun.getOrDefault(unit, Map.of()).containsKey(one.practice()))
                    .forEach(one -> found.add(new CheckedPractice(unit, one.practice(), one.instrument())));
            return found.stream();
        }

        private Due told(CheckedPractice one, List<Rhythm> rhythms) {
            List<FidelityState> made = checks.getOrDefault(one, List.of());
            Optional<Rhythm> rhythm = rhythms.stream()
                    .filter(found -> found.practice().equals(one.practice())
                            && found.instrument().equals(one.instrument()))
                    .findFirst();
            LocalDate began = began(one, made);
            String book = rulebooks.of(one.organizationId()).organizationId();
            return rhythm.map(found -> new CheckCalendar(
                                    one,
                                    found.cadence(),
                                    began,
                                    found.from().isAfter(began) ? found.from() : began,
                                    then -> snapshot.territory().lies(one.organizationId(), book, then),
                                    made,
                                    held(one.organizationId(), found),
                                    years,
                                    day)
                            .told())
                    .orElseGet(() -> new Due(
                            one.organizationId(),
                            one.practice(),
                            one.instrument(),
                            State.NO_CADENCE,
                            CheckCalendar.last(made),
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            CheckCalendar.unknownYears(began, made, years, day)));
        }

        private LocalDate began(CheckedPractice one, List<FidelityState> made) {
            LocalDate entered =
                    begun.getOrDefault(one.organizationId(), Map.of()).get(one.practice());
            LocalDate checked = made.isEmpty() ? null : made.getFirst().administeredOn();
            LocalDate first = Days.earlier(entered, checked);
            return first == null ? day : first;
        }

        private List<LocalDate> held(String unit, Rhythm rhythm) {
            if (rhythm.cadence().meetings() == null) {
                return List.of();
            }
            if (meetings == null) {
                meetings = meetings();
            }
            return meetings.getOrDefault(unit, Map.of())
                    .getOrDefault(rhythm.cadence().meetings().level(), List.of());
        }

        private Map<String, Map<TeamLevel, List<LocalDate>>> meetings() {
            Map<String, TeamState> teams = snapshot.byId(TeamState.class);
            return snapshot.states(MeetingState.class).stream()
                    .filter(meeting -> meeting.counts() && teams.containsKey(meeting.teamId()))
                    .sorted(Comparator.comparing(MeetingState::heldOn))
                    .collect(Collectors.groupingBy(
                            MeetingState::organizationId,
                            Collectors.groupingBy(
                                    meeting -> Objects.requireNonNull(teams.get(meeting.teamId()))
                                            .level(),
                                    Collectors.mapping(MeetingState::heldOn, Collectors.toList()))));
        }
    }
}
