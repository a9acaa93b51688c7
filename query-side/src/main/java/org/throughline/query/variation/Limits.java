package org.throughline.query.variation;

/**
 * Between which values one point lies unless something special happened: three standard deviations to either side of the
 * centre, without what cannot be.
 */
public record Limits(double lower, double upper) {

    static final Limits ANY = new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    static Limits around(double centre, double deviation) {
        return new Limits(centre - 3 * deviation, centre + 3 * deviation);
    }

    Limits within(Limits possible) {
        return new Limits(Math.max(lower, possible.lower), Math.min(upper, possible.upper));
    }

    /** Whether a value lies beyond one of them. */
    public boolean exclude(double value) {
        return value < lower || value > upper;
    }
}
