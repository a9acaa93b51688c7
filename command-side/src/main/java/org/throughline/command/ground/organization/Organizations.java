package org.throughline.command.ground.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
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
     * The organization, which must be registered and must not have ended by this day.
     *
     * @throws Refusal UNKNOWN_REFERENCE or ENDED
     */
    public static OrganizationFacts requireOpen(Peers peers, String organizationId, LocalDate day) {
        OrganizationFacts state = require(peers, organizationId);
        if (state.hasEndedBy(day)) {
            throw Refusal.of(
                    RefusalCode.ENDED, "Organization %s ended on %s".formatted(organizationId, state.endedOn()));
        }
        return state;
    }

    /** Where events about this organization belong: itself, and the district it is or lies in. */
    public static Scope scope(Peers peers, String organizationId) {
        return new Scope(organizationId, districtOf(peers, organizationId, require(peers, organizationId)));
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
