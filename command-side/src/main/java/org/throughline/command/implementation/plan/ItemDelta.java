package org.throughline.command.implementation.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What turns one set of coded items into another. The order of items is not content: another order alone is no change.
 *
 * @param put items that are new or different, in the order of the later set
 * @param removed codes that are gone, in the order of the earlier set
 */
record ItemDelta<T>(List<T> put, List<String> removed) {

    static <T> ItemDelta<T> between(Map<String, T> before, Map<String, T> after) {
        List<T> put = after.entrySet().stream()
                .filter(item -> !item.getValue().equals(before.get(item.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        List<String> removed = before.keySet().stream()
                .filter(code -> !after.containsKey(code))
                .toList();
        return new ItemDelta<>(put, removed);
    }

    boolean isEmpty() {
        return put.isEmpty() && removed.isEmpty();
    }

    Map<String, T> appliedTo(Map<String, T> before, Function<T, String> codeOf) {
        Map<String, T> after = new LinkedHashMap<>(before);
        removed.forEach(after::remove);
        put.forEach(item -> after.put(codeOf.apply(item), item));
        return Collections.unmodifiableMap(after);
    }
}
