package org.throughline.command.implementation.need;

import java.time.LocalDate;
import java.util.List;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.Refusal;
import org.throughline.command.ground.organization.InLine;

/** What other subjects ask about needs. */
public final class Needs {

    private Needs() {}

    /**
     * Looks up all that a command names, as {@code needIds}.
     *
     * @return each of them once
     */
    public static List<String> look(
            References references, List<String> ids, Peers peers, String organizationId, LocalDate day) {
        return references.lookEach("/needIds", ids, id -> require(peers, id, organizationId, day));
    }

    /** Each of them once. */
    public static List<String> named(List<String> ids) {
        return ids.stream().map(String::strip).distinct().toList();
    }

    /**
     * The need must have been identified by that day, by the organization, one it lies in or one that lies in it.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET or REFERS_ELSEWHERE
     */
    public static void require(Peers peers, String needId, String organizationId, LocalDate day) {
        InLine.require(peers, NeedRules.RULES, needId, "identified", NeedFacts::organizationId, organizationId, day);
    }
}
