package org.throughline.query.subject.ground.library;

import org.springframework.stereotype.Component;
import org.throughline.events.ground.library.LibraryEvent;
import org.throughline.events.ground.library.LibraryEvent.LibraryResourceAdded;
import org.throughline.events.ground.library.LibraryEvent.LibraryResourceRemoved;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of libraries. */
@Component
final class LibraryWords implements FamilyWords<LibraryEvent> {

    @Override
    public Class<LibraryEvent> family() {
        return LibraryEvent.class;
    }

    @Override
    public Sentence say(LibraryEvent event, String unit, Names names) {
        return switch (event) {
            case LibraryResourceAdded e ->
                new Sentence(
                        names.organization(e.organizationId()),
                        "Added to the library (%s): %s".formatted(Words.code(e.kind()), Words.text(e.title())),
                        e.about());
            case LibraryResourceRemoved e ->
                new Sentence(
                        unit.isEmpty() ? e.resourceId() : unit,
                        "Removed from the library: " + names.subject("library-resource", e.resourceId()),
                        e.reason());
        };
    }
}
