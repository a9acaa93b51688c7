package org.throughline.query.search;

import org.jspecify.annotations.Nullable;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;

/** Reads numbers that are bounded by what they count. */
public final class Bounds {

    private static final int LAST = 9999;

    private Bounds() {}

    /**
     * A year.
     *
     * @throws ReadRefusal when it is none of 1 to 9999
     */
    public static @Nullable Integer year(@Nullable String year) {
        Long number = Parameters.number("year", year);
        if (number != null && (number < 1 || number > LAST)) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "year='%d' is not between 1 and %d".formatted(number, LAST))
                    .with("parameter", "year");
        }
        return number == null ? null : number.intValue();
    }

    /**
     * How many; none where nobody says.
     *
     * @throws ReadRefusal when it is no whole number
     */
    public static int count(String name, @Nullable String text) {
        Long number = Parameters.number(name, text);
        return number == null ? 0 : (int) Math.min(number, Integer.MAX_VALUE);
    }
}
