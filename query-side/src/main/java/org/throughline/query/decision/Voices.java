package org.throughline.query.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.team.TeamLevel;
import org.throughline.query.meeting.Seating;
import org.throughline.query.team.TeamState;

/** Where people sat on a day, whichever team decided. Pure. */
record Voices(Collection<TeamState> teams, MemberGroups groups) {

    /** A seat somebody held. */
    record Seat(String teamId, String organizationId, TeamLevel level, String role) {}

    /** Every seat a member held on this day, those on the deciding team first. */
    List<Seat> seatsOf(String memberId, LocalDate day, @Nullable String decidingTeam) {
        List<Seat> seats = new ArrayList<>();
        for (TeamState team : teams) {
            List<Seat> here = Seating.of(team, day).roles().getOrDefault(memberId, List.of()).stream()
                    .map(role -> new Seat(team.teamId(), team.organizationId(), team.level(), role))
                    .toList();
            seats.addAll(team.teamId().equals(decidingTeam) ? 0 : seats.size(), here);
        }
        return seats;
    }

    /**
     * Groups that decided.
     *
     * @param known whether that is all of them: everybody who decided is written down and had a seat somewhere
     */
    record Deciding(Set<String> groups, Set<TeamLevel> levels, Set<String> organizations, boolean known) {}

    /** By whom this decision was taken. One who sat on the deciding team spoke there in that role, else in every role. */
    Deciding deciding(DecisionState decision) {
        Set<String> roles = new TreeSet<>();
        Set<TeamLevel> levels = new TreeSet<>();
        Set<String> organizations = new TreeSet<>();
        List<String> deciders =
                decision.account() == null ? List.of() : decision.account().deciders();
        boolean known = !deciders.isEmpty();
        for (String decider : deciders) {
            LocalDate day = decision.decidedOn();
            List<Seat> seats = day == null ? List.of() : seatsOf(decider, day, decision.teamId());
            known &= !seats.isEmpty();
            spokenIn(seats, decision.teamId()).forEach(seat -> roles.add(seat.role()));
            seats.forEach(seat -> levels.add(seat.level()));
            seats.forEach(seat -> organizations.add(seat.organizationId()));
        }
        return new Deciding(groups.of(roles), levels, organizations, known);
    }

    private static List<Seat> spokenIn(List<Seat> seats, @Nullable String decidingTeam) {
        List<Seat> own = seats.stream()
                .filter(seat -> seat.teamId().equals(decidingTeam))
                .collect(Collectors.toList());
        return own.isEmpty() ? seats : own;
    }
}
