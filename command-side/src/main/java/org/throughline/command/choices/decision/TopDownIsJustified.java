package org.throughline.command.choices.decision;

import java.util.List;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;

/** A decision from above says why it was taken so; how strictly that is held is the district's own rule of that day. */
final class TopDownIsJustified {

    private static final Policy POLICY = Policy.TOP_DOWN_NEEDS_JUSTIFICATION;

    private TopDownIsJustified() {}

    /**
     * The concerns to record with the account.
     *
     * @throws Refusal POLICY_NOT_MET when the district holds strictly to it
     */
    static List<String> concerns(Account account, Mode mode) {
        boolean met = account.style() != DecisionStyle.TOP_DOWN || account.justification() != null;
        if (met || mode == Mode.OFF) {
            return List.of();
        }
        if (mode == Mode.BLOCK) {
            throw Refusal.of(RefusalCode.POLICY_NOT_MET, "A decision from above says why it was taken so")
                    .with("policy", POLICY.name());
        }
        return List.of(POLICY.name());
    }
}
