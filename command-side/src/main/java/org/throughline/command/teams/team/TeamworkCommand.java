package org.throughline.command.teams.team;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Id;
import org.throughline.command.OrToday;
import org.throughline.events.teams.team.MeetingCadence;
import org.throughline.events.teams.team.Responsibility;

/** What can be asked about how a team works and shares its work out. */
public sealed interface TeamworkCommand extends TeamCommand {

    /** Agrees on everything the team is responsible for; a responsibility that keeps its code keeps its owner. */
    record AdoptCharter(
            @Id String teamId,
            @NotEmpty List<Responsibility> responsibilities,
            @OrToday LocalDate effectiveOn) implements TeamworkCommand {}

    /** Agrees on how the team works: agenda, minutes, roles, decision rule. What is left out does not stand any more. */
    record AdoptProcedures(
            @Id String teamId,
            @Nullable Map<String, String> agenda,
            @Nullable Map<String, String> minutes,
            @Nullable Map<String, String> roles,
            @Nullable Map<String, String> decisionRule,
            @OrToday LocalDate effectiveOn)
            implements TeamworkCommand {}

    /** Says how often the team means to meet. */
    record SetMeetingCadence(
            @Id String teamId,
            MeetingCadence cadence,
            @OrToday LocalDate effectiveOn) implements TeamworkCommand {}

    /** Gives a responsibility of the charter to a member; whoever had it before has it no more. */
    record AssignDuty(
            @Id String teamId,
            @Size(max = 80) String duty,
            @Id String memberId,
            @OrToday LocalDate effectiveOn) implements TeamworkCommand {}

    /** Takes a responsibility back from the member who has it. */
    record ReleaseDuty(
            @Id String teamId,
            @Size(max = 80) String duty,
            @Id String memberId,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements TeamworkCommand {}
}
