package org.throughline.command.direction;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of a team's direction.
 *
 * @param version number of the present version, 0 as long as nothing was adopted
 * @param since the day the present version took effect
 * @param vision language to words; absent as long as there is none
 * @param nonNegotiables by code, everything that was not withdrawn, lapsed or not
 * @param alignment the latest one
 */
record DirectionState(
        int version,
        @Nullable LocalDate since,
        @Nullable Map<String, String> vision,
        Map<String, NonNegotiable> nonNegotiables,
        @Nullable Alignment alignment) {

    static final DirectionState UNKNOWN = new DirectionState(0, null, null, Map.of(), null);

    /**
     * What is not open to discussion.
     *
     * @param until first day on which it is no longer in force
     */
    record NonNegotiable(Map<String, String> text, @Nullable LocalDate until) {}

    /** Which version of this direction serves which version of the parent team's. */
    record Alignment(int version, String parentTeamId, int parentVersion) {}

    DirectionState withVision(int next, LocalDate day, Map<String, String> text) {
        return new DirectionState(next, day, text, nonNegotiables, alignment);
    }

    DirectionState with(int next, LocalDate day, String code, NonNegotiable nonNegotiable) {
        Map<String, NonNegotiable> changed = new HashMap<>(nonNegotiables);
        changed.put(code, nonNegotiable);
        return new DirectionState(next, day, vision, Collections.unmodifiableMap(changed), alignment);
    }

    DirectionState without(int next, LocalDate day, String code) {
        Map<String, NonNegotiable> remaining = new HashMap<>(nonNegotiables);
        remaining.remove(code);
        return new DirectionState(next, day, vision, Collections.unmodifiableMap(remaining), alignment);
    }

    DirectionState with(Alignment latest) {
        return new DirectionState(version, since, vision, nonNegotiables, latest);
    }

    /** Whether both mean the same, whatever their versions are. */
    boolean saysTheSameAs(DirectionState other) {
        return Objects.equals(vision, other.vision) && nonNegotiables.equals(other.nonNegotiables);
    }
}
