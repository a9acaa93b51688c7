package org.throughline.events.talk.success;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/** A success of an organization that people were told of. */
@Subject(value = "success", path = "successes")
public sealed interface SuccessEvent extends SubjectEvent {

    String successId();

    @Override
    default String subjectId() {
        return successId();
    }

    /**
     * People were told of it on its day.
     *
     * @param practice what it is a success of; absent when of the work as a whole
     * @param title what went well, language to words
     * @param story how it came about, in words; absent when nobody wrote it down
     * @param audiences whom it was told, as codes: {@code FAMILIES}; at least one
     * @param channelId the channel it went through; absent when nobody said
     * @param evidence what shows it; empty when nothing is named
     * @param participants member ids of those whose success it is; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record SuccessHighlighted(
            String successId,
            String organizationId,
            @Nullable String practice,
            Map<String, String> title,
            @Nullable String story,
            List<String> audiences,
            @Nullable String channelId,
            List<Evidence> evidence,
            @Nullable List<String> participants,
            List<String> concerns,
            LocalDate effectiveOn)
            implements SuccessEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.members(participants);
        }
    }
}
