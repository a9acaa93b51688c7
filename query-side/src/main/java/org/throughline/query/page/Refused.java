package org.throughline.query.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.throughline.query.read.ReadRefusal;

/**
 * Explains what cannot be shown: above the present page, where it can be put right, or alone when the program has too
 * much to do. To compute another page then would only be refused again.
 */
public final class Refused {

    private static final String ALONE = "refused";

    private Refused() {}

    /** Explains it on another page, which is made when it is wanted. */
    public static String page(
            ReadRefusal refusal, Model model, HttpServletResponse response, Supplier<String> present) {
        String alone = alone(refusal, model, response);
        if (refusal.code().isOfLoad()) {
            return alone;
        }
        try {
            return present.get();
        } catch (ReadRefusal busy) {
            return alone(busy, model, response);
        }
    }

    /** Explains it on a page of its own. */
    public static String alone(ReadRefusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.code().status());
        refusal.code().retryAfter().ifPresent(seconds -> response.setIntHeader("Retry-After", seconds));
        model.addAttribute("refusal", refusal.detail());
        return ALONE;
    }
}
