package org.throughline.command.ground.learning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What decisions need to know of a member's learning.
 *
 * @param learned by learning id
 */
record LearningState(Map<String, Learned> learned) {

    static final LearningState NOTHING = new LearningState(Map.of());

    /** One piece of learning, and whether it counts no more. */
    record Learned(String organizationId, LocalDate on, boolean retracted) {}

    LearningState with(String learningId, Learned one) {
        Map<String, Learned> more = new HashMap<>(learned);
        more.put(learningId, one);
        return new LearningState(Map.copyOf(more));
    }
}
