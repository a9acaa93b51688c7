package org.throughline.command.ground.learning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What decisions need to know of a member's learning.
 *
 * @param learned by learning id
 */
record LearningFacts(Map<String, Learned> learned) {

    static final LearningFacts NOTHING = new LearningFacts(Map.of());

    /** One piece of learning, and whether it counts no more. */
    record Learned(String organizationId, LocalDate on, boolean retracted) {}

    LearningFacts with(String learningId, Learned one) {
        Map<String, Learned> more = new HashMap<>(learned);
        more.put(learningId, one);
        return new LearningFacts(Map.copyOf(more));
    }
}
