package org.throughline.events.direction.direction;

import java.util.List;

/**
 * The pattern by which a team improves round after round.
 *
 * @param name what it is called, for instance {@code Plan-Do-Study-Act}
 * @param phases of one round, in order
 * @param weeks how long a round takes
 */
public record CyclePattern(String name, List<String> phases, int weeks) {

    public CyclePattern {
        // JSON may leave an empty list out
        phases = phases == null ? List.of() : List.copyOf(phases);
    }
}
