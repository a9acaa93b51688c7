package org.throughline.command.implementation.goal;

import java.time.LocalDate;
import java.util.List;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.Refusal;
import org.throughline.command.ground.organization.InLine;

/** What other subjects ask about goals. */
public final class Goals {

    private Goals() {}

    /**
     * Looks up all that a command names, as {@code goalIds}.
     *
     * @return each of them once
     */
    public static List<String> look(
            References references, List<String> ids, Peers peers, String organizationId, LocalDate day) {
        return references.lookEach("/goalIds", ids, id -> require(peers, id, organizationId, day));
    }

    /**
     * The goal must have been set by that day, of the organization, one it lies in or one that lies in it.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET or REFERS_ELSEWHERE
     */
    public static void require(Peers peers, String goalId, String organizationId, LocalDate day) {
        InLine.require(peers, GoalRules.RULES, goalId, "set", GoalFacts::organizationId, organizationId, day);
    }
}
