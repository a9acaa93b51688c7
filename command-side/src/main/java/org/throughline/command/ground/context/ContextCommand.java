package org.throughline.command.ground.context;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.context.ContextEvent;

/** What can be asked about the context of an organization. */
public sealed interface ContextCommand extends Command {

    String organizationId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(ContextEvent.class, organizationId());
    }

    /**
     * Describes the context where nothing was described by its day; at least one of the five parts.
     *
     * @param participants member ids of those who described it; left out when nobody wrote it down
     */
    record DescribeContext(
            @Id String organizationId,
            @Nullable @Size(max = 5000) String community,
            @Nullable @Size(max = 5000) String learners,
            @Nullable @Size(max = 5000) String staff,
            @Nullable @Size(max = 5000) String conditions,
            @Nullable @Size(max = 5000) String history,
            List<Evidence> evidence,
            @Nullable @Size(max = 200) List<String> participants,
            @OrToday LocalDate effectiveOn)
            implements ContextCommand {}

    /**
     * Describes it anew, whole: what is left out is not said any more.
     *
     * @param reason what became otherwise, or what was learned
     */
    record ReviseContext(
            @Id String organizationId,
            @Nullable @Size(max = 5000) String community,
            @Nullable @Size(max = 5000) String learners,
            @Nullable @Size(max = 5000) String staff,
            @Nullable @Size(max = 5000) String conditions,
            @Nullable @Size(max = 5000) String history,
            List<Evidence> evidence,
            @Size(max = 5000) String reason,
            @Nullable @Size(max = 200) List<String> participants,
            @OrToday LocalDate effectiveOn)
            implements ContextCommand {}
}
