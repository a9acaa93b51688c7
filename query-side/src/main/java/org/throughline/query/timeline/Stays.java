package org.throughline.query.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where what happened in a district is found: with what was recorded of it, but for the units that moved, whose events
 * belong to it on the days they lay in it, whatever was thought when they were recorded.
 *
 * @param district organization id
 * @param ofMovers by unit, for every unit that moved into the district or out of it
 */
public record Stays(String district, Map<String, List<Stay>> ofMovers) {

    /**
     * Days on which a unit lay in the district.
     *
     * @param from first day; absent where it began there
     * @param until first day on which it did not any more; absent while it does
     */
    public record Stay(@Nullable LocalDate from, @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    /** Whether what is told there happened in the district. */
    boolean hold(TimelineEntry entry) {
        List<Stay> moved = entry.unit() == null ? null : ofMovers.get(entry.unit());
        return moved == null
                ? district.equals(entry.district())
                : moved.stream().anyMatch(stay -> stay.holds(entry.effectiveOn()));
    }
}
