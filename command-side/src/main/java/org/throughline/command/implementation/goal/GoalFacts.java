package org.throughline.command.implementation.goal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.goal.GoalAim;
import org.throughline.events.implementation.goal.GoalTerms;

/**
 * What decisions need to know of a goal.
 *
 * @param organizationId whose goal it is; empty as long as it is not set
 * @param current number of the version in effect, 0 as long as there is none
 * @param versions what each version that has taken effect says, by number
 * @param closedOn the day it was closed; absent while it is pursued
 */
record GoalFacts(
        String organizationId,
        int current,
        Map<Integer, GoalTerms> versions,
        @Nullable LocalDate closedOn) {

    static final GoalFacts UNKNOWN = new GoalFacts("", 0, Map.of(), null);

    boolean exists() {
        return current > 0;
    }

    /** What the version in effect says; asked of a goal that is set. */
    GoalTerms terms() {
        return Objects.requireNonNull(versions.get(current));
    }

    /** In numbers; absent where it is in words only. Asked of a goal that is set. */
    @Nullable
    GoalAim aim() {
        return terms().aim();
    }

    GoalFacts with(int version, GoalTerms terms) {
        Map<Integer, GoalTerms> more = new HashMap<>(versions);
        more.put(version, terms);
        return new GoalFacts(organizationId, version, Collections.unmodifiableMap(more), closedOn);
    }

    GoalFacts closed(LocalDate day) {
        return new GoalFacts(organizationId, current, versions, day);
    }
}
