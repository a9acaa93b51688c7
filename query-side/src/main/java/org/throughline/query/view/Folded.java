package org.throughline.query.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.EffectiveOrder;
import org.throughline.events.SubjectEvent;
import org.throughline.events.json.EventJson;
import org.throughline.query.Counting;
import org.throughline.query.Folding;
import org.throughline.query.SubjectKind;
import org.throughline.query.timeline.TimelineEntry;

/**
 * How far one subject is folded.
 *
 * @param lastEffectiveOn effective day of the last event in effective order
 */
record Folded<S>(Folding<S> folding, LocalDate lastEffectiveOn) {

    /** Before the first event. */
    static <S> Folded<S> nothing() {
        return new Folded<>(Folding.nothing(), LocalDate.MIN);
    }

    /** As it is stored. */
    static <S> Folded<S> of(SubjectKind<S, ?> kind, SubjectDocument stored) {
        S state = stored.state() == null ? null : EventJson.MAPPER.readValue(stored.state(), kind.stateType());
        return new Folded<>(new Folding<>(state, stored.misfit()), stored.lastEffectiveOn());
    }

    /** What counts of a whole history, in effective order. */
    static <S, E extends SubjectEvent> Folded<S> of(SubjectKind<S, E> kind, List<TimelineEntry> history) {
        return new Folded<>(Folding.of(kind, history), history.getLast().effectiveOn());
    }

    /** The state as JSON, as it is stored. */
    @Nullable
    String json() {
        return folding.state() == null ? null : EventJson.MAPPER.writeValueAsString(folding.state());
    }

    /**
     * Whether all of these follow on what is folded; not when one is back-dated behind it or amends what was folded, or something
     * was left out.
     */
    boolean isFollowedBy(List<TimelineEntry> events) {
        if (folding.misfit() != null || Counting.isAmended(events)) {
            return false;
        }
        LocalDate last = lastEffectiveOn;
        for (TimelineEntry entry : events) {
            if (!EffectiveOrder.isLast(entry.effectiveOn(), last)) {
                return false;
            }
            last = entry.effectiveOn();
        }
        return true;
    }

    /** With events that follow. */
    <E extends SubjectEvent> Folded<S> with(SubjectKind<S, E> kind, List<TimelineEntry> events) {
        return new Folded<>(folding.with(kind, events), events.getLast().effectiveOn());
    }
}
