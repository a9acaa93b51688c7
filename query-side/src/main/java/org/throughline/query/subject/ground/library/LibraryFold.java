package org.throughline.query.subject.ground.library;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.library.LibraryEvent;
import org.throughline.events.ground.library.LibraryEvent.LibraryResourceAdded;
import org.throughline.events.ground.library.LibraryEvent.LibraryResourceRemoved;
import org.throughline.query.SubjectKind;

/** Tells of a resource of a library. */
@Component
public final class LibraryFold implements SubjectKind<LibraryResourceState, LibraryEvent> {

    @Override
    public Class<LibraryEvent> family() {
        return LibraryEvent.class;
    }

    @Override
    public Class<LibraryResourceState> stateType() {
        return LibraryResourceState.class;
    }

    @Override
    public LibraryResourceState fold(@Nullable LibraryResourceState before, LibraryEvent event) {
        return switch (event) {
            case LibraryResourceAdded e ->
                new LibraryResourceState(
                        e.resourceId(),
                        e.organizationId(),
                        e.title(),
                        e.kind(),
                        e.topics(),
                        e.practice(),
                        e.places(),
                        e.about(),
                        e.effectiveOn(),
                        null,
                        null);
            case LibraryResourceRemoved e -> removed(Objects.requireNonNull(before), e);
        };
    }

    private static LibraryResourceState removed(LibraryResourceState resource, LibraryResourceRemoved e) {
        return new LibraryResourceState(
                resource.resourceId(),
                resource.organizationId(),
                resource.title(),
                resource.kind(),
                resource.topics(),
                resource.practice(),
                resource.places(),
                resource.about(),
                resource.addedOn(),
                e.effectiveOn(),
                e.reason());
    }
}
