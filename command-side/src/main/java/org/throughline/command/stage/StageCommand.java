package org.throughline.command.stage;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.stage.Stage;
import org.throughline.events.stage.StageEvent;

/** What can be asked about an organization's way with one practice. */
public sealed interface StageCommand extends Command {

    String organizationId();

    String practice();

    @Override
    default SubjectKey subject() {
        return new SubjectKey("stage", StageEvent.trackId(organizationId(), practice()));
    }

    /** Moves one stage forward, or begins with the first. */
    record EnterStage(
            @Id String organizationId,
            @Id String practice,
            Stage stage,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements StageCommand {}

    /** Goes back to an earlier stage. */
    record RegressStage(
            @Id String organizationId,
            @Id String practice,
            Stage stage,
            @Size(max = 5000) String reason,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements StageCommand {}
}
