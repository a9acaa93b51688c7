package org.throughline.command.choices.focus;

import java.time.LocalDate;
import java.util.Collection;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/** What other subjects ask about focus areas. */
public final class FocusPortfolios {

    private FocusPortfolios() {}

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
