package org.throughline.query.page.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of a subject that is seen better than read; what it shows stands in the parts of its page as well.
 *
 * @param result what is to be seen, in a sentence or a few
 * @param choices in what other ways it can be drawn
 * @param legend what shapes mean
 * @param strips drawings along one axis
 * @param axis SVG; empty where there is none
 * @param about what is chosen among what is drawn, in words; empty where nothing is
 * @param acts what can be recorded about that
 */
public record Drawing(
        String title,
        String result,
        List<Choice> choices,
        List<Shape> legend,
        List<Strip> strips,
        String axis,
        String about,
        List<Act> acts) {

    /**
     * A way to draw it.
     *
     * @param link address relative to the first page; absent where it cannot be
     * @param chosen whether it is the one that is shown
     * @param note what is to be known of it; empty without
     */
    public record Choice(String words, @Nullable String link, boolean chosen, String note) {}

    /** What a shape means; its class in the style sheet. */
    public record Shape(String type, String words) {}

    /** One drawing with what it is of. */
    public record Strip(String label, String svg) {}

    /** A form, with what is known filled in. */
    public record Act(String words, String link) {}
}
