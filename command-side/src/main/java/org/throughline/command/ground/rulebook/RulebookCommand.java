package org.throughline.command.ground.rulebook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent;

/** What can be asked about a district's rulebook. */
public sealed interface RulebookCommand extends Command {

    String organizationId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(RulebookEvent.class, organizationId());
    }

    /**
     * Says how strictly a policy is held from a day on.
     *
     * @param approver member id or role of whoever stands for it; asked for where the day lies long back
     */
    record SetPolicy(
            @Id String organizationId,
            Policy policy,
            Mode mode,
            @Size(max = 5000) String reason,
            @Nullable @Id String approver,
            @OrToday LocalDate effectiveOn)
            implements RulebookCommand {

        /** With nobody who stands for it by name. */
        public SetPolicy(String organizationId, Policy policy, Mode mode, String reason, LocalDate effectiveOn) {
            this(organizationId, policy, mode, reason, null, effectiveOn);
        }
    }

    /**
     * Says by which number is counted from a day on.
     *
     * @param approver member id or role of whoever stands for it; asked for where the day lies long back, and where the number is
     *     beyond what its source says
     */
    record SetLimit(
            @Id String organizationId,
            Limit limit,
            @Min(0) @Max(10_000) int number,
            @Size(max = 5000) String reason,
            @Nullable @Id String approver,
            @OrToday LocalDate effectiveOn)
            implements RulebookCommand {

        /** With nobody who stands for it by name. */
        public SetLimit(String organizationId, Limit limit, int number, String reason, LocalDate effectiveOn) {
            this(organizationId, limit, number, reason, null, effectiveOn);
        }
    }
}
