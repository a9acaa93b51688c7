package org.throughline.command.direction.commitment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.direction.commitment.CommitmentEvent;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.direction.commitment.CommitmentLevel;

/** What can be asked about an organization's commitments. */
public sealed interface CommitmentCommand extends Command {

    String organizationId();

    String code();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(CommitmentEvent.class, organizationId());
    }

    /** Commits to a version of a direction, to supporting a practice, or to an equitable process. */
    record MakeCommitment(
            @Id String organizationId,
            @Id @OrNewId String code,
            CommitmentKind kind,
            CommitmentLevel level,
            @Id @Nullable String by,
            @Id String role,
            @Nullable OfDirection direction,
            @Id @Nullable String practice,
            @Nullable @Size(max = 5000) String text,
            @Nullable LocalDate due,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements CommitmentCommand {}

    /** A version of the direction of a team. */
    record OfDirection(@Id String teamId, @Min(1) int version) {}

    /** Says whether a commitment is kept. */
    record ReviewCommitment(
            @Id String organizationId,
            @Id String code,
            boolean kept,
            @Nullable @Size(max = 5000) String finding,
            @Nullable LocalDate due,
            @OrToday LocalDate effectiveOn)
            implements CommitmentCommand {}

    /** Takes a commitment back. */
    record WithdrawCommitment(
            @Id String organizationId,
            @Id String code,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements CommitmentCommand {}
}
