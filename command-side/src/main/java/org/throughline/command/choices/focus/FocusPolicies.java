package org.throughline.command.choices.focus;

import java.time.LocalDate;
import java.util.List;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.command.ground.rulebook.Rulebooks;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;

/**
 * What a district's rulebook says of focus areas on a day.
 *
 * @param limit how many may be active
 * @param advice how many should be active at most
 * @param override how strictly the limit stands even when somebody overrides it
 */
record FocusPolicies(int limit, int advice, Mode override) {

    static FocusPolicies on(Peers peers, String districtId, LocalDate day) {
        RulebookFacts rulebook = Rulebooks.on(peers, districtId, day);
        return new FocusPolicies(
                rulebook.number(Limit.FOCUS_LIMIT),
                rulebook.number(Limit.FOCUS_ADVICE),
                rulebook.mode(Policy.FOCUS_LIMIT_OVERRIDE));
    }

    /** The codes of what so many active areas do not meet. */
    List<String> concernsOf(int active) {
        return active > advice ? List.of(Limit.FOCUS_ADVICE.name()) : List.of();
    }

    /** The codes of what an override does not meet. */
    List<String> concernsOfOverride() {
        return override == Mode.OFF ? List.of() : List.of(Policy.FOCUS_LIMIT_OVERRIDE.name());
    }

    boolean isOverridable() {
        return override != Mode.BLOCK;
    }

    /**
     * Lets somebody override the limit.
     *
     * @throws Refusal OVERRIDE_NOT_ALLOWED when the rulebook of the day does not, FOCUS_LIMIT_NOT_REACHED when there is
     *     no need to
     */
    void requireOverridable(FocusPortfolioFacts portfolio, LocalDate day) {
        if (!isOverridable()) {
            throw Refusal.of(
                            RefusalCode.OVERRIDE_NOT_ALLOWED,
                            "On %s the rulebook lets no more than %d areas be active, whoever approves"
                                    .formatted(day, limit))
                    .with("limit", limit);
        }
        if (portfolio.active().size() < limit) {
            throw Refusal.of(
                            RefusalCode.FOCUS_LIMIT_NOT_REACHED,
                            "On %s there is room below the limit of %d".formatted(day, limit))
                    .with("limit", limit);
        }
    }

    /** Where the rulebook of the day allows no override, one that was given earlier does not count. */
    void requireRoom(FocusPortfolioFacts portfolio, int ending, List<String> beginning, LocalDate day) {
        FocusPortfolioFacts judged = isOverridable() ? portfolio : portfolio.withoutGrants();
        FocusLimit.requireRoom(judged, ending, beginning, limit, day);
    }
}
