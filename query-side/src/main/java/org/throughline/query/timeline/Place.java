package org.throughline.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order in which history is told: by a time or by a day, and within it by position.
 *
 * @param at when it was recorded, by one of the clocks; absent in effective order
 * @param on when it took effect; absent in the order of recording
 */
public record Place(@Nullable Instant at, @Nullable LocalDate on, long position) implements Comparable<Place> {

    private static final Comparator<@Nullable Instant> BY_TIME = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<@Nullable LocalDate> BY_DAY = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::at, BY_TIME)
            .thenComparing(Place::on, BY_DAY)
            .thenComparingLong(Place::position);

    /** Before everything, in the order of recording. */
    public static final Place BEFORE_ALL_RECORDED = recorded(Instant.parse("0001-01-01T00:00:00Z"), 0);

    /** Before everything, in effective order. */
    public static final Place BEFORE_ALL_EFFECTIVE = effective(LocalDate.of(1, 1, 1), 0);

    /** In the order of recording. */
    public static Place recorded(Instant at, long position) {
        return new Place(at, null, position);
    }

    /** In effective order. */
    public static Place effective(LocalDate on, long position) {
        return new Place(null, on, position);
    }

    /** As clients hand it back: {@code 2019-03-01_123}. */
    public String text() {
        return Objects.toString(on == null ? at : on) + "_" + position;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
