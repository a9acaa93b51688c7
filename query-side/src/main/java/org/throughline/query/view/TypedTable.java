package org.throughline.query.view;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a row record stands in the database: {@code StageInterval.enteredOn} in {@code stage_interval.entered_on}. */
final class TypedTable {

    private TypedTable() {}

    static String nameOf(Class<? extends Record> type) {
        return snake(type.getSimpleName());
    }

    static Map<String, @Nullable Object> columnsOf(Record row) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            columns.put(snake(component.getName()), valueOf(row, component));
        }
        return columns;
    }

    private static @Nullable Object valueOf(Record row, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
