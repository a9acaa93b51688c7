package org.throughline.command.implementation.fidelity;

import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.practice.PracticeNames;

/** What other subjects ask about fidelity checks. */
public final class FidelityChecks {

    private FidelityChecks() {}

    /**
     * The check, which must be recorded and be about this practice of this organization, under whichever of its names. It may be retracted.
     *
     * @throws Refusal UNKNOWN_REFERENCE or REFERS_ELSEWHERE
     */
    public static FidelityCheckFacts requireOf(Peers peers, String checkId, String organizationId, String practice) {
        FidelityCheckFacts state = peers.state(FidelityRules.RULES, checkId);
        if (!state.exists()) {
            throw Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no fidelity check '%s'".formatted(checkId))
                    .with("checkId", checkId);
        }
        if (!state.organizationId().equals(organizationId)
                || !PracticeNames.areOne(peers, organizationId, state.practice(), practice, state.effectiveOn())) {
            throw Refusal.of(
                            RefusalCode.REFERS_ELSEWHERE,
                            "Fidelity check %s is about %s of %s"
                                    .formatted(checkId, state.practice(), state.organizationId()))
                    .with("checkId", checkId);
        }
        return state;
    }
}
