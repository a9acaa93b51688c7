package org.throughline.query.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;

/**
 * The parameters {@code from} and {@code to} of a question: days, both ends included. Whichever way it is read, the window
 * is said in the envelope.
 */
public record Between(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** The days asked about; the year that ends with the last where no first is asked. */
    public Window orTheYear(Snapshot snapshot) {
        return snapshot.within(Window.yearOf(from, to, snapshot.day()));
    }

    /** The days asked about; everything since this day where no first is asked. */
    public Window orSince(LocalDate beginning, Snapshot snapshot) {
        return snapshot.within(Window.of(from, to, beginning, snapshot.day()));
    }

    /** The last day asked about; absent where none is. */
    public @Nullable LocalDate last(Snapshot snapshot) {
        return Window.last(to, snapshot.day());
    }
}
