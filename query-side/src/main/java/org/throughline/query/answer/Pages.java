package org.throughline.query.answer;

import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.json.EventJson;
import tools.jackson.core.JsonGenerator;

/** Makes pages of an answer: what stands alone whole, of every list of records a part, and how long each is. */
final class Pages {

    private static final int USUAL_ITEMS = 100;
    /** Unasked nothing larger is sent, but for a single item that is. */
    private static final int MOST_BYTES = 200_000;

    private final Object answer;
    private final Envelope envelope;
    private final Map<String, List<?>> lists = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> others = new LinkedHashMap<>();

    Pages(Object answer, Envelope envelope) {
        this.answer = answer;
        this.envelope = envelope;
        for (RecordComponent component : answer.getClass().getRecordComponents()) {
            Object value = valueOf(answer, component);
            if (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Record) {
                lists.put(component.getName(), list);
            } else {
                others.put(component.getName(), value);
            }
        }
    }

    private static @Nullable Object valueOf(Object record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Page page(PageAsked asked) {
        Map<String, StringBuilder> items = new LinkedHashMap<>();
        lists.keySet().forEach(name -> items.put(name, new StringBuilder()));
        int most = asked.limit() == null ? USUAL_ITEMS : asked.limit();
        long bytes = 0;
        int count = 0;
        while (count < most
                && (count == 0 || asked.limit() != null || bytes < MOST_BYTES)
                && reaches(asked.after() + count)) {
            bytes += addItems(asked.after() + count, items);
            count++;
        }
        int next = asked.after() + count;
        String json = write(items, reaches(next) ? next : null);
        return Page.of(json, bytesOfAll(json.length(), bytes, count));
    }

    private boolean reaches(int index) {
        return lists.values().stream().anyMatch(list -> index < list.size());
    }

    private long addItems(int index, Map<String, StringBuilder> items) {
        long bytes = 0;
        for (Map.Entry<String, List<?>> list : lists.entrySet()) {
            if (index < list.getValue().size()) {
                String item =
                        EventJson.MAPPER.writeValueAsString(list.getValue().get(index));
                StringBuilder before = items.computeIfAbsent(list.getKey(), name -> new StringBuilder());
                before.append(before.isEmpty() ? "" : ",").append(item);
                bytes += item.length();
            }
        }
        return bytes;
    }

    private long bytesOfAll(long page, long listBytes, int count) {
        int longest = lists.values().stream().mapToInt(List::size).max().orElse(0);
        return count == 0 ? page : page + listBytes * (longest - count) / count;
    }

    private String write(Map<String, StringBuilder> items, @Nullable Integer next) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = EventJson.MAPPER.createGenerator(text)) {
            json.writeStartObject();
            for (RecordComponent component : Envelope.class.getRecordComponents()) {
                write(json, component.getName(), valueOf(envelope, component));
            }
            json.writeName("answer");
            json.writeStartObject();
            for (RecordComponent component : answer.getClass().getRecordComponents()) {
                StringBuilder list = items.get(component.getName());
                if (list == null) {
                    write(json, component.getName(), others.get(component.getName()));
                } else {
                    json.writeName(component.getName());
                    json.writeRawValue("[" + list + "]");
                }
            }
            json.writeEndObject();
            if (!lists.isEmpty()) {
                Map<String, Integer> totals = new LinkedHashMap<>();
                lists.forEach((name, list) -> totals.put(name, list.size()));
                write(json, "totals", totals);
            }
            write(json, "next", next);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeName(name);
            json.writePOJO(value);
        }
    }
}
