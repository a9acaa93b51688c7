package org.throughline.command.ground.library;

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
import org.throughline.events.ground.library.LibraryEvent;

/** What can be asked about the resources of a library. */
public sealed interface LibraryCommand extends Command {

    String resourceId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(LibraryEvent.class, resourceId());
    }

    /**
     * Adds a resource to the library of an organization.
     *
     * @param kind a code: {@code READING}, {@code TOOL}, {@code VIDEO}
     * @param topics codes of what it is about
     * @param practice the practice it is about; left out when about none alone
     * @param places where it can be found
     * @param about what it is good for, in words
     */
    record AddLibraryResource(
            @Id @OrNewId String resourceId,
            @Id String organizationId,
            Map<String, String> title,
            @Id String kind,
            @Size(max = 100) List<@Size(max = 80) String> topics,
            @Id @Nullable String practice,
            @Size(max = 100) List<Evidence> places,
            @Nullable @Size(max = 5000) String about,
            @OrToday LocalDate effectiveOn)
            implements LibraryCommand {}

    /** Takes a resource out of the library; the effective day is the first without it. */
    record RemoveLibraryResource(
            @Id String resourceId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements LibraryCommand {}
}
