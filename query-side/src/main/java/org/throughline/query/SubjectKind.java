package org.throughline.query;

import org.jspecify.annotations.Nullable;
import org.throughline.events.EventCatalog;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/**
 * How the history of one kind of subject is told.
 *
 * @param <S> the state clients see: an immutable record, its JSON is the answer
 * @param <E> the event family
 */
public interface SubjectKind<S, E extends SubjectEvent> {

    /** The event family, carrying the kind's name. */
    Class<E> family();

    /** The state's record. */
    Class<S> stateType();

    /**
     * The state after the event. Pure, total, and called in effective order.
     *
     * @param before the state before, absent before the first event
     */
    S fold(@Nullable S before, E event);

    /**
     * What is left of a state for those its words are not for: enough to count it and to see how it is linked, no words
     * and nobody's name. Asked only of kinds with subjects that are not for everybody.
     */
    default S outline(S state) {
        throw new IllegalStateException("every " + name() + " is for everybody");
    }

    /**
     * Whether everything that happens to a subject happens in the unit it belongs to. The histories of kinds of which that
     * is not so are remembered together, whatever the unit.
     */
    default boolean staysInItsUnit() {
        return true;
    }

    /**
     * Raised when the same events are told otherwise than before although no record changed its components: it makes a new
     * version of the program build its views anew.
     */
    default int revision() {
        return 1;
    }

    /** The kind's name: {@code fidelity-check}. */
    default String name() {
        return SubjectKey.kindOf(family());
    }

    /** Its path segment below {@code /api/}: {@code fidelity-checks}. */
    default String path() {
        return EventCatalog.ALL.pathOf(name());
    }
}
