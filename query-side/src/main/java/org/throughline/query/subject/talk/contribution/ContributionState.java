package org.throughline.query.subject.talk.contribution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.contribution.Contributed;
import org.throughline.events.talk.contribution.ContributionKind;

/**
 * Something that somebody contributed to the work of an organization.
 *
 * @param by member id; absent when they do not wish to be named, and once it is withdrawn
 * @param withdrawnOn from which day it is not to be told of; absent while it is
 * @param concerns policies in force as a warning that what was recorded of it did not meet, by code
 */
public record ContributionState(
        String contributionId,
        String organizationId,
        ContributionKind kind,
        Contributed to,
        @Nullable String by,
        LocalDate contributedOn,
        @Nullable LocalDate withdrawnOn,
        List<String> concerns) {

    ContributionState withdrawn(LocalDate on) {
        return new ContributionState(contributionId, organizationId, kind, to, null, contributedOn, on, concerns);
    }
}
