package org.throughline.command.teams.team;

import java.util.Set;
import java.util.function.Predicate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.command.teams.team.TeamFacts.End;
import org.throughline.command.teams.team.TeamFacts.Seat;
import org.throughline.events.teams.team.InclusionEvent;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLineEvent;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamLineEvent.TeamMerged;
import org.throughline.events.teams.team.TeamLineEvent.TeamReparented;
import org.throughline.events.teams.team.TeamLineEvent.TeamSplit;
import org.throughline.events.teams.team.TeamworkEvent;

/**
 * A team is formed once, first, and nothing happens to it after its end; nobody holds the same seat twice at a time, and
 * only members change roles or leave.
 */
public enum TeamRules implements SubjectRules<TeamFacts, TeamEvent> {
    RULES;

    @Override
    public Class<TeamEvent> family() {
        return TeamEvent.class;
    }

    @Override
    public TeamFacts initial() {
        return TeamFacts.UNKNOWN;
    }

    @Override
    public void check(TeamFacts team, TeamEvent next) {
        if (team.exists() == next instanceof TeamFormed) {
            throw team.exists()
                    ? Refusal.of(
                            RefusalCode.ALREADY_EXISTS,
                            "Team %s exists since %s".formatted(next.teamId(), team.formedOn()))
                    : Refusal.of(
                            RefusalCode.NOT_YET,
                            "Team %s was not formed by %s".formatted(next.teamId(), next.effectiveOn()));
        }
        refuseEnded(team, next);
        switch (next) {
            case TeamFormed e -> {}
            case MemberAppointed e -> refuseTaken(team, e, e.memberId(), e.role());
            case MemberRoleChanged e -> {
                requireSeat(team, e, e.memberId(), e.fromRole());
                refuseTaken(team, e, e.memberId(), e.toRole());
            }
            case MemberRetired e -> requireSeated(team, e);
            case TeamLineEvent e -> {}
            case InclusionEvent e -> InclusionRules.check(team, e);
            case TeamworkEvent e -> TeamworkRules.check(team, e);
        }
    }

    @Override
    public Predicate<TeamFacts> isThere() {
        return state -> state.exists() && state.end() == null;
    }

    @Override
    public TeamFacts evolve(TeamFacts team, TeamEvent event) {
        return switch (event) {
            case TeamFormed e ->
                new TeamFacts(e.level(), e.organizationId(), e.parentTeamId(), e.effectiveOn(), Set.of());
            case MemberAppointed e ->
                InclusionRules.accepted(
                        team.seating(seats -> seats.add(new Seat(e.memberId(), e.role()))), e.memberId());
            case MemberRoleChanged e ->
                team.seating(seats -> {
                    seats.remove(new Seat(e.memberId(), e.fromRole()));
                    seats.add(new Seat(e.memberId(), e.toRole()));
                });
            case MemberRetired e ->
                retired(
                        team.seating(seats -> seats.removeIf(seat -> e.ends(seat.memberId(), seat.role()))),
                        e.memberId());
            case TeamLineEvent e -> evolve(team, e);
            case InclusionEvent e -> InclusionRules.evolve(team, e);
            case TeamworkEvent e -> TeamworkRules.evolve(team, e);
        };
    }

    /** Whoever has no seat left has no duty left. */
    private static TeamFacts retired(TeamFacts team, String memberId) {
        boolean stays = team.seats().stream().anyMatch(seat -> seat.memberId().equals(memberId));
        return stays
                ? team
                : team.sharing(duties ->
                        duties.replaceAll((duty, owner) -> owner.equals(memberId) ? TeamworkRules.NOBODY : owner));
    }

    private static void requireSeated(TeamFacts team, MemberRetired next) {
        if (next.role() == null) {
            requireMember(team, next, next.memberId());
        } else {
            requireSeat(team, next, next.memberId(), next.role());
        }
    }

    private static TeamFacts evolve(TeamFacts team, TeamLineEvent event) {
        return switch (event) {
            case TeamReparented e -> team.below(e.parentTeamId());
            case TeamSplit e -> team;
            case TeamMerged e -> team.ended(new End(e.effectiveOn(), e.intoTeamId()));
            case TeamDissolved e -> team.ended(new End(e.effectiveOn(), null));
        };
    }

    private static void refuseEnded(TeamFacts team, TeamEvent next) {
        if (team.end() != null) {
            throw Refusal.of(
                            RefusalCode.ENDED,
                            "Team %s %s".formatted(next.teamId(), team.end().words()))
                    .with("endedOn", team.end().on().toString());
        }
    }

    static void refuseTaken(TeamFacts team, TeamEvent next, String memberId, String role) {
        if (team.seats().contains(new Seat(memberId, role))) {
            throw Refusal.of(
                    RefusalCode.ALREADY_MEMBER,
                    "%s is %s of team %s already on %s".formatted(memberId, role, next.teamId(), next.effectiveOn()));
        }
    }

    static void requireMember(TeamFacts team, TeamEvent next, String memberId) {
        if (!team.hasMember(memberId)) {
            throw notMember(next, "%s is not a member".formatted(memberId));
        }
    }

    private static void requireSeat(TeamFacts team, TeamEvent next, String memberId, String role) {
        if (!team.seats().contains(new Seat(memberId, role))) {
            throw notMember(next, "%s is not %s".formatted(memberId, role));
        }
    }

    private static Refusal notMember(TeamEvent next, String what) {
        return Refusal.of(
                RefusalCode.NOT_A_MEMBER, "%s of team %s on %s".formatted(what, next.teamId(), next.effectiveOn()));
    }
}
