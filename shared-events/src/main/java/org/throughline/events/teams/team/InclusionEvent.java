package org.throughline.events.teams.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;

/** How a team brings people in. To which group somebody belongs is never part of it. */
public sealed interface InclusionEvent extends TeamEvent {

    /**
     * Somebody was asked to take a seat. For which groups they were meant to speak is kept beside the log.
     *
     * @param invitationId of the team's own, never used again
     * @param role the role offered
     */
    record MemberInvited(
            String teamId,
            String invitationId,
            String memberId,
            String role,
            InvitationReason reason,
            LocalDate effectiveOn)
            implements InclusionEvent {}

    /** They said no. */
    @Ends
    record InvitationDeclined(
            String teamId,
            String invitationId,
            String memberId,
            @Nullable String reason,
            LocalDate effectiveOn) implements InclusionEvent {}

    /**
     * A member was made familiar with what the team does and how it works.
     *
     * @param how in which way: a conversation, a guidebook, a visit
     */
    record MemberOriented(
            String teamId, String memberId, @Nullable String how, LocalDate effectiveOn) implements InclusionEvent {}
}
