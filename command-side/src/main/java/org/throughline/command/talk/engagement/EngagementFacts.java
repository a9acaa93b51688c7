package org.throughline.command.talk.engagement;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.EngagementDepth;

/**
 * What decisions need to know of an engagement.
 *
 * @param organizationId whose it is; empty as long as nobody was engaged
 * @param depth the last time; absent as long as nobody was engaged
 * @param recurs whether it is meant to come again
 * @param days on which the group was engaged
 * @param endedOn absent as long as it is not ended
 */
record EngagementFacts(
        String organizationId,
        @Nullable EngagementDepth depth,
        boolean recurs,
        Set<LocalDate> days,
        @Nullable LocalDate endedOn) {

    static final EngagementFacts UNKNOWN = new EngagementFacts("", null, false, Set.of(), null);

    boolean exists() {
        return !organizationId.isEmpty();
    }

    EngagementFacts engagedOn(LocalDate day, EngagementDepth how) {
        Set<LocalDate> more = Stream.concat(days.stream(), Stream.of(day)).collect(Collectors.toUnmodifiableSet());
        return new EngagementFacts(organizationId, how, recurs, more, endedOn);
    }

    EngagementFacts ended(LocalDate day) {
        return new EngagementFacts(organizationId, depth, recurs, days, day);
    }
}
