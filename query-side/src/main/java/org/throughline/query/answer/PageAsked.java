package org.throughline.query.answer;

import org.jspecify.annotations.Nullable;
import org.throughline.query.read.Parameters;

/**
 * Which part of the lists of an answer is asked for (a page of what is kept, so that it needs no key).
 *
 * @param after items left out at the beginning of each list
 * @param limit most items of each list; absent where nobody said, and the page is bounded by its size as well
 */
public record PageAsked(int after, @Nullable Integer limit) {

    /** What is answered unasked. */
    public static final PageAsked FIRST = new PageAsked(0, null);

    private static final int MOST = 1000;

    /**
     * Reads the parameters of these names.
     *
     * @throws org.throughline.query.read.ReadRefusal when one is no whole number, or the limit is not between 1 and 1000
     */
    public static PageAsked of(@Nullable String after, @Nullable String limit) {
        Long begin = Parameters.number("after", after);
        int most = Parameters.limit(limit, 0, MOST);
        return new PageAsked(
                (int) Math.min(Integer.MAX_VALUE - MOST, begin == null ? 0 : begin), most == 0 ? null : most);
    }
}
