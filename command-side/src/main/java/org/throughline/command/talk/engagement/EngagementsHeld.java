package org.throughline.command.talk.engagement;

import java.time.LocalDate;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.talk.engagement.EngagementEvent;

/** What other subjects ask about engagements. */
public final class EngagementsHeld {

    private EngagementsHeld() {}

    /**
     * Requires that people were engaged by it by this day.
     *
     * @throws Refusal UNKNOWN_REFERENCE or NOT_YET
     */
    public static void require(Peers peers, String engagementId, LocalDate day) {
        Ledger<EngagementFacts, EngagementEvent> engagement = peers.ledger(EngagementRules.RULES, engagementId);
        if (!engagement.state().exists()) {
            throw Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no engagement '%s'".formatted(engagementId))
                    .with("engagementId", engagementId);
        }
        if (!engagement.stateOn(day).exists()) {
            throw Refusal.of(RefusalCode.NOT_YET, "Nobody was engaged by %s by %s".formatted(engagementId, day))
                    .with("engagementId", engagementId);
        }
    }
}
