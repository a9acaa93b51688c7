package org.throughline.command.teams.team;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Confidential;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.teams.team.InvitationReason;

/** What can be asked so that people come in and find their way. */
public sealed interface InclusionCommand extends TeamCommand {

    /**
     * Asks somebody to take a seat. For which groups of the district's voice register they are meant to speak is kept
     * apart from the log and only ever counted.
     */
    record InviteMember(
            @Id String teamId,
            @Id @OrNewId String invitationId,
            @Id String memberId,
            @Id String role,
            InvitationReason reason,
            @Confidential Set<String> groups,
            @OrToday LocalDate effectiveOn)
            implements InclusionCommand {}

    /** Records that an invitation was turned down; taking a seat accepts one. */
    record DeclineInvitation(
            @Id String teamId,
            @Id String invitationId,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements InclusionCommand {}

    /** Records that a member was made familiar with the team and its work. */
    record OrientMember(
            @Id String teamId,
            @Id String memberId,
            @Nullable @Size(max = 5000) String how,
            @OrToday LocalDate effectiveOn)
            implements InclusionCommand {}
}
