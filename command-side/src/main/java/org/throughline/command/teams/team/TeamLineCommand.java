package org.throughline.command.teams.team;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.throughline.command.Id;
import org.throughline.command.OrToday;

/** What can be asked about a team's place among the other teams. */
public sealed interface TeamLineCommand extends TeamCommand {

    /** Links a team to a team of a wider level upwards. */
    record ReparentTeam(
            @Id String teamId,
            @Id String parentTeamId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements TeamLineCommand {}

    /** Names the teams that were formed out of one; it goes on unless it is dissolved, and nobody's seat moves. */
    record SplitTeam(
            @Id String teamId,
            @NotEmpty Set<String> formedTeamIds,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements TeamLineCommand {}

    /** Ends a team that goes up in another one beside it; nobody's seat moves by itself. */
    record MergeTeam(
            @Id String teamId,
            @Id String intoTeamId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements TeamLineCommand {}

    /** Ends a team, its seats and its duties; the effective day is the first without it. */
    record DissolveTeam(
            @Id String teamId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements TeamLineCommand {}
}
