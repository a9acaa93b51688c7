package org.throughline.events.implementation.instrument;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What something can be rated.
 *
 * @param code unique within the instrument
 * @param cumulative whether a level holds only with all those below it
 * @param points from the fewest to the most
 */
public record RatingScale(String code, @Nullable Boolean cumulative, List<ScalePoint> points) {

    public RatingScale {
        // JSON may leave an empty list out
        points = points == null ? List.of() : List.copyOf(points);
    }

    /**
     * One step.
     *
     * @param name what it is called
     * @param description what it looks like; absent where the instrument describes the steps beside it only
     */
    public record ScalePoint(
            int points, String name, @Nullable String description) {}

    /** Whether there is such a step. */
    public boolean allows(int given) {
        return points.stream().anyMatch(point -> point.points() == given);
    }

    /** The highest step. */
    public int most() {
        return points.stream()
                .map(ScalePoint::points)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    /** All steps up to one, in words for people. */
    public String inWords(int most) {
        return points.stream()
                .filter(point -> point.points() <= most)
                .map(point -> "%d (%s)".formatted(point.points(), point.name()))
                .collect(Collectors.joining(", "));
    }
}
