package org.throughline.events.implementation.idea;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * An idea of what to change. It traces to an aim by the driver it works on; cycles try it, and whether one did is read from them.
 */
@Subject("idea")
public sealed interface IdeaEvent extends SubjectEvent {

    String ideaId();

    @Override
    default String subjectId() {
        return ideaId();
    }

    /**
     * Somebody had it.
     *
     * @param title what would be done, language to words
     * @param driver what it works on, in words: what has to change for the aim to be reached; absent when nobody said
     * @param aim what it is for, in words; absent where a goal on record says it, or nobody did
     * @param goalIds the goals it is for; empty when it names none
     * @param proposedBy member ids or roles of those whose idea it is, with a seat or without; empty when nobody said
     * @param evidence what it rests on; empty when nothing is named
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record IdeaProposed(
            String ideaId,
            String organizationId,
            Map<String, String> title,
            @Nullable String driver,
            @Nullable String aim,
            List<String> goalIds,
            List<String> proposedBy,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements IdeaEvent, WithConcerns {}

    /**
     * It is to be tried.
     *
     * @param reason why this one; absent when nobody said
     * @param deciders who decided: member ids or roles, at least one
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record IdeaSelected(
            String ideaId, @Nullable String reason, List<String> deciders, List<String> concerns, LocalDate effectiveOn)
            implements IdeaEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(deciders);
        }
    }

    /**
     * It is followed no more; the effective day is the first without it.
     *
     * @param deciders who decided: member ids or roles; empty when nobody said
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Ends
    record IdeaDropped(
            String ideaId, String reason, List<String> deciders, List<String> concerns, LocalDate effectiveOn)
            implements IdeaEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(deciders);
        }
    }
}
