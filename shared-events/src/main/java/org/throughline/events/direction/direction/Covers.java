package org.throughline.events.direction.direction;

import java.util.List;

/**
 * Whom a vision speaks of.
 *
 * @param everyLearner whether it leaves no learner out
 * @param groups whom it names besides, as codes or in words; may be empty
 */
public record Covers(boolean everyLearner, List<String> groups) {

    public Covers {
        // JSON may leave an empty list out
        groups = groups == null ? List.of() : List.copyOf(groups);
    }
}
