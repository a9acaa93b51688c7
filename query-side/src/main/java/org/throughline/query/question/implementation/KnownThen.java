package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.query.Counting;
import org.throughline.query.Folding;
import org.throughline.query.SubjectKind;
import org.throughline.query.history.Remembered;
import org.throughline.query.timeline.Known;

/**
 * What was known of subjects at some time: the same fold over what had been recorded by then.
 *
 * @param day up to which they are told; absent for everything
 * @param histories by the subject's id, in effective order
 * @param <S> state
 * @param <E> event family
 */
record KnownThen<S, E extends SubjectEvent>(
        SubjectKind<S, E> kind, @Nullable LocalDate day, Map<String, List<Remembered>> histories) {

    /**
     * The state as far as it was known; empty when nothing was.
     *
     * @param present the state as all of the history tells it
     */
    Optional<S> at(String id, S present, Known known) {
        List<Remembered> told = told(id);
        List<Remembered> then = told.stream()
                .filter(event -> known.holds(event.position(), event.claimedAt()))
                .toList();
        return then.isEmpty() || then.size() < told.size()
                ? Optional.ofNullable(
                        Folding.<S>nothing().with(kind, counting(then)).state())
                : Optional.of(present);
    }

    /** What counts of a subject's history. */
    List<Remembered> entries(String id) {
        return counting(told(id));
    }

    private List<Remembered> told(String id) {
        return histories.getOrDefault(id, List.of());
    }

    private List<Remembered> counting(List<Remembered> recorded) {
        return Counting.of(recorded, Remembered::saying).stream()
                .filter(entry -> day == null || !entry.effectiveOn().isAfter(day))
                .toList();
    }
}
