package org.throughline.command.direction;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;

/** What can be asked about a team's direction. */
public sealed interface DirectionCommand extends Command {

    String teamId();

    @Override
    default SubjectKey subject() {
        return new SubjectKey("direction", teamId());
    }

    /** Adopts the team's first vision. */
    record AdoptVision(
            @Id String teamId,
            Map<String, String> text,
            List<String> ledBy,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements DirectionCommand {}

    /** Replaces the team's vision. */
    record ReviseVision(
            @Id String teamId,
            Map<String, String> text,
            @Size(max = 5000) String reason,
            @NotEmpty List<String> deciders,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements DirectionCommand {}

    /** Declares something not open to discussion. */
    record AdoptNonNegotiable(
            @Id String teamId,
            @Id String code,
            Map<String, String> text,
            @Nullable LocalDate until,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements DirectionCommand {}

    /** Changes the words or the end of a non-negotiable. */
    record ReviseNonNegotiable(
            @Id String teamId,
            @Id String code,
            Map<String, String> text,
            @Nullable LocalDate until,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements DirectionCommand {}

    /** Takes a non-negotiable out of force. */
    record WithdrawNonNegotiable(
            @Id String teamId,
            @Id String code,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements DirectionCommand {}

    /** States that the current version serves one version of the parent team's direction. */
    record AlignDirection(
            @Id String teamId,
            @Id String parentTeamId,
            @Min(1) int parentVersion,
            @Nullable @Size(max = 5000) String how,
            @OrToday LocalDate effectiveOn)
            implements DirectionCommand {}
}
