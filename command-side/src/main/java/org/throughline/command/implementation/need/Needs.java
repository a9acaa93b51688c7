package org.throughline.command.implementation.need;

import java.time.LocalDate;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.events.implementation.need.NeedEvent;

/** What other subjects ask about needs. */
public final class Needs {

    private Needs() {}

    /**
     * The need must have been identified by that day, by the organization, one it lies in or one that lies in it.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET or REFERS_ELSEWHERE
     */
    public static void require(Peers peers, String needId, String organizationId, LocalDate day) {
        Ledger<NeedFacts, NeedEvent> need = peers.ledger(NeedRules.RULES, needId);
        if (!need.state().exists()) {
            throw Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no need '%s'".formatted(needId))
                    .with("needId", needId);
        }
        if (!need.stateOn(day).exists()) {
            throw Refusal.of(RefusalCode.NOT_YET, "Need %s was not identified by %s".formatted(needId, day))
                    .with("needId", needId);
        }
        String whose = need.state().organizationId();
        if (!Organizations.areInLine(peers, whose, organizationId, day)) {
            throw Refusal.of(
                            RefusalCode.REFERS_ELSEWHERE,
                            "Need %s is of %s, which neither lies in %s nor has it in it on %s"
                                    .formatted(needId, whose, organizationId, day))
                    .with("needId", needId);
        }
    }
}
