package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/**
 * Where people sat on a day, whichever team decided: their tenures by member, so that nobody is looked for in every team.
 * What is made for a decision is kept for its other counts. Pure.
 */
public final class Voices {

    private final PeopleGroups groups;
    private final BiPredicate<String, LocalDate> here;
    private final Map<String, TeamState> teams = new LinkedHashMap<>();
    private final Map<String, List<Held>> tenures = new HashMap<>();
    private final Map<String, Deciding> made = new HashMap<>();

    /**
     * Knows who sat where.
     *
     * @param here whether a unit lay in the district on a day: seats elsewhere are not told of
     */
    Voices(Collection<TeamState> teams, PeopleGroups groups, BiPredicate<String, LocalDate> here) {
        this.groups = groups;
        this.here = here;
        for (TeamState team : teams) {
            this.teams.put(team.teamId(), team);
            team.tenures()
                    .forEach(tenure -> tenures.computeIfAbsent(tenure.memberId(), id -> new ArrayList<>())
                            .add(new Held(team, tenure)));
        }
    }

    private record Held(TeamState team, Tenure tenure) {
        Seat seat() {
            return new Seat(team.teamId(), team.organizationId(), team.level(), tenure.role());
        }
    }

    /** A seat somebody held. */
    public record Seat(String teamId, String organizationId, TeamLevel level, String role) {}

    PeopleGroups groups() {
        return groups;
    }

    /** The team of this id; empty for none. */
    Optional<TeamState> team(@Nullable String teamId) {
        return teamId == null ? Optional.empty() : Optional.ofNullable(teams.get(teamId));
    }

    private List<Seat> seatsOf(String memberId, LocalDate day, @Nullable String decidingTeam) {
        List<Seat> seats = new ArrayList<>();
        int own = 0;
        for (Held held : tenures.getOrDefault(memberId, List.of())) {
            if (!held.tenure().holdsOn(day) || !here.test(held.team().organizationId(), day)) {
                continue;
            }
            boolean first = held.team().teamId().equals(decidingTeam);
            seats.add(first ? own++ : seats.size(), held.seat());
        }
        return List.copyOf(seats);
    }

    /**
     * Those who decided.
     *
     * @param seats every seat each of them held on the day, those on the deciding team first; by member
     * @param groups they spoke for
     * @param known whether that is all of them: everybody who decided is written down and had a seat somewhere
     */
    record Deciding(
            Map<String, List<Seat>> seats,
            Set<String> groups,
            Set<TeamLevel> levels,
            Set<String> organizations,
            boolean known) {

        /** How many of those who decided had a seat somewhere. */
        long people() {
            return seats.values().stream().filter(held -> !held.isEmpty()).count();
        }
    }

    /** By whom this decision was taken. One who sat on the deciding team spoke there in that role, else in every role. */
    Deciding deciding(DecisionState decision) {
        return made.computeIfAbsent(decision.decisionId(), id -> make(decision));
    }

    private Deciding make(DecisionState decision) {
        Map<String, List<Seat>> seatsOfEach = new LinkedHashMap<>();
        Set<String> roles = new TreeSet<>();
        Set<TeamLevel> levels = new TreeSet<>();
        Set<String> organizations = new TreeSet<>();
        List<String> deciders =
                decision.account() == null ? List.of() : decision.account().deciders();
        boolean known = !deciders.isEmpty();
        for (String decider : deciders) {
            LocalDate day = decision.decidedOn();
            List<Seat> seats = day == null ? List.of() : seatsOf(decider, day, decision.teamId());
            seatsOfEach.put(decider, seats);
            known &= !seats.isEmpty();
            spokenIn(seats, decision.teamId()).forEach(seat -> roles.add(seat.role()));
            seats.forEach(seat -> levels.add(seat.level()));
            seats.forEach(seat -> organizations.add(seat.organizationId()));
        }
        return new Deciding(seatsOfEach, groups.spokenForBy(roles), levels, organizations, known);
    }

    private static List<Seat> spokenIn(List<Seat> seats, @Nullable String decidingTeam) {
        List<Seat> own = seats.stream()
                .filter(seat -> seat.teamId().equals(decidingTeam))
                .toList();
        return own.isEmpty() ? seats : own;
    }
}
