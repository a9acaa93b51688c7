package org.throughline.query;

import java.util.Collection;
import java.util.function.Predicate;

/** How many of some. */
public final class Tallies {

    private Tallies() {}

    /** How many of these are so. */
    public static <T> int count(Collection<T> all, Predicate<? super T> which) {
        return Math.toIntExact(all.stream().filter(which).count());
    }
}
