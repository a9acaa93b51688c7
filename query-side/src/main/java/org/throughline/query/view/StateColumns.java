package org.throughline.query.view;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.query.KeptFromTables;

/**
 * The columns of one view of states. A record is read once per row, a record within it is spread over columns with its
 * name in front, its lists of records are left to views of their own; other lists and maps are columns of JSON. What is
 * absent in a state is null.
 */
final class StateColumns {

    private static final Map<Type, String> SCALARS = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(Instant.class, "timestamptz"),
            Map.entry(BigDecimal.class, "numeric"),
            Map.entry(int.class, "int"),
            Map.entry(Integer.class, "int"),
            Map.entry(long.class, "bigint"),
            Map.entry(Long.class, "bigint"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"));

    private final StringBuilder from;
    private final List<String> selected = new ArrayList<>();
    private final List<ListOf> lists = new ArrayList<>();
    private final Set<Class<?>> within;

    /**
     * A list of records.
     *
     * @param name of the component, behind those of the records it stands in
     * @param json where it is in a row
     * @param within the records it stands in
     */
    record ListOf(String name, String json, Class<?> element, Set<Class<?>> within) {}

    /** The columns of rows from there, none yet. */
    StateColumns(String from, Set<Class<?>> within) {
        this.from = new StringBuilder(from);
        this.within = new HashSet<>(within);
    }

    String from() {
        return from.toString();
    }

    List<String> selected() {
        return selected;
    }

    List<ListOf> lists() {
        return lists;
    }

    void select(String... columns) {
        selected.addAll(Arrays.asList(columns));
    }

    /** Adds a column for each component of a record. */
    void spread(Class<?> record, String json, String prefix) {
        within.add(record);
        List<RecordComponent> components = Arrays.stream(record.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(KeptFromTables.class))
                .toList();
        // no two records are spread behind as much text
        String row = "r" + from.length();
        from.append(" left join lateral json_to_record(%s) as %s (%s) on true"
                .formatted(
                        json,
                        row,
                        components.stream()
                                .map(c -> "\"%s\" %s".formatted(c.getName(), columnType(c.getGenericType())))
                                .collect(Collectors.joining(", "))));
        for (RecordComponent component : components) {
            add(
                    component.getGenericType(),
                    "%s.\"%s\"".formatted(row, component.getName()),
                    prefix + StateViews.snake(component.getName()));
        }
        within.remove(record);
    }

    private void add(Type type, String value, String name) {
        Class<?> element = elementOf(type);
        if (element != null) {
            lists.add(new ListOf(name, value, element, Set.copyOf(within)));
        } else if (type instanceof Class<?> shape && isRecord(shape)) {
            spread(shape, value, name + "_");
        } else {
            selected.add("%s as \"%s\"".formatted(value, name));
        }
    }

    private @Nullable Class<?> elementOf(Type type) {
        return type instanceof ParameterizedType list
                        && list.getRawType() == List.class
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                        && isRecord(element)
                ? element
                : null;
    }

    /** What contains itself stays JSON. */
    private boolean isRecord(Class<?> shape) {
        return shape.isRecord() && !within.contains(shape);
    }

    private static String columnType(Type type) {
        return type instanceof Class<?> shape && shape.isEnum() ? "text" : SCALARS.getOrDefault(type, "json");
    }
}
