package org.throughline.command.focus;

import java.time.LocalDate;
import java.util.List;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/**
 * What a district's rulebook says of focus areas on a day.
 *
 * @param limit how many may be active
 * @param advice how many should be active at most
 * @param overridable whether somebody may allow one beyond the limit
 */
record FocusPolicies(int limit, int advice, boolean overridable) {

    static FocusPolicies on(Peers peers, String districtId, LocalDate day) {
        return new FocusPolicies(6, 5, true);
    }

    /** The codes of the policies that so many active areas do not meet. */
    List<String> concerns(int active) {
        return active > advice ? List.of("FOCUS_ADVICE") : List.of();
    }

    void requireOverridable(LocalDate day) {
        if (!overridable) {
            throw Refusal.of(
                    RefusalCode.OVERRIDE_NOT_ALLOWED,
                    "On %s the rulebook lets no more than %d areas be active, without exception".formatted(day, limit));
        }
    }
}
