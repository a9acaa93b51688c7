package org.throughline.command.implementation.support;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of a support.
 *
 * @param organizationId whose staff it supports; empty as long as it is not scheduled
 * @param sessions ids of what was held
 * @param ratings ids of what was rated
 * @param cancelledOn the first day without it; absent while it goes on
 */
record SupportFacts(
        String organizationId,
        Set<String> sessions,
        Set<String> ratings,
        @Nullable LocalDate cancelledOn) {

    static final SupportFacts UNKNOWN = new SupportFacts("", Set.of(), Set.of(), null);

    boolean exists() {
        return !organizationId.isEmpty();
    }

    SupportFacts held(String sessionId) {
        return new SupportFacts(organizationId, with(sessions, sessionId), ratings, cancelledOn);
    }

    SupportFacts rated(String ratingId) {
        return new SupportFacts(organizationId, sessions, with(ratings, ratingId), cancelledOn);
    }

    SupportFacts cancelled(LocalDate day) {
        return new SupportFacts(organizationId, sessions, ratings, day);
    }

    private static Set<String> with(Set<String> ids, String id) {
        Set<String> more = new HashSet<>(ids);
        more.add(id);
        return Set.copyOf(more);
    }
}
