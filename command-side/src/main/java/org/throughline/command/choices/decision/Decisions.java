package org.throughline.command.choices.decision;

import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/** What other subjects ask about decisions. */
public final class Decisions {

    private Decisions() {}

    /**
     * Requires that the decision has been taken, whether or not it still holds.
     *
     * @throws Refusal UNKNOWN_REFERENCE when it has not
     */
    public static void requireTaken(Peers peers, String decisionId) {
        DecisionFacts decision = peers.state(DecisionRules.RULES, decisionId);
        if (decision.decidedOn() == null || decision.retracted()) {
            throw Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no decision '%s'".formatted(decisionId))
                    .with("decisionId", decisionId);
        }
    }
}
