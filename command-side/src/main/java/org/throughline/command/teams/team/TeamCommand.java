package org.throughline.command.teams.team;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.teams.team.MemberOrigin;
import org.throughline.events.teams.team.TeamArea;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

/** What can be asked about a team. Members are ids; who they are is not the log's business. */
public sealed interface TeamCommand extends Command
        permits TeamCommand.FormTeam,
                TeamCommand.AppointMember,
                TeamCommand.ChangeMemberRole,
                TeamCommand.RetireMember,
                TeamLineCommand,
                InclusionCommand,
                TeamworkCommand {

    String teamId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(TeamEvent.class, teamId());
    }

    /** Forms a team at a level, under a parent team where there is one. */
    record FormTeam(
            @Id @OrNewId String teamId,
            @Id String organizationId,
            TeamLevel level,
            @Size(max = 300) String name,
            @Id @Nullable String parentTeamId,
            @NotEmpty Set<TeamPurpose> purposes,
            @OrToday LocalDate effectiveOn)
            implements TeamCommand {}

    /** Gives somebody a seat in a role; an open invitation of theirs is accepted with it. */
    record AppointMember(
            @Id String teamId,
            @Id String memberId,
            @Id String role,
            @Nullable MemberOrigin origin,
            @Nullable TeamArea area,
            @OrToday LocalDate effectiveOn)
            implements TeamCommand {

        /** An appointment whose role says all there is to say. */
        public AppointMember(String teamId, String memberId, String role, LocalDate effectiveOn) {
            this(teamId, memberId, role, null, null, effectiveOn);
        }
    }

    /** Lets a member take another role. */
    record ChangeMemberRole(
            @Id String teamId,
            @Id String memberId,
            @Id String fromRole,
            @Id String toRole,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements TeamCommand {}

    /**
     * Ends a seat of a member, or every one.
     *
     * @param role of the seat that is left; every seat when absent
     */
    record RetireMember(
            @Id String teamId,
            @Id String memberId,
            @Nullable @Id String role,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements TeamCommand {}
}
