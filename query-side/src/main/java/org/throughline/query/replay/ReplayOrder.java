package org.throughline.query.replay;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.query.read.Parameters;
import org.throughline.query.timeline.Place;

/** In which order a stretch of history is told again. */
enum ReplayOrder {
    /** As it became known: by position, or by the clock of the source by what it claims. */
    RECORDED,
    /** As it was true: by effective day, by what is known now. */
    EFFECTIVE;

    /** The one of this name; that of recording where none is named. */
    static ReplayOrder read(@Nullable String text) {
        return Objects.requireNonNullElse(Parameters.constant("order", text, ReplayOrder.class), RECORDED);
    }

    /** Before everything. */
    Place beginning() {
        return this == EFFECTIVE ? Place.BEFORE_ALL_EFFECTIVE : Place.BEFORE_ALL_RECORDED;
    }

    /**
     * A place in it.
     *
     * @param key a day or a time, whichever the order goes by
     * @throws org.throughline.query.read.ReadRefusal when it is none
     */
    Place place(String key, long position) {
        return this == EFFECTIVE
                ? Place.effective(Objects.requireNonNull(Parameters.day("after", key)), position)
                : Place.recorded(Objects.requireNonNull(Parameters.moment("after", key)), position);
    }
}
