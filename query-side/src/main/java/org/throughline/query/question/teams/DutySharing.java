package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.Responsibility;
import org.throughline.query.Days;
import org.throughline.query.question.teams.CompositionAnswer.Duties;
import org.throughline.query.question.teams.CompositionAnswer.Held;
import org.throughline.query.question.teams.CompositionAnswer.Unowned;
import org.throughline.query.subject.teams.team.Lifetime;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.Teamwork.Charter;
import org.throughline.query.subject.teams.team.Teamwork.Duty;

/**
 * Who had the duties of the charter, and which nobody had.
 *
 * @param end the first day without the team or without its organization; absent while both go on
 */
record DutySharing(TeamState team, @Nullable LocalDate end, LocalDate day) {

    @Nullable
    Duties duties() {
        List<Charter> charters = team.teamwork().charters();
        if (charters.isEmpty()) {
            return null;
        }
        Map<String, Responsibility> all = new LinkedHashMap<>();
        charters.forEach(charter -> charter.responsibilities().forEach(duty -> all.put(duty.code(), duty)));
        boolean goesOn = end == null || end.isAfter(day);
        List<Held> held = goesOn ? held(all) : List.of();
        Map<String, Long> byPerson =
                held.stream().collect(Collectors.groupingBy(Held::memberId, TreeMap::new, Collectors.counting()));
        long most = byPerson.values().stream().mapToLong(Long::longValue).max().orElse(0);
        Charter last = charters.getLast();
        return new Duties(
                held,
                withoutOwner(all.values()),
                goesOn && last.until() == null ? last.responsibilities().size() : 0,
                held.size(),
                byPerson.size(),
                held.isEmpty() ? null : (double) most / held.size(),
                byPerson.entrySet().stream()
                        .filter(entry -> entry.getValue() == most)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private List<Held> held(Map<String, Responsibility> all) {
        return team.teamwork().duties().stream()
                .filter(duty -> holds(duty, day))
                .map(duty -> new Held(
                        duty.code(),
                        // a charter may have been taken back behind the duties that were shared out under it
                        all.containsKey(duty.code()) ? all.get(duty.code()).text() : Map.of(),
                        duty.memberId(),
                        duty.from()))
                .toList();
    }

    private List<Unowned> withoutOwner(Collection<Responsibility> all) {
        Lifetime lifetime = Lifetime.of(team.formedOn(), end, day);
        return all.stream()
                .flatMap(duty -> lifetime.where(bounds(), on -> isUnowned(duty.code(), on)).stream()
                        .map(stretch -> new Unowned(
                                duty.code(), duty.text(), duty.role(), leftBy(duty.code(), stretch.from()), stretch)))
                .toList();
    }

    private @Nullable String leftBy(String code, LocalDate on) {
        return team.teamwork().duties().stream()
                .filter(duty -> duty.code().equals(code) && on.equals(duty.until()))
                .map(Duty::memberId)
                .filter(owner -> team.seatsOn(on).stream()
                        .noneMatch(seat -> seat.memberId().equals(owner)))
                .findFirst()
                .orElse(null);
    }

    private boolean isUnowned(String code, LocalDate on) {
        return team.teamwork().charters().stream()
                        .anyMatch(charter -> Days.hold(charter.from(), charter.until(), on)
                                && charter.responsibilities().stream()
                                        .anyMatch(duty -> duty.code().equals(code)))
                && team.teamwork().duties().stream()
                        .noneMatch(duty -> duty.code().equals(code) && holds(duty, on));
    }

    private List<LocalDate> bounds() {
        List<LocalDate> bounds = new ArrayList<>();
        team.teamwork().charters().forEach(charter -> add(bounds, charter.from(), charter.until()));
        team.teamwork().duties().forEach(duty -> add(bounds, duty.from(), duty.until()));
        return bounds;
    }

    private static void add(List<LocalDate> bounds, LocalDate from, @Nullable LocalDate until) {
        bounds.add(from);
        bounds.add(Objects.requireNonNullElse(until, LocalDate.MAX));
    }

    private static boolean holds(Duty duty, LocalDate on) {
        return Days.hold(duty.from(), duty.until(), on);
    }
}
