package org.throughline.query.page;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A list of which the first are seen at once and the others unfold.
 *
 * @param first seen at once
 * @param rest folded; nothing where all are seen
 */
public record Fold<T>(List<T> first, List<T> rest) {

    /** Nobody unfolds one or two. */
    private static final int SPARE = 2;

    /**
     * Folds a list.
     *
     * @param few how many are seen at once, about; with 0 nothing is
     */
    public static <T> Fold<T> of(List<T> all, int few) {
        int seen = few > 0 && all.size() <= few + SPARE ? all.size() : Math.min(all.size(), few);
        return new Fold<>(all.subList(0, seen), all.subList(seen, all.size()));
    }

    /**
     * Folds a list of which some take more room than others.
     *
     * @param few how many are seen at once, about; with 0 nothing is
     * @param most lines that those seen at once take, the first of which is seen whatever it takes
     * @param lines how many one takes, about
     */
    public static <T> Fold<T> of(List<T> all, int few, int most, ToIntFunction<? super T> lines) {
        Fold<T> counted = of(all, few);
        int seen = 0;
        int taken = 0;
        for (T one : counted.first()) {
            taken += lines.applyAsInt(one);
            if (seen > 0 && taken > most) {
                return new Fold<>(all.subList(0, seen), all.subList(seen, all.size()));
            }
            seen++;
        }
        return counted;
    }

    /** How many lines a text takes where so many letters stand in one. */
    public static int lines(int letters, int inOne) {
        return Math.max(1, (letters + inOne - 1) / inOne);
    }
}
