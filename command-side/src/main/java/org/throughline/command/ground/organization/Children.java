package org.throughline.command.ground.organization;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;

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

    /**
     * Looks whether an organization has left each that it belonged to, or has ended itself, when that ended; the other side of the
     * same rule, where what is recorded of it comes in last.
     *
     * @param before its history as it is; whom it belongs to longer already is no reason to refuse
     * @throws Refusal ENDED, naming the one that it would belong to longer
     */
    static void requireNoneLeftBehind(
            Peers peers,
            Ledger<OrganizationFacts, OrganizationEvent> before,
            Ledger<OrganizationFacts, OrganizationEvent> after) {
        after.events().stream()
                .flatMap(event -> Stream.ofNullable(parentIn(event)))
                .distinct()
                .filter(parent -> outlives(after, parent, peers) && !outlives(before, parent, peers))
                .findFirst()
                .ifPresent(parent -> {
                    LocalDate endedOn =
                            peers.state(OrganizationRules.RULES, parent).endedOn();
                    throw Refusal.of(
                                    RefusalCode.ENDED,
                                    "Organization %s ended on %s; what belongs to it then would stay behind"
                                            .formatted(parent, endedOn))
                            .with("organizationId", parent)
                            .with("endedOn", String.valueOf(endedOn));
                });
    }

    private static @Nullable String parentIn(OrganizationEvent event) {
        return switch (event) {
            case OrganizationRegistered e -> e.parentId();
            case OrganizationReparented e -> e.parentId();
            default -> null;
        };
    }

    private static boolean outlives(Ledger<OrganizationFacts, OrganizationEvent> child, String parent, Peers peers) {
        LocalDate end = peers.state(OrganizationRules.RULES, parent).endedOn();
        if (end == null) {
            return false;
        }
        OrganizationFacts then = child.stateOn(end);
        return parent.equals(then.parentId()) && !then.hasEndedBy(end);
    }

    private static boolean belongs(Peers peers, String child, String parent, LocalDate day) {
        OrganizationFacts then = peers.ledger(OrganizationRules.RULES, child).stateOn(day);
        OrganizationFacts now = peers.state(OrganizationRules.RULES, child);
        return (parent.equals(then.parentId()) && !then.hasEndedBy(day))
                || (parent.equals(now.parentId()) && now.endedOn() == null);
    }
}
