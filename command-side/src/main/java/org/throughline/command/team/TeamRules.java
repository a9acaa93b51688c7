package org.throughline.command.team;

import java.util.HashSet;
import java.util.Set;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.command.team.TeamState.Seat;
import org.throughline.events.team.TeamEvent;
import org.throughline.events.team.TeamEvent.MemberAppointed;
import org.throughline.events.team.TeamEvent.MemberRetired;
import org.throughline.events.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.team.TeamEvent.TeamFormed;

/** A team is formed once; nobody holds the same seat twice at a time, and only members change roles or leave. */
public enum TeamRules implements SubjectRules<TeamState, TeamEvent> {
    RULES;

    @Override
    public Class<TeamEvent> family() {
        return TeamEvent.class;
    }

    @Override
    public TeamState initial() {
        return TeamState.UNKNOWN;
    }

    @Override
    public void check(TeamState team, TeamEvent next) {
        if (team.exists() == next instanceof TeamFormed) {
            throw team.exists()
                    ? Refusal.of(
                            RefusalCode.ALREADY_EXISTS,
                            "Team %s exists since %s".formatted(next.teamId(), team.formedOn()))
                    : Refusal.of(
                            RefusalCode.NOT_YET,
                            "Team %s was not formed by %s".formatted(next.teamId(), next.effectiveOn()));
        }
        switch (next) {
            case TeamFormed e -> {}
            case MemberAppointed e -> refuseTaken(team, e, e.memberId(), e.role());
            case MemberRoleChanged e -> {
                requireSeat(team, e, e.memberId(), e.fromRole());
                refuseTaken(team, e, e.memberId(), e.toRole());
            }
            case MemberRetired e -> {
                if (!team.hasMember(e.memberId())) {
                    throw notMember(e, "%s is not a member".formatted(e.memberId()));
                }
            }
        }
    }

    @Override
    public TeamState evolve(TeamState team, TeamEvent event) {
        Set<Seat> seats = new HashSet<>(team.seats());
        return switch (event) {
            case TeamFormed e ->
                new TeamState(e.level(), e.organizationId(), e.parentTeamId(), e.effectiveOn(), Set.of());
            case MemberAppointed e -> {
                seats.add(new Seat(e.memberId(), e.role()));
                yield team.with(seats);
            }
            case MemberRoleChanged e -> {
                seats.remove(new Seat(e.memberId(), e.fromRole()));
                seats.add(new Seat(e.memberId(), e.toRole()));
                yield team.with(seats);
            }
            case MemberRetired e -> {
                seats.removeIf(seat -> seat.memberId().equals(e.memberId()));
                yield team.with(seats);
            }
        };
    }

    private static void refuseTaken(TeamState team, TeamEvent next, String memberId, String role) {
        if (team.seats().contains(new Seat(memberId, role))) {
            throw Refusal.of(
                    RefusalCode.ALREADY_MEMBER,
                    "%s is %s of team %s already on %s".formatted(memberId, role, next.teamId(), next.effectiveOn()));
        }
    }

    private static void requireSeat(TeamState team, TeamEvent next, String memberId, String role) {
        if (!team.seats().contains(new Seat(memberId, role))) {
            throw notMember(next, "%s is not %s".formatted(memberId, role));
        }
    }

    private static Refusal notMember(TeamEvent next, String what) {
        return Refusal.of(
                RefusalCode.NOT_A_MEMBER, "%s of team %s on %s".formatted(what, next.teamId(), next.effectiveOn()));
    }
}
