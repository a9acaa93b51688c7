package org.throughline.command.choices.focus;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/** What other subjects ask about focus areas. */
public final class FocusPortfolios {

    private FocusPortfolios() {}

    /**
     * Whether the district has or had an area with this code by a day.
     *
     * @param districtId absent above districts, where there are none
     */
    public static boolean haveArea(Peers peers, @Nullable String districtId, String code, LocalDate day) {
        if (districtId == null) {
            return false;
        }
        FocusPortfolioFacts portfolio =
                peers.ledger(FocusPortfolioRules.RULES, districtId).stateOn(day);
        return portfolio.active().containsKey(code) || portfolio.ended().containsKey(code);
    }

    /**
     * The areas must have been active on that day.
     *
     * @throws Refusal UNKNOWN_REFERENCE when one was not
     */
    public static void requireActive(Peers peers, String districtId, Collection<String> codes, LocalDate day) {
        FocusPortfolioFacts portfolio =
                peers.ledger(FocusPortfolioRules.RULES, districtId).stateOn(day);
        for (String code : codes) {
            if (!portfolio.active().containsKey(code)) {
                throw Refusal.of(
                                RefusalCode.UNKNOWN_REFERENCE,
                                "District %s has no focus area '%s' on %s".formatted(districtId, code, day))
                        .with("areaCode", code);
            }
        }
    }
}
