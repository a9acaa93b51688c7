package org.throughline.command.implementation.goal;

import java.time.LocalDate;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.ground.organization.InLine;

/** What other subjects ask about goals. */
public final class Goals {

    private Goals() {}

    /**
     * The goal must have been set by that day, of the organization, one it lies in or one that lies in it.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET or REFERS_ELSEWHERE
     */
    public static void require(Peers peers, String goalId, String organizationId, LocalDate day) {
        InLine.require(peers, GoalRules.RULES, goalId, "set", GoalFacts::organizationId, organizationId, day);
    }
}
