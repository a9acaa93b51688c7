package org.throughline.command.ground.organization;

import java.time.LocalDate;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.ground.organization.OrganizationEvent;

/** An organization does not end before those that belong to it have ended or moved elsewhere. */
final class Children {

    private Children() {}

    /**
     * Looks whether nobody belongs to it any more on the day it would end, or later.
     *
     * @throws Refusal CONTRADICTS_LATER, naming who does
     */
    static void requireNoneLeft(Peers peers, String organizationId, LocalDate day) {
        peers.dependentsOf(organizationId).stream()
                .filter(one -> one.event() instanceof OrganizationEvent
                        && !one.subject().id().equals(organizationId))
                .map(one -> one.subject().id())
                .distinct()
                .filter(child -> belongs(peers, child, organizationId, day))
                .findFirst()
                .ifPresent(child -> {
                    throw Refusal.of(
                                    RefusalCode.CONTRADICTS_LATER,
                                    "Organization %s belongs to %s on %s or later"
                                            .formatted(child, organizationId, day))
                            .with("organizationId", child);
                });
    }

    private static boolean belongs(Peers peers, String child, String parent, LocalDate day) {
        OrganizationFacts then = peers.ledger(OrganizationRules.RULES, child).stateOn(day);
        OrganizationFacts now = peers.state(OrganizationRules.RULES, child);
        return (parent.equals(then.parentId()) && !then.hasEndedBy(day))
                || (parent.equals(now.parentId()) && now.endedOn() == null);
    }
}
