package org.throughline.command.implementation.need;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of a need.
 *
 * @param organizationId whose need it is; empty as long as it is not identified
 * @param endedOn the day on which it was met or withdrawn; absent while it stands
 */
record NeedFacts(String organizationId, @Nullable LocalDate endedOn) {

    static final NeedFacts UNKNOWN = new NeedFacts("", null);

    boolean exists() {
        return !organizationId.isEmpty();
    }

    NeedFacts ended(LocalDate day) {
        return new NeedFacts(organizationId, day);
    }
}
