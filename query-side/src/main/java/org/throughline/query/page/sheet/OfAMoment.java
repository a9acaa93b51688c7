package org.throughline.query.page.sheet;

/** From where a page looks at history, for the name of a file. */
public interface OfAMoment {

    /** The day, and what of it was known, as programs write days. */
    String named();
}
