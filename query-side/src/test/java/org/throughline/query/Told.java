package org.throughline.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.json.EventJson;

/** Tells events by hand, in the order given. */
public final class Told {

    private Told() {}

    /** The state after these events. */
    @SafeVarargs
    public static <S, E extends SubjectEvent> S by(SubjectKind<S, E> kind, E... events) {
        List<E> list = new ArrayList<>();
        for (E event : events) {
            list.add(event);
        }
        return by(kind, list);
    }

    /** The state after these events. */
    public static <S, E extends SubjectEvent> S by(SubjectKind<S, E> kind, List<? extends E> events) {
        @Nullable S state = null;
        for (E event : events) {
            state = kind.fold(state, event);
        }
        return Objects.requireNonNull(state);
    }

    /** An event that was recorded; where is no matter. */
    public static Recorded recorded(SubjectEvent event) {
        return new Somewhere(1, event);
    }

    /** An event that was recorded as the so manieth of its subject. */
    public static Recorded recorded(long number, SubjectEvent event) {
        return new Somewhere(number, event);
    }

    private record Somewhere(long position, SubjectEvent event) implements Recorded {

        @Override
        public long number() {
            return position;
        }
    }

    /** The state after it was stored and read again. */
    public static <S> S stored(SubjectKind<S, ?> kind, S state) {
        return EventJson.MAPPER.readValue(EventJson.MAPPER.writeValueAsString(state), kind.stateType());
    }
}
