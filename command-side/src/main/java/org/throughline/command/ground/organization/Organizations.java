package org.throughline.command.ground.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.ground.organization.OrganizationKind;

/** What other subjects ask about organizations. */
public final class Organizations {

    private Organizations() {}

    /**
     * The organization, which must be registered.
     *
     * @throws Refusal UNKNOWN_REFERENCE when it is not
     */
    public static OrganizationFacts require(Peers peers, String organizationId) {
        OrganizationFacts state = peers.state(OrganizationRules.RULES, organizationId);
        if (!state.exists()) {
            throw Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no organization '%s'".formatted(organizationId))
                    .with("organizationId", organizationId);
        }
        return state;
    }

    /**
     * The organization, which must be registered, known on this day and not have ended by it.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET or ENDED
     */
    public static OrganizationFacts requireOpen(Peers peers, String organizationId, LocalDate day) {
        OrganizationFacts state = require(peers, organizationId);
        LocalDate since = state.since();
        if (since != null && day.isBefore(since)) {
            throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "Organization %s is known since %s, not on %s".formatted(organizationId, since, day))
                    .with("organizationId", organizationId)
                    .with("since", since.toString());
        }
        if (state.hasEndedBy(day)) {
            throw Refusal.of(
                    RefusalCode.ENDED, "Organization %s ended on %s".formatted(organizationId, state.endedOn()));
        }
        return state;
    }

    /** Where events about this organization belong: itself, and the district it is or lies in. */
    public static Scope scope(Peers peers, String organizationId) {
        OrganizationFacts unit = require(peers, organizationId);
        return new Scope(organizationId, districtOf(peers, organizationId, unit), unit.since(), unit.endedOn(), peers);
    }

    /** The district that an organization is or lies in on a day, as known now; empty above districts. */
    public static Optional<String> districtOn(Peers peers, String organizationId, LocalDate day) {
        return upwards(peers, organizationId, day).stream()
                .filter(id ->
                        peers.ledger(OrganizationRules.RULES, id).stateOn(day).kind() == OrganizationKind.DISTRICT)
                .findFirst();
    }

    /** Whether one of two organizations is the other, or lies in it, on a day, as known now. */
    public static boolean areInLine(Peers peers, String one, String other, LocalDate day) {
        return liesIn(peers, one, other, day) || liesIn(peers, other, one, day);
    }

    /** Whether an organization is another one, or lies in it, on a day, as known now. */
    public static boolean liesIn(Peers peers, String organizationId, String wider, LocalDate day) {
        return upwards(peers, organizationId, day).contains(wider);
    }

    /** The organization and what it lay in on a day, from below; before its first day, what it lies in now. */
    public static List<String> upwards(Peers peers, String organizationId, LocalDate day) {
        List<String> upwards = new ArrayList<>();
        // kinds narrow strictly from parent to child, so this ends
        for (String at = organizationId; at != null; at = parentOn(peers, at, day)) {
            upwards.add(at);
        }
        return upwards;
    }

    private static @Nullable String parentOn(Peers peers, String organizationId, LocalDate day) {
        Ledger<OrganizationFacts, OrganizationEvent> ledger = peers.ledger(OrganizationRules.RULES, organizationId);
        OrganizationFacts then = ledger.stateOn(day);
        return then.exists() ? then.parentId() : ledger.state().parentId();
    }

    static @Nullable String districtOf(Peers peers, String organizationId, OrganizationFacts state) {
        if (state.kind() == OrganizationKind.DISTRICT) {
            return organizationId;
        }
        String parent = state.parentId();
        // kinds narrow strictly from parent to child, so this ends
        return state.kind() == OrganizationKind.SCHOOL && parent != null
                ? districtOf(peers, parent, require(peers, parent))
                : null;
    }
}
