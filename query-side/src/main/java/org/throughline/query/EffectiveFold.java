package org.throughline.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final List<Recorded> events = new ArrayList<>();
    private Folding<S> folding = Folding.nothing();

    public EffectiveFold(SubjectKind<S, E> kind) {
        this.kind = kind;
    }

    /**
     * Takes in the next recorded event, wherever its effective day puts it.
     *
     * @throws ClassCastException when it is of another family
     */
    public void add(Recorded recorded) {
        E event = kind.family().cast(recorded.event());
        int place = EffectiveOrder.placeOf(event.effectiveOn(), events, Recorded::effectiveOn);
        events.add(place, recorded);
        folding = place == events.size() - 1 ? folding.with(kind, List.of(recorded)) : Folding.of(kind, events);
    }

    /** How far what was taken in can be folded. */
    public Folding<S> folding() {
        return folding;
    }

    /** The state after everything taken in; empty when that is nothing. */
    public Optional<S> state() {
        return Optional.ofNullable(folding.state());
    }
}
