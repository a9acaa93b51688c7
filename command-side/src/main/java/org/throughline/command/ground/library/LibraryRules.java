package org.throughline.command.ground.library;

import java.util.function.Predicate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.ground.library.LibraryEvent;
import org.throughline.events.ground.library.LibraryEvent.LibraryResourceAdded;
import org.throughline.events.ground.library.LibraryEvent.LibraryResourceRemoved;

/** A resource is added once, first, and removed once. */
enum LibraryRules implements SubjectRules<LibraryFacts, LibraryEvent> {
    RULES;

    @Override
    public Class<LibraryEvent> family() {
        return LibraryEvent.class;
    }

    @Override
    public LibraryFacts initial() {
        return LibraryFacts.UNKNOWN;
    }

    @Override
    public void check(LibraryFacts resource, LibraryEvent next) {
        switch (next) {
            case LibraryResourceAdded e -> refuseKnown(resource, e);
            case LibraryResourceRemoved e -> requireThere(resource, e);
        }
    }

    /** Whoever works with it may go on when it is removed, so it has only to have been there. */
    @Override
    public Predicate<LibraryFacts> isThere() {
        return LibraryFacts::exists;
    }

    @Override
    public LibraryFacts evolve(LibraryFacts resource, LibraryEvent event) {
        return switch (event) {
            case LibraryResourceAdded e -> new LibraryFacts(e.organizationId(), null);
            case LibraryResourceRemoved e -> new LibraryFacts(resource.organizationId(), e.effectiveOn());
        };
    }

    static void refuseKnown(LibraryFacts resource, LibraryResourceAdded next) {
        if (resource.exists()) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS, "Resource %s is in a library already".formatted(next.resourceId()));
        }
    }

    private static void requireThere(LibraryFacts resource, LibraryResourceRemoved next) {
        if (!resource.exists()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Resource %s was in no library by %s".formatted(next.resourceId(), next.effectiveOn()));
        }
        if (resource.removedOn() != null) {
            throw Refusal.of(
                    RefusalCode.ENDED,
                    "Resource %s was removed on %s".formatted(next.resourceId(), resource.removedOn()));
        }
    }
}
