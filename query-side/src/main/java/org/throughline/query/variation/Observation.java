package org.throughline.query.variation;

/**
 * One value of a series.
 *
 * @param value what is drawn: a measured value, a count, a share from 0 to 1, a rate for one unit of its exposure, cases or
 *     time between events
 * @param size of how many, or for how much exposure; more than 0, and 1 where the chart asks for none
 * @param excluded whether it goes into neither centre nor limits nor runs; it is drawn all the same
 */
public record Observation(double value, double size, boolean excluded) {

    /**
     * Checks what can be checked.
     *
     * @throws IllegalArgumentException where the value is no number or the size is not more than 0
     */
    public Observation {
        if (!Double.isFinite(value) || !(size > 0)) {
            throw new IllegalArgumentException("%s of %s".formatted(value, size));
        }
    }
}
