package org.throughline.infra.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Deals values out to places: the places of a kind are likely to be read by the same code, so not each of them needs each
 * value. Every place gets some, every value goes to several places of every kind, and the same ones every time.
 */
final class Spread {

    /** Every place gets so many values at least. */
    static final int PER_PLACE = 2;

    /** Every value goes to so many places of a kind, or to all of them where they are fewer. */
    static final int PER_VALUE = 2;

    private Spread() {}

    /** A value in a place. */
    record Dealt<P, V>(P place, V value) {}

    static <P, V> List<Dealt<P, V>> over(Collection<P> places, Function<P, String> kind, List<V> values) {
        Map<String, List<P>> byKind = new LinkedHashMap<>();
        places.forEach(place -> byKind.computeIfAbsent(kind.apply(place), k -> new ArrayList<>())
                .add(place));
        List<Dealt<P, V>> all = new ArrayList<>();
        byKind.values().forEach(alike -> deal(alike, values, all));
        return all;
    }

    private static <P, V> void deal(List<P> places, List<V> values, List<Dealt<P, V>> all) {
        int enough = Math.ceilDiv(PER_VALUE * values.size(), places.size());
        int each = Math.min(values.size(), Math.max(PER_PLACE, enough));
        int next = 0;
        for (P place : places) {
            for (int i = 0; i < each; i++) {
                all.add(new Dealt<>(place, values.get(next++ % values.size())));
            }
        }
    }
}
