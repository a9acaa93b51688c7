package org.throughline.query.page.thing;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.throughline.query.page.Moment;

/**
 * What is said where there is nothing to show.
 *
 * @param title in a few words
 * @param why in a sentence
 * @param later whether another moment may have something to show
 * @param withheld whether there is something that is not for everybody
 * @param history what was recorded and taken back again; absent where nothing ever was
 */
public record Missing(
        String title,
        String why,
        boolean later,
        boolean withheld,
        @Nullable HistoryPart history) {

    /** Nothing was ever recorded that could be shown. */
    public Missing(String title, String why, boolean later, boolean withheld) {
        this(title, why, later, withheld, null);
    }

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

    /**
     * There was something, and all of it was taken back.
     *
     * @param what of which kind, in words
     */
    static Missing takenBack(String what, HistoryPart history) {
        return new Missing(
                "Taken back",
                "Everything that was recorded of this %s was taken back. What was recorded, and why it never was so, stays below."
                        .formatted(what),
                false,
                false,
                history);
    }

    /**
     * There is no such unit to ask about, or not yet.
     *
     * @param later whether there is one now
     */
    public static Missing ofUnit(Moment moment, boolean later) {
        return later
                ? of("unit", moment, true)
                : new Missing(
                        "There is no such unit",
                        "No district, school, region or state goes by this id, so nothing can be asked of it.",
                        false,
                        false);
    }

    /** Says so on a page. */
    public String page(Model model, HttpServletResponse response) {
        response.setStatus(withheld ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("missing", this);
        return "missing";
    }
}
