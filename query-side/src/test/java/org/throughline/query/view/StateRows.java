package org.throughline.query.view;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.events.json.EventJson;
import org.throughline.query.KeptFromTables;
import org.throughline.query.SubjectKind;
import tools.jackson.databind.JsonNode;

/** The rows that SQL views should show of states, found in Java: by view, each as its columns that are not null. */
final class StateRows {

    private final Map<String, List<Map<String, JsonNode>>> byView = new TreeMap<>();

    Map<String, List<Map<String, JsonNode>>> byView() {
        return byView;
    }

    void add(SubjectKind<?, ?> kind, Map<String, JsonNode> subject, JsonNode state) {
        add(StateViews.snake(kind.name()), kind.stateType(), state, subject, Map.of());
    }

    private void add(
            String view, Class<?> shape, JsonNode json, Map<String, JsonNode> subject, Map<String, JsonNode> numbers) {
        Map<String, JsonNode> row = new TreeMap<>(subject);
        row.putAll(numbers);
        Map<String, JsonNode> lists = new LinkedHashMap<>();
        Map<String, Class<?>> elements = new LinkedHashMap<>();
        spread(shape, json, "", row, lists, elements);
        byView.computeIfAbsent(view, name -> new ArrayList<>()).add(row);
        elements.forEach((name, element) -> {
            String below = view + "_" + name;
            byView.computeIfAbsent(below, n -> new ArrayList<>());
            int number = 0;
            for (JsonNode one : lists.getOrDefault(name, EventJson.MAPPER.createArrayNode())) {
                Map<String, JsonNode> more = new TreeMap<>(numbers);
                more.put(name + "_number", EventJson.MAPPER.valueToTree(++number));
                Map<String, JsonNode> ofAnElement = new TreeMap<>(subject);
                ofAnElement.keySet().removeAll(List.of("subject_version", "subject_position", "subject_incomplete"));
                add(below, element, one, ofAnElement, more);
            }
        });
    }

    private static void spread(
            Class<?> shape,
            JsonNode json,
            String prefix,
            Map<String, JsonNode> row,
            Map<String, JsonNode> lists,
            Map<String, Class<?>> elements) {
        for (RecordComponent component : shape.getRecordComponents()) {
            String name = prefix + StateViews.snake(component.getName());
            JsonNode value = json.path(component.getName());
            Type type = component.getGenericType();
            if (component.isAnnotationPresent(KeptFromTables.class)) {
                continue;
            }
            if (type instanceof ParameterizedType list
                    && list.getRawType() == List.class
                    && list.getActualTypeArguments()[0] instanceof Class<?> element
                    && element.isRecord()) {
                elements.put(name, element);
                lists.put(name, value);
            } else if (type instanceof Class<?> record && record.isRecord()) {
                spread(record, value, name + "_", row, lists, elements);
            } else if (!value.isMissingNode()) {
                row.put(name, value);
            }
        }
    }
}
