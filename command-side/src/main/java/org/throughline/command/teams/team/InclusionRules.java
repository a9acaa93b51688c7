package org.throughline.command.teams.team;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.team.TeamFacts.Answer;
import org.throughline.command.teams.team.TeamFacts.Invitation;
import org.throughline.events.teams.team.InclusionEvent;
import org.throughline.events.teams.team.InclusionEvent.InvitationDeclined;
import org.throughline.events.teams.team.InclusionEvent.MemberInvited;
import org.throughline.events.teams.team.InclusionEvent.MemberOriented;

/** Somebody is asked once at a time and only for a seat they do not hold; who takes a seat has said yes. */
final class InclusionRules {

    private InclusionRules() {}

    static void check(TeamFacts team, InclusionEvent next) {
        switch (next) {
            case MemberInvited e -> {
                TeamRules.refuseTaken(team, e, e.memberId(), e.role());
                refuseInvited(team, e);
            }
            case InvitationDeclined e -> requireOpen(team, e);
            case MemberOriented e -> TeamRules.requireMember(team, e, e.memberId());
        }
    }

    static TeamFacts evolve(TeamFacts team, InclusionEvent event) {
        return switch (event) {
            case MemberInvited e ->
                team.inviting(all -> all.put(e.invitationId(), new Invitation(e.memberId(), Answer.OPEN)));
            case InvitationDeclined e ->
                team.inviting(all -> all.put(e.invitationId(), new Invitation(e.memberId(), Answer.DECLINED)));
            case MemberOriented e -> team;
        };
    }

    /** Whoever takes a seat accepts the invitation that was open for them, whatever seat it was for. */
    static TeamFacts accepted(TeamFacts team, String memberId) {
        Invitation open = new Invitation(memberId, Answer.OPEN);
        return team.invitations().containsValue(open)
                ? team.inviting(all -> all.replaceAll((id, invitation) ->
                        invitation.equals(open) ? new Invitation(memberId, Answer.ACCEPTED) : invitation))
                : team;
    }

    private static void refuseInvited(TeamFacts team, MemberInvited next) {
        if (team.invitations().containsKey(next.invitationId())) {
            throw Refusal.of(
                    RefusalCode.CODE_TAKEN,
                    "Invitation '%s' of team %s exists".formatted(next.invitationId(), next.teamId()));
        }
        if (team.invitations().containsValue(new Invitation(next.memberId(), Answer.OPEN))) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS,
                    "%s is invited to team %s already and has not answered".formatted(next.memberId(), next.teamId()));
        }
    }

    private static void requireOpen(TeamFacts team, InvitationDeclined next) {
        Invitation invitation = team.invitations().get(next.invitationId());
        if (invitation == null || invitation.answer() != Answer.OPEN) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "Team %s has no open invitation '%s' on %s"
                                    .formatted(next.teamId(), next.invitationId(), next.effectiveOn()))
                    .with("invitationId", next.invitationId());
        }
    }
}
