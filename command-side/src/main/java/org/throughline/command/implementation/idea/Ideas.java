package org.throughline.command.implementation.idea;

import java.time.LocalDate;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.ground.organization.InLine;

/** What other subjects ask about ideas. */
public final class Ideas {

    private Ideas() {}

    /**
     * The idea must have been proposed by that day, in the organization, one it lies in or one that lies in it.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET or REFERS_ELSEWHERE
     */
    public static void require(Peers peers, String ideaId, String organizationId, LocalDate day) {
        InLine.require(peers, IdeaRules.RULES, ideaId, "proposed", IdeaFacts::organizationId, organizationId, day);
    }
}
