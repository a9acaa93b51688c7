package org.throughline.command.ground.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.Units;
import org.throughline.command.Units.Entry;
import org.throughline.events.Ends;
import org.throughline.events.EventCatalog;
import org.throughline.events.ground.organization.OrganizationEvent;

/** An organization does not begin behind, nor end before, anything that is recorded of it. */
final class Lifetime {

    private Lifetime() {}

    /**
     * Looks whether it may end on a day.
     *
     * @throws Refusal CONTRADICTS_LATER, naming what is recorded of that day or a later one, or who still belongs to it
     */
    static void requireEndPossible(Units units, Peers peers, String organizationId, LocalDate day) {
        List<Entry> entries = units.counting(organizationId);
        entries.stream()
                .filter(entry -> !(entry.event() instanceof OrganizationEvent))
                .filter(entry -> !entry.event().effectiveOn().isBefore(day)
                        && !entry.event().getClass().isAnnotationPresent(Ends.class))
                .min(Comparator.comparing(entry -> entry.event().effectiveOn()))
                .ifPresent(entry -> {
                    throw contradicts(organizationId, "had ended on %s".formatted(day), entry);
                });
        entries.stream()
                .filter(entry -> entry.event() instanceof OrganizationEvent
                        && !entry.subject().id().equals(organizationId))
                .map(entry -> entry.subject().id())
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

    /**
     * Looks whether it may have begun on a day.
     *
     * @throws Refusal CONTRADICTS_LATER, naming what is recorded of an earlier day
     */
    static void requireBeginningPossible(Units units, String organizationId, LocalDate day) {
        units.counting(organizationId).stream()
                .filter(entry ->
                        !entry.subject().id().equals(organizationId) || !(entry.event() instanceof OrganizationEvent))
                .filter(entry -> entry.event().effectiveOn().isBefore(day))
                .min(Comparator.comparing(entry -> entry.event().effectiveOn()))
                .ifPresent(entry -> {
                    throw contradicts(organizationId, "had begun on %s".formatted(day), entry);
                });
    }

    private static Refusal contradicts(String organizationId, String condition, Entry entry) {
        return Refusal.of(
                        RefusalCode.CONTRADICTS_LATER,
                        "If %s %s, %s of %s could not be of %s"
                                .formatted(
                                        organizationId,
                                        condition,
                                        nameOf(entry),
                                        entry.subject(),
                                        entry.event().effectiveOn()))
                .with("laterEvent", nameOf(entry))
                .with("laterSubject", entry.subject().toString())
                .with("laterEntry", entry.number())
                .with("laterEffectiveOn", entry.event().effectiveOn().toString());
    }

    private static String nameOf(Entry entry) {
        return EventCatalog.ALL.of(entry.event().getClass()).name();
    }
}
