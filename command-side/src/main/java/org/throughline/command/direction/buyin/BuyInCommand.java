package org.throughline.command.direction.buyin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.direction.buyin.BuyInEvent;

/** What can be asked about the buy-in of an organization's people. */
public sealed interface BuyInCommand extends Command {

    String organizationId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(BuyInEvent.class, organizationId());
    }

    /** Records where a group stands on a scale from 0; the effective day is the day it was asked. */
    record RecordBuyIn(
            @Id String organizationId,
            @Id @OrNewId String code,
            @Id @Nullable String practice,
            @Id String group,
            @Id String method,
            @Id String scale,
            @Min(1) @Max(100) int highest,
            @Min(0) int level,
            @Min(1) int respondents,
            @OrToday LocalDate effectiveOn)
            implements BuyInCommand {}

    /** Declares that a reading should not count. */
    record RetractBuyIn(
            @Id String organizationId,
            @Id String code,
            @Size(max = 5000) String reason) implements BuyInCommand {

        /** The day of the reading itself, whichever it was; a retraction has no day of its own. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }
}
