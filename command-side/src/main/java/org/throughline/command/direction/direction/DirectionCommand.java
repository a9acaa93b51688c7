package org.throughline.command.direction.direction;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.direction.direction.Covers;
import org.throughline.events.direction.direction.CyclePattern;
import org.throughline.events.direction.direction.DirectionEvent;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.events.direction.direction.ProcessRole;
import org.throughline.events.direction.direction.VisioningProcess;
import org.throughline.events.direction.direction.WholeChild;

/** What can be asked about a team's direction. */
public sealed interface DirectionCommand extends Command {

    String teamId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(DirectionEvent.class, teamId());
    }

    /** Puts words for a vision on the table, before there is one or before it is revised. */
    record DraftVision(
            @Id String teamId,
            Map<String, String> text,
            @NotEmpty List<String> draftedBy,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements DirectionCommand {}

    /** Adopts the team's first vision. */
    record AdoptVision(
            @Id String teamId,
            Map<String, String> text,
            @Nullable Covers covers,
            @Nullable WholeChild wholeChild,
            List<String> ledBy,
            @Nullable VisioningProcess process,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements DirectionCommand {}

    /** Replaces the team's vision. */
    record ReviseVision(
            @Id String teamId,
            Map<String, String> text,
            @Nullable Covers covers,
            @Nullable WholeChild wholeChild,
            @Nullable VisioningProcess process,
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
            List<String> ledBy,
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

    /** Agrees how the team keeps improving. */
    record EstablishImprovementProcess(
            @Id String teamId,
            CyclePattern cycle,
            @NotEmpty List<String> measures,
            @NotEmpty List<ProcessRole> roles,
            List<String> ledBy,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements DirectionCommand {}

    /** Changes how the team keeps improving. */
    record ReviseImprovementProcess(
            @Id String teamId,
            CyclePattern cycle,
            @NotEmpty List<String> measures,
            @NotEmpty List<ProcessRole> roles,
            @Size(max = 5000) String reason,
            @NotEmpty List<String> deciders,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements DirectionCommand {}

    /** States that the current version serves one version of the parent team's direction; again, to affirm it. */
    record AlignDirection(
            @Id String teamId,
            @Id String parentTeamId,
            @Min(1) int parentVersion,
            @Nullable @Size(max = 5000) String how,
            @OrToday LocalDate effectiveOn)
            implements DirectionCommand {}

    /** Tells a part of one version to somebody; each telling is recorded. */
    record CommunicateDirection(
            @Id String teamId,
            DirectionPart part,
            @Min(1) int version,
            @Id String audience,
            @Id String channel,
            @Nullable @Size(max = 5000) String note,
            @OrToday LocalDate effectiveOn)
            implements DirectionCommand {}

    /** Notes that a person, or a group as one, knows a version. */
    record AcknowledgeDirection(
            @Id String teamId,
            @Min(1) int version,
            @Id @Nullable String memberId,
            @Id @Nullable String audience,
            @OrToday LocalDate effectiveOn)
            implements DirectionCommand {}

    /** States that a part of the current version is at odds with a version of the parent team's direction. */
    record FlagMisalignment(
            @Id String teamId,
            @Id @OrNewId String flagId,
            DirectionPart part,
            @Id String parentTeamId,
            @Min(1) int parentVersion,
            @Size(max = 5000) String what,
            @OrToday LocalDate effectiveOn)
            implements DirectionCommand {}

    /** States that what was at odds is not any more. */
    record ResolveMisalignment(
            @Id String teamId,
            @Id String flagId,
            @Size(max = 5000) String how,
            @OrToday LocalDate effectiveOn) implements DirectionCommand {}
}
