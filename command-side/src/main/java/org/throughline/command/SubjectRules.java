package org.throughline.command;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;

/**
 * What the history of one kind of subject must keep. Both methods are pure, so that a back-dated event can be judged by
 * replaying the history with the event in its place.
 *
 * @param <S> what decisions need to know; immutable
 * @param <E> the event family
 */
public interface SubjectRules<S, E extends SubjectEvent> {

    /** The event family, carrying the kind's name. */
    Class<E> family();

    /** The state before anything happened. */
    S initial();

    /**
     * Judges whether the event may follow.
     *
     * @throws Refusal when it may not
     */
    void check(S state, E next);

    /**
     * Tells which event this one takes back, where it says that something recorded before never was: neither of the two is
     * judged again. Absent for every other event; what {@link org.throughline.events.Amendment}s take back is known without it.
     */
    default @Nullable Predicate<E> takenBackBy(E event) {
        return null;
    }

    /**
     * Tells of a state whether the subject is there: begun, and not ended. Whatever names it is held to that, whichever of the two came
     * in first. Absent for kinds that nothing names.
     */
    default @Nullable Predicate<S> isThere() {
        return null;
    }

    /** The state after an event that may follow. Assigns and nothing else. */
    S evolve(S state, E event);
}
