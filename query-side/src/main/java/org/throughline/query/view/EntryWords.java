package org.throughline.query.view;

import org.throughline.events.SubjectEvent;

/** Makes the words by which an entry of the timeline is found. */
@FunctionalInterface
public interface EntryWords {

    /** Raised when the same event is found by other words than before: it makes a new version build its views anew. */
    int REVISION = 1;

    /**
     * The words of an event, as PostgreSQL reads a {@code tsvector}: {@code 'plan':1A 'reading':2B}. Pure: the same event gives
     * the same words, whoever is called what.
     */
    String of(SubjectEvent event);
}
