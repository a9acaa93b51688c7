package org.throughline.command.implementation.goal;

import java.time.LocalDate;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.events.implementation.goal.GoalEvent;

/** What other subjects ask about goals. */
public final class Goals {

    private Goals() {}

    /**
     * The goal must have been set by that day, of the organization, one it lies in or one that lies in it.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET or REFERS_ELSEWHERE
     */
    public static void require(Peers peers, String goalId, String organizationId, LocalDate day) {
        Ledger<GoalFacts, GoalEvent> goal = peers.ledger(GoalRules.RULES, goalId);
        if (!goal.state().exists()) {
            throw Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no goal '%s'".formatted(goalId))
                    .with("goalId", goalId);
        }
        if (!goal.stateOn(day).exists()) {
            throw Refusal.of(RefusalCode.NOT_YET, "Goal %s was not set by %s".formatted(goalId, day))
                    .with("goalId", goalId);
        }
        String whose = goal.state().organizationId();
        if (!Organizations.areInLine(peers, whose, organizationId, day)) {
            throw Refusal.of(
                            RefusalCode.REFERS_ELSEWHERE,
                            "Goal %s is of %s, which neither lies in %s nor has it in it on %s"
                                    .formatted(goalId, whose, organizationId, day))
                    .with("goalId", goalId);
        }
    }
}
