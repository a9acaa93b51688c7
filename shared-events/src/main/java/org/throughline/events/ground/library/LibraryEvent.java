package org.throughline.events.ground.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;

/** What happened to one resource of an organization's library. */
@Subject("library-resource")
public sealed interface LibraryEvent extends SubjectEvent {

    String resourceId();

    @Override
    default String subjectId() {
        return resourceId();
    }

    /**
     * It is in the library from its day on, for the organization and whatever lies in it.
     *
     * @param title what it is called, language to words
     * @param kind what it is, as a code: {@code READING}, {@code TOOL}, {@code VIDEO}
     * @param topics what it is about, as codes: {@code LEADERSHIP_DRIVERS}, {@code COACHING}
     * @param practice the practice it is about; absent when it is about none alone
     * @param places where it can be found: a link, a shelf; empty when nobody said
     * @param about what it is good for, in words; absent when nobody said
     */
    record LibraryResourceAdded(
            String resourceId,
            String organizationId,
            Map<String, String> title,
            String kind,
            List<String> topics,
            @Nullable String practice,
            List<Evidence> places,
            @Nullable String about,
            LocalDate effectiveOn)
            implements LibraryEvent {}

    /** It is not in the library any more from its day on. */
    @Ends
    record LibraryResourceRemoved(String resourceId, String reason, LocalDate effectiveOn) implements LibraryEvent {}
}
