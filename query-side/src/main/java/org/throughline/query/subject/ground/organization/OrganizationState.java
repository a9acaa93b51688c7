package org.throughline.query.subject.ground.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.Address;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.Days;

/**
 * An organization.
 *
 * @param federalId its id in the federal register
 * @param since the day it is known from
 * @param endedOn the first day it is no more
 * @param mergedInto the organization that continues it
 * @param endReason why it ended
 * @param names every name it had, the last one open
 * @param parents every parent it had, the last one open
 */
public record OrganizationState(
        String organizationId,
        OrganizationKind kind,
        String name,
        @Nullable String parentId,
        @Nullable Address address,
        @Nullable String federalId,
        LocalDate since,
        @Nullable LocalDate endedOn,
        @Nullable String mergedInto,
        @Nullable String endReason,
        List<Period> names,
        List<Period> parents) {

    /**
     * A value and the days it held.
     *
     * @param from first day
     * @param until first day it no longer held; open when absent
     */
    public record Period(
            String value, LocalDate from, @Nullable LocalDate until) {}

    /** Whether it is no more by a day. */
    public boolean hasEndedBy(LocalDate day) {
        return endedOn != null && !endedOn.isAfter(day);
    }

    /** Whether there is such an organization on a day. */
    public boolean existsOn(LocalDate day) {
        return Days.hold(since, endedOn, day);
    }
}
