package org.throughline.command.implementation.idea;

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
import org.throughline.events.implementation.idea.IdeaEvent;

/** What can be asked about an idea. */
public sealed interface IdeaCommand extends Command {

    String ideaId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(IdeaEvent.class, ideaId());
    }

    /**
     * Records an idea of what to change.
     *
     * @param driver what it works on
     * @param aim what it is for, where no goal on record says it
     * @param goalIds the goals it is for
     * @param proposedBy member ids or roles of those whose idea it is
     */
    record ProposeIdea(
            @Id @OrNewId String ideaId,
            @Id String organizationId,
            Map<String, String> title,
            @Nullable @Size(max = 500) String driver,
            @Nullable @Size(max = 500) String aim,
            @Size(max = 100) List<String> goalIds,
            @Size(max = 200) List<String> proposedBy,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements IdeaCommand {}

    /** Says that an idea is to be tried. */
    record SelectIdea(
            @Id String ideaId,
            @Nullable @Size(max = 5000) String reason,
            @NotEmpty List<String> deciders,
            @OrToday LocalDate effectiveOn)
            implements IdeaCommand {}

    /** Gives an idea up, whether it was tried or not. */
    record DropIdea(
            @Id String ideaId,
            @Size(max = 5000) String reason,
            List<String> deciders,
            @OrToday LocalDate effectiveOn) implements IdeaCommand {}
}
