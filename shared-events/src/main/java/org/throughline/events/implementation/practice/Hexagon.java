package org.throughline.events.implementation.practice;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Six ratings of a practice by the Hexagon, each from 1 to 5. They are talked over and never summed: the tool has neither
 * weights nor a mark to pass. Absent is unknown.
 *
 * @param need of the people it is for
 * @param fit with what is done and believed already
 * @param resources and supports that there are for it
 * @param evidence that it works
 * @param readiness to be replicated: how usable it is, how well defined
 * @param capacity to put it in place and keep it there
 */
public record Hexagon(
        @Nullable Integer need,
        @Nullable Integer fit,
        @Nullable Integer resources,
        @Nullable Integer evidence,
        @Nullable Integer readiness,
        @Nullable Integer capacity) {

    /** The ratings that are known. */
    public Stream<Integer> known() {
        return Stream.of(need, fit, resources, evidence, readiness, capacity).flatMap(Stream::ofNullable);
    }
}
