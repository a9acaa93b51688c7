package org.throughline.query.page.thing;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.throughline.query.page.Moment;

/**
 * What is said where there is nothing to show.
 *
 * @param title in a few words
 * @param why in a sentence
 * @param later whether another moment may have something to show
 * @param withheld whether there is something that is not for everybody
 */
public record Missing(String title, String why, boolean later, boolean withheld) {

    /**
     * There is nothing, or not yet.
     *
     * @param what of which kind, in words
     * @param later whether there is something now
     */
    public static Missing of(String what, Moment moment, boolean later) {
        return later
                ? new Missing(
                        "Not there yet", "There was no such %s yet: %s.".formatted(what, moment.words()), true, false)
                : new Missing("Nothing is here", "There is no %s of this address.".formatted(what), false, false);
    }

    /** Says so on a page. */
    public String page(Model model, HttpServletResponse response) {
        response.setStatus(withheld ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("missing", this);
        return "missing";
    }
}
