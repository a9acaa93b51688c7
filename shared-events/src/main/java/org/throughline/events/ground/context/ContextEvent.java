package org.throughline.events.ground.context;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.NamesPeople;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/** The context of an organization over time; the subject is known by the organization's id. */
@Subject("context")
public sealed interface ContextEvent extends SubjectEvent {

    String organizationId();

    @Override
    default String subjectId() {
        return organizationId();
    }

    /**
     * It is described where nothing was described before.
     *
     * @param participants member ids of those who described it; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record ContextDescribed(
            String organizationId,
            UnitContext context,
            @Nullable List<String> participants,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ContextEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.members(participants);
        }
    }

    /**
     * It is described anew. The description is whole: what it leaves out is not said any more.
     *
     * @param reason what became otherwise, or what was learned
     * @param participants member ids of those who described it; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record ContextRevised(
            String organizationId,
            UnitContext context,
            String reason,
            @Nullable List<String> participants,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ContextEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.members(participants);
        }
    }
}
