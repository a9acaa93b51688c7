package org.throughline.command;

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

    /** The state after an event that may follow. Assigns and nothing else. */
    S evolve(S state, E event);
}
