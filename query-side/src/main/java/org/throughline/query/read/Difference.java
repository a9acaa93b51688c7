package org.throughline.query.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two states, field by field. Items of a list are matched by what names them ({@code code}, {@code
 * id}, ...), not by their place, so that an item that moved or whose neighbour went is not a difference.
 */
public final class Difference {

    /** What can name an item, the first that tells all items of both lists apart. */
    private static final List<List<String>> NAMES = List.of(
            List.of("code"),
            List.of("id"),
            List.of("scale"),
            List.of("version"),
            List.of("memberId", "role", "from"),
            List.of("from"));

    private Difference() {}

    /**
     * One difference.
     *
     * @param path where: {@code /steps[C01.1.1]/text/en}
     * @param change what happened between the two
     * @param before absent when added
     * @param after absent when removed
     */
    public record Change(
            String path,
            Kind change,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /** What can happen to a field or an item. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Every difference, in the order of the fields. */
    public static List<Change> between(JsonNode before, JsonNode after) {
        List<Change> changes = new ArrayList<>();
        compare("", before, after, changes);
        return changes;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.equals(after)) {
            return;
        }
        if (before.isMissingNode()) {
            changes.add(new Change(path, Kind.ADDED, null, after));
        } else if (after.isMissingNode()) {
            changes.add(new Change(path, Kind.REMOVED, before, null));
        } else if (before.isObject() && after.isObject()) {
            compareFields(path, before, after, changes);
        } else if (before.isArray() && after.isArray()) {
            compareLists(path, before, after, changes);
        } else {
            changes.add(new Change(path, Kind.CHANGED, before, after));
        }
    }

    private static void compareFields(String path, JsonNode before, JsonNode after, List<Change> changes) {
        Set<String> fields = new LinkedHashSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        fields.forEach(field -> compare(path + "/" + field, before.path(field), after.path(field), changes));
    }

    private static void compareLists(String path, JsonNode before, JsonNode after, List<Change> changes) {
        Optional<List<String>> name = NAMES.stream()
                .filter(candidate -> tellsApart(candidate, before) && tellsApart(candidate, after))
                .findFirst();
        if (name.isEmpty()) {
            changes.add(new Change(path, Kind.CHANGED, before, after));
            return;
        }
        Map<String, JsonNode> old = byName(name.get(), before);
        Map<String, JsonNode> young = byName(name.get(), after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(young.keySet());
        JsonNode missing = before.path(-1);
        names.forEach(item -> compare(
                path + "[" + item + "]", old.getOrDefault(item, missing), young.getOrDefault(item, missing), changes));
    }

    private static boolean tellsApart(List<String> name, JsonNode list) {
        return byName(name, list).size() == list.size();
    }

    private static Map<String, JsonNode> byName(List<String> name, JsonNode list) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (JsonNode item : list) {
            nameOf(name, item).ifPresent(itsName -> items.put(itsName, item));
        }
        return items;
    }

    private static Optional<String> nameOf(List<String> name, JsonNode item) {
        if (item.isString()) {
            return Optional.of(item.stringValue());
        }
        boolean named = name.stream().allMatch(field -> item.path(field).isValueNode());
        return named
                ? Optional.of(
                        name.stream().map(field -> item.path(field).asString()).collect(Collectors.joining(" ")))
                : Optional.empty();
    }
}
