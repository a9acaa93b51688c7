package org.throughline.command.decision;

import java.util.List;
import org.throughline.events.decision.Account;
import org.throughline.events.decision.DecisionStyle;

/** A decision taken from above says why. One that does not is recorded all the same, with this concern. */
final class TopDownIsJustified {

    /** The code under which answers and views name it. */
    static final String CODE = "top-down-is-justified";

    private TopDownIsJustified() {}

    static List<String> concerns(Account account) {
        return account.style() == DecisionStyle.TOP_DOWN && account.justification() == null ? List.of(CODE) : List.of();
    }
}
