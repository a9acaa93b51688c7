package org.throughline.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Amendment;
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
    private final @Nullable LocalDate day;
    private final List<Recorded> events = new ArrayList<>();
    private Folding<S> folding = Folding.nothing();
    /** The latest effective day that counts. */
    private @Nullable LocalDate last;

    public EffectiveFold(SubjectKind<S, E> kind) {
        this(kind, null);
    }

    /**
     * The history of one subject up to a day.
     *
     * @param day up to which it is told; absent for everything
     */
    public EffectiveFold(SubjectKind<S, E> kind, @Nullable LocalDate day) {
        this.kind = kind;
        this.day = day;
    }

    /**
     * Takes in the next recorded event, wherever its effective day puts it.
     *
     * @throws ClassCastException when it is of another family
     */
    public void add(Recorded recorded) {
        boolean amends = recorded.event() instanceof Amendment;
        if (!amends && !kind.family().isInstance(recorded.event())) {
            throw new ClassCastException(recorded.event() + " is not of " + kind.family());
        }
        boolean follows = !amends && EffectiveOrder.isLast(recorded.effectiveOn(), last);
        events.add(EffectiveOrder.placeOf(recorded.effectiveOn(), events, Recorded::effectiveOn), recorded);
        if (!amends && isBehindTheDay(recorded)) {
            return;
        }
        if (follows) {
            folding = folding.with(kind, List.of(recorded));
            last = recorded.effectiveOn();
        } else {
            List<? extends Recorded> counting = Counting.of(events).stream()
                    .filter(entry -> !isBehindTheDay(entry))
                    .toList();
            folding = Folding.<S>nothing().with(kind, counting);
            last = counting.isEmpty() ? null : counting.getLast().effectiveOn();
        }
    }

    private boolean isBehindTheDay(Recorded recorded) {
        return day != null && recorded.effectiveOn().isAfter(day);
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
