package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.Responsibility;
import org.throughline.query.question.teams.CompositionAnswer.Duties;
import org.throughline.query.question.teams.CompositionAnswer.Unowned;
import org.throughline.query.subject.teams.team.Lifetime;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.Teamwork.Charter;
import org.throughline.query.subject.teams.team.Teamwork.Duty;

/** Who had the duties of the charter, and which nobody had. */
record DutySharing(TeamState team, LocalDate day) {

    @Nullable
    Duties duties() {
        List<Charter> charters = team.teamwork().charters();
        if (charters.isEmpty()) {
            return null;
        }
        Map<String, Long> byPerson = team.teamwork().duties().stream()
                .filter(duty -> holds(duty, day))
                .collect(Collectors.groupingBy(Duty::memberId, TreeMap::new, Collectors.counting()));
        long owned = byPerson.values().stream().mapToLong(Long::longValue).sum();
        long most = byPerson.values().stream().mapToLong(Long::longValue).max().orElse(0);
        Charter last = charters.getLast();
        return new Duties(
                withoutOwner(),
                last.until() == null ? last.responsibilities().size() : 0,
                (int) owned,
                byPerson.size(),
                owned == 0 ? null : (double) most / owned,
                byPerson.entrySet().stream()
                        .filter(entry -> entry.getValue() == most)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private List<Unowned> withoutOwner() {
        Map<String, Responsibility> all = new LinkedHashMap<>();
        team.teamwork()
                .charters()
                .forEach(charter -> charter.responsibilities().forEach(duty -> all.put(duty.code(), duty)));
        return all.values().stream()
                .flatMap(duty -> Lifetime.of(team, day).where(bounds(), on -> isUnowned(duty.code(), on)).stream()
                        .map(stretch -> new Unowned(duty.code(), duty.role(), stretch)))
                .toList();
    }

    private boolean isUnowned(String code, LocalDate on) {
        return team.teamwork().charters().stream()
                        .anyMatch(charter -> holds(charter.from(), charter.until(), on)
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
        return holds(duty.from(), duty.until(), on);
    }

    private static boolean holds(LocalDate from, @Nullable LocalDate until, LocalDate on) {
        return !on.isBefore(from) && (until == null || on.isBefore(until));
    }
}
