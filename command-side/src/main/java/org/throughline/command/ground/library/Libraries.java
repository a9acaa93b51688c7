package org.throughline.command.ground.library;

import java.time.LocalDate;
import java.util.List;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.InLine;

/** What other subjects ask about libraries. */
public final class Libraries {

    private Libraries() {}

    /**
     * Looks up all that a command names, as {@code resourceIds}: each must be in the library on that day, of the organization, one
     * it lies in or one that lies in it.
     *
     * @return each of them once
     */
    public static List<String> look(
            References references, List<String> ids, Peers peers, String organizationId, LocalDate day) {
        return references.lookEach("/resourceIds", ids, id -> require(peers, id, organizationId, day));
    }

    private static void require(Peers peers, String resourceId, String organizationId, LocalDate day) {
        InLine.require(
                peers, LibraryRules.RULES, resourceId, "added", LibraryFacts::organizationId, organizationId, day);
        LocalDate removedOn =
                peers.ledger(LibraryRules.RULES, resourceId).stateOn(day).removedOn();
        if (removedOn != null) {
            throw Refusal.of(RefusalCode.ENDED, "Resource %s was removed on %s".formatted(resourceId, removedOn));
        }
    }
}
