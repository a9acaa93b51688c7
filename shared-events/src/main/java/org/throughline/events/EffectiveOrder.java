package org.throughline.events;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the history of a subject is told: by effective day, and within a day in the order of recording.
 * Rules, folds and views put events in it here; in SQL it is {@code order by effective_on, position}.
 */
public final class EffectiveOrder {

    private EffectiveOrder() {}

    /**
     * Where an event of this day that is recorded next belongs: behind everything in effect by the end of the day. Looks
     * from the end, where most events belong.
     *
     * @param events in effective order
     */
    public static int placeOf(LocalDate day, List<? extends SubjectEvent> events) {
        return placeOf(day, events, SubjectEvent::effectiveOn);
    }

    /** The same among what stands for events. */
    public static <T> int placeOf(LocalDate day, List<T> events, Function<? super T, LocalDate> effectiveOn) {
        int place = events.size();
        while (place > 0 && effectiveOn.apply(events.get(place - 1)).isAfter(day)) {
            place--;
        }
        return place;
    }

    /**
     * Whether an event of this day that is recorded next belongs behind all that is told.
     *
     * @param last the latest effective day told so far; absent before the first event
     */
    public static boolean isLast(LocalDate day, @Nullable LocalDate last) {
        return last == null || !day.isBefore(last);
    }
}
