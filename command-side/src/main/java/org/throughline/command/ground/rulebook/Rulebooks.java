package org.throughline.command.ground.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Peers;

/** What other subjects ask about rulebooks. */
public final class Rulebooks {

    private Rulebooks() {}

    /**
     * The rules of a day, as known now.
     *
     * @param district organization id of the district; absent above districts, where rules are as usual
     */
    public static RulebookFacts on(Peers peers, @Nullable String district, LocalDate day) {
        return district == null
                ? RulebookFacts.USUAL
                : peers.ledger(RulebookRules.RULES, district).stateOn(day);
    }
}
