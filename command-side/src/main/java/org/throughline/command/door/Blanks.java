package org.throughline.command.door;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the door fills in where a client left a component out: new ids, today, and empty collections, of the command itself and of the
 * parts in it. No component is then unexpectedly null, and time and ids come in with the command.
 */
final class Blanks {

    private final Class<? extends Command> record;
    private final Clock clock;

    Blanks(Class<? extends Command> record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    ObjectNode fill(ObjectNode payload) {
        blanks(payload, OrNewId.class).forEach(blank -> payload.put(blank.getName(), NewId.next()));
        blanks(payload, OrToday.class)
                .forEach(blank ->
                        payload.put(blank.getName(), LocalDate.now(clock).toString()));
        fillCollections(payload, record);
        return payload;
    }

    private Stream<Field> blanks(ObjectNode payload, Class<? extends Annotation> annotation) {
        return Arrays.stream(record.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(annotation) && !payload.hasNonNull(field.getName()));
    }

    private static void fillCollections(ObjectNode value, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (value.hasNonNull(component.getName())) {
                fillWithin(value.path(component.getName()), component.getGenericType());
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                fillCollection(value, component);
            }
        }
    }

    private static void fillCollection(ObjectNode value, RecordComponent component) {
        if (Collection.class.isAssignableFrom(component.getType())) {
            value.putArray(component.getName());
        } else if (Map.class.isAssignableFrom(component.getType())) {
            value.putObject(component.getName());
        }
    }

    /** A record, or what a list or the values of a map hold; what does not fit its type is refused elsewhere. */
    private static void fillWithin(JsonNode value, Type type) {
        if (type instanceof Class<?> part && part.isRecord()) {
            if (value instanceof ObjectNode object) {
                fillCollections(object, part);
            }
        } else if (type instanceof ParameterizedType parameterized) {
            Type held = parameterized.getActualTypeArguments()[parameterized.getActualTypeArguments().length - 1];
            value.forEach(one -> fillWithin(one, held));
        }
    }
}
