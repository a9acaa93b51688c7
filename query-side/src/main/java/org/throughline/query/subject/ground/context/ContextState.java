package org.throughline.query.subject.ground.context;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.context.UnitContext;

/**
 * The context of an organization.
 *
 * @param descriptions in the order of their days; the last is the one that stands
 */
public record ContextState(String organizationId, List<Described> descriptions) {

    /**
     * The context as it was described, from a day on.
     *
     * @param place its place among the descriptions by day, from 1
     * @param reason why it was described anew; absent where it was described without one
     * @param participants member ids of those who described it; absent when nobody wrote it down
     * @param concerns policies in force as a warning that it did not meet, by code
     */
    public record Described(
            int place,
            LocalDate on,
            UnitContext context,
            @Nullable String reason,
            @Nullable List<String> participants,
            List<String> concerns) {}

    /** What stood on a day. */
    public Optional<Described> on(LocalDate day) {
        return descriptions.stream()
                .filter(described -> !described.on().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
