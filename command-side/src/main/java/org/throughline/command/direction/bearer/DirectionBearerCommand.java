package org.throughline.command.direction.bearer;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.direction.bearer.DirectionBearerEvent;

/** What can be asked about who bears the direction of an organization. */
public sealed interface DirectionBearerCommand extends Command {

    String organizationId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(DirectionBearerEvent.class, organizationId());
    }

    /** Says whose direction is the organization's: that of one of its teams of its own level, from that day on. */
    record NameDirectionBearer(
            @Id String organizationId,
            @Id String teamId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements DirectionBearerCommand {}
}
