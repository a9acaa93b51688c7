package org.throughline.query.page.thing;

/**
 * What is said where there is nothing to show.
 *
 * @param title in a few words
 * @param why in a sentence
 * @param later whether another moment may have something to show
 */
public record Missing(String title, String why, boolean later) {

    static final String WITHHELD = "This is withheld";

    /** Whether there is something that is not for everybody. */
    public boolean isWithheld() {
        return title.equals(WITHHELD);
    }
}
