package org.throughline.query.question.implementation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.SubjectEvent;
import org.throughline.query.Folding;
import org.throughline.query.SubjectKind;
import org.throughline.query.history.Remembered;
import org.throughline.query.timeline.Known;

/**
 * What was known of subjects at some time: the same fold over what had been recorded by then.
 *
 * @param histories by the subject's id, in effective order
 * @param <S> state
 * @param <E> event family
 */
record KnownThen<S, E extends SubjectEvent>(SubjectKind<S, E> kind, Map<String, List<Remembered>> histories) {

    /**
     * The state as far as it was known; empty when nothing was.
     *
     * @param present the state as all of the history tells it
     */
    Optional<S> at(String id, S present, Known known) {
        List<Remembered> told = entries(id);
        List<Remembered> then = told.stream()
                .filter(event -> known.holds(event.position(), event.claimedAt()))
                .toList();
        return then.isEmpty() || then.size() < told.size()
                ? Optional.ofNullable(Folding.of(kind, then).state())
                : Optional.of(present);
    }

    /** Every event of a subject's history. */
    List<Remembered> entries(String id) {
        return histories.getOrDefault(id, List.of());
    }
}
