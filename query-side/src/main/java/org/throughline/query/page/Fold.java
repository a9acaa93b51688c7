package org.throughline.query.page;

import java.util.List;

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
}
