package org.throughline.command.teams.team;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.TeamLevel;

/**
 * What decisions need to know of a team.
 *
 * @param level absent as long as it is not formed
 * @param organizationId the organization it leads; empty as long as it is not formed
 * @param parentTeamId the team it is linked to upwards
 * @param formedOn the day it exists from
 * @param end how and when it ended; absent while it goes on
 * @param seats who sits on it in which role
 * @param invitations everybody ever invited, by invitation id
 * @param duties the responsibilities of its charter by code, and who has each; empty when nobody has
 */
public record TeamFacts(
        @Nullable TeamLevel level,
        String organizationId,
        @Nullable String parentTeamId,
        @Nullable LocalDate formedOn,
        @Nullable End end,
        Set<Seat> seats,
        Map<String, Invitation> invitations,
        Map<String, String> duties) {

    static final TeamFacts UNKNOWN = new TeamFacts(null, "", null, null, Set.of());

    /** A team that goes on, invited nobody and has no charter. */
    public TeamFacts(
            @Nullable TeamLevel level,
            String organizationId,
            @Nullable String parentTeamId,
            @Nullable LocalDate formedOn,
            Set<Seat> seats) {
        this(level, organizationId, parentTeamId, formedOn, null, seats, Map.of(), Map.of());
    }

    /** One person in one role. */
    public record Seat(String memberId, String role) {}

    /**
     * How a team ended.
     *
     * @param on the first day without it
     * @param intoTeamId the team it went up in; absent when it was dissolved
     */
    public record End(LocalDate on, @Nullable String intoTeamId) {

        /** {@code was dissolved on 2024-07-01}. */
        public String words() {
            return (intoTeamId == null ? "was dissolved on " : "merged into team " + intoTeamId + " on ") + on;
        }
    }

    /** Somebody who was asked to take a seat. */
    public record Invitation(String memberId, Answer answer) {}

    /** What became of an invitation. */
    public enum Answer {
        OPEN,
        ACCEPTED,
        DECLINED
    }

    /** Whether it has been formed. */
    public boolean exists() {
        return level != null;
    }

    /** Whether it has ended by this day. */
    public boolean hasEndedBy(LocalDate day) {
        return end != null && !day.isBefore(end.on());
    }

    /** Whether they hold any seat. */
    public boolean hasMember(String memberId) {
        return seats.stream().anyMatch(seat -> seat.memberId().equals(memberId));
    }

    TeamFacts below(String otherParentTeamId) {
        return new TeamFacts(level, organizationId, otherParentTeamId, formedOn, end, seats, invitations, duties);
    }

    TeamFacts ended(End how) {
        return new TeamFacts(level, organizationId, parentTeamId, formedOn, how, Set.of(), invitations, duties);
    }

    TeamFacts seating(Consumer<Set<Seat>> change) {
        Set<Seat> others = new HashSet<>(seats);
        change.accept(others);
        return new TeamFacts(
                level, organizationId, parentTeamId, formedOn, end, Set.copyOf(others), invitations, duties);
    }

    TeamFacts inviting(Consumer<Map<String, Invitation>> change) {
        Map<String, Invitation> others = new HashMap<>(invitations);
        change.accept(others);
        return new TeamFacts(level, organizationId, parentTeamId, formedOn, end, seats, Map.copyOf(others), duties);
    }

    TeamFacts sharing(Consumer<Map<String, String>> change) {
        Map<String, String> others = new HashMap<>(duties);
        change.accept(others);
        return new TeamFacts(
                level, organizationId, parentTeamId, formedOn, end, seats, invitations, Map.copyOf(others));
    }
}
