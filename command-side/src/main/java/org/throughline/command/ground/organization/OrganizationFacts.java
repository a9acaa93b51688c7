package org.throughline.command.ground.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;

/**
 * What decisions need to know of an organization.
 *
 * @param kind absent as long as it is not registered
 * @param parentId the organization it belongs to
 * @param name its present name
 * @param federalId its present id in the federal register
 * @param since the day it is known from
 * @param endedOn the first day it is no more
 */
public record OrganizationFacts(
        @Nullable OrganizationKind kind,
        @Nullable String parentId,
        @Nullable String name,
        @Nullable String federalId,
        @Nullable LocalDate since,
        @Nullable LocalDate endedOn) {

    static final OrganizationFacts UNKNOWN = new OrganizationFacts(null, null, null, null, null, null);

    /** Whether it has been registered. */
    public boolean exists() {
        return kind != null;
    }

    /** Whether it has ended by this day. */
    public boolean hasEndedBy(LocalDate day) {
        return endedOn != null && !day.isBefore(endedOn);
    }
}
