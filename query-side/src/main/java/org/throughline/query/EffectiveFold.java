package org.throughline.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.EffectiveOrder;
import org.throughline.events.SubjectEvent;

/**
 * The history of one subject, taken in by order of recording and told in effective order: by effective day, within a
 * day by position.
 *
 * @param <S> state
 * @param <E> event family
 */
public final class EffectiveFold<S, E extends SubjectEvent> {

    private final SubjectKind<S, E> kind;
    private final List<E> events = new ArrayList<>();
    private @Nullable S state;

    public EffectiveFold(SubjectKind<S, E> kind) {
        this.kind = kind;
    }

    /** Takes in the next recorded event, wherever its effective day puts it. */
    public void add(SubjectEvent recorded) {
        E event = kind.family().cast(recorded);
        int place = EffectiveOrder.placeOf(event.effectiveOn(), events);
        events.add(place, event);
        if (place == events.size() - 1) {
            state = kind.fold(state, event);
        } else {
            retell();
        }
    }

    private void retell() {
        state = null;
        for (E event : events) {
            state = kind.fold(state, event);
        }
    }

    /** The state after everything taken in; empty when that is nothing. */
    public Optional<S> state() {
        return Optional.ofNullable(state);
    }
}
