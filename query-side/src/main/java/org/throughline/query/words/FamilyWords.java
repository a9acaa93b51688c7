package org.throughline.query.words;

import org.throughline.events.SubjectEvent;

/**
 * Says in sentences what the events of one family record.
 *
 * @param <E> the event family
 */
public interface FamilyWords<E extends SubjectEvent> {

    /** The event family. */
    Class<E> family();

    /**
     * The sentence for an event: an exhaustive switch, so that an event without one does not compile.
     *
     * @param unit name of the unit concerned, for events that do not name it themselves; empty when nobody knows it
     */
    Sentence say(E event, String unit, Names names);
}
