package org.throughline.command.direction.agreement;

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
import org.throughline.events.SubjectKey;
import org.throughline.events.direction.agreement.AgreementAudience;
import org.throughline.events.direction.agreement.AgreementEvent;

/** What can be asked about an agreement. */
public sealed interface AgreementCommand extends Command {

    String agreementId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(AgreementEvent.class, agreementId());
    }

    /** Publishes what was agreed about a practice or about a team's direction, one of the two. */
    record PublishAgreement(
            @Id @OrNewId String agreementId,
            @Id String organizationId,
            @Id @Nullable String practice,
            @Id @Nullable String directionTeamId,
            Map<String, String> text,
            AgreementAudience audience,
            @OrToday LocalDate effectiveOn)
            implements AgreementCommand {}

    /** Gives the agreement other words or another audience; whoever understood the old words has to say so again. */
    record ReviseAgreement(
            @Id String agreementId,
            Map<String, String> text,
            AgreementAudience audience,
            @Size(max = 5000) String reason,
            @NotEmpty List<String> deciders,
            @OrToday LocalDate effectiveOn)
            implements AgreementCommand {}

    /** Notes that a person, or a group as one, understands a version. */
    record AcknowledgeAgreement(
            @Id String agreementId,
            @Min(1) int version,
            @Id @Nullable String memberId,
            @Id @Nullable String group,
            @OrToday LocalDate effectiveOn)
            implements AgreementCommand {}

    /** Takes the agreement back. */
    record WithdrawAgreement(
            @Id String agreementId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements AgreementCommand {}
}
