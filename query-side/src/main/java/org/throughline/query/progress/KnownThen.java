package org.throughline.query.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.events.SubjectEvent;
import org.throughline.query.EffectiveFold;
import org.throughline.query.SubjectKind;
import org.throughline.query.timeline.TimelineEntry;

/**
 * What was known of subjects at positions of the log: the same fold over what had been recorded by then.
 *
 * @param <S> state
 * @param <E> event family
 */
final class KnownThen<S, E extends SubjectEvent> {

    private final SubjectKind<S, E> kind;
    private final Function<String, List<TimelineEntry>> history;
    private final Map<String, List<TimelineEntry>> read = new HashMap<>();

    /**
     * Looks into histories.
     *
     * @param history of a subject, by its id
     */
    KnownThen(SubjectKind<S, E> kind, Function<String, List<TimelineEntry>> history) {
        this.kind = kind;
        this.history = history;
    }

    /** The state as it was known at a position; empty when nothing was. */
    Optional<S> at(String id, long position) {
        EffectiveFold<S, E> fold = new EffectiveFold<>(kind);
        entries(id).stream().filter(entry -> entry.position() <= position).forEach(entry -> fold.add(entry.event()));
        return fold.state();
    }

    /** Every entry of a subject's history. */
    List<TimelineEntry> entries(String id) {
        return read.computeIfAbsent(id, history);
    }
}
