package org.throughline.command.implementation.coaching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of the coaching of a team.
 *
 * @param assignments by id
 * @param visits ids of all visits
 */
record CoachingFacts(Map<String, Tenure> assignments, Set<String> visits) {

    static final CoachingFacts NOBODY = new CoachingFacts(Map.of(), Set.of());

    /**
     * A coach of the team.
     *
     * @param practice absent when it is none alone that is coached
     * @param until the first day without; absent while the coach coaches
     */
    record Tenure(
            String memberId,
            @Nullable String practice,
            LocalDate from,
            @Nullable LocalDate until) {}

    CoachingFacts with(String assignmentId, Tenure tenure) {
        Map<String, Tenure> more = new HashMap<>(assignments);
        more.put(assignmentId, tenure);
        return new CoachingFacts(Map.copyOf(more), visits);
    }

    CoachingFacts visited(String visitId) {
        Set<String> more = new HashSet<>(visits);
        more.add(visitId);
        return new CoachingFacts(assignments, Set.copyOf(more));
    }
}
