package org.throughline.query.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.EffectiveOrder;
import org.throughline.events.SubjectEvent;
import org.throughline.events.json.EventJson;
import org.throughline.query.SubjectKind;
import org.throughline.query.timeline.TimelineEntry;

/**
 * How far one subject is folded.
 *
 * @param state after all events; absent before the first
 * @param lastEffectiveOn effective day of the last of them in effective order
 */
record Folded<S>(@Nullable S state, LocalDate lastEffectiveOn) {

    /** Before the first event. */
    static <S> Folded<S> nothing() {
        return new Folded<>(null, LocalDate.MIN);
    }

    /** As it is stored. */
    static <S> Folded<S> of(SubjectKind<S, ?> kind, SubjectDocument stored) {
        return new Folded<>(EventJson.MAPPER.readValue(stored.state(), kind.stateType()), stored.lastEffectiveOn());
    }

    /** Whether all of these follow on what is folded; not when one is back-dated behind it. */
    boolean isFollowedBy(List<TimelineEntry> events) {
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
        S next = state;
        for (TimelineEntry entry : events) {
            next = kind.fold(next, kind.family().cast(entry.event()));
        }
        return new Folded<>(next, events.getLast().effectiveOn());
    }
}
