package org.throughline.command.door;

import java.lang.reflect.Field;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * What the door fills in where a client left a component out: new ids, today, and empty collections. The record then
 * has no component that is unexpectedly null, and time and ids come in with the command.
 */
final class Blanks {

    private final Class<? extends Command> record;
    private final Clock clock;

    Blanks(Class<? extends Command> record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    ObjectNode fill(ObjectNode payload) {
        blanks(payload, OrNewId.class).forEach(field -> payload.put(field.getName(), NewId.next()));
        blanks(payload, OrToday.class)
                .forEach(field ->
                        payload.put(field.getName(), LocalDate.now(clock).toString()));
        components(payload)
                .filter(field -> !field.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(field -> fillCollection(payload, field));
        return payload;
    }

    private static void fillCollection(ObjectNode payload, Field field) {
        if (Collection.class.isAssignableFrom(field.getType())) {
            payload.putArray(field.getName());
        } else if (Map.class.isAssignableFrom(field.getType())) {
            payload.putObject(field.getName());
        }
    }

    private Stream<Field> blanks(ObjectNode payload, Class<? extends java.lang.annotation.Annotation> annotation) {
        return components(payload).filter(field -> field.isAnnotationPresent(annotation));
    }

    private Stream<Field> components(ObjectNode payload) {
        return Arrays.stream(record.getDeclaredFields())
                .filter(field -> !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                .filter(field -> !payload.hasNonNull(field.getName()));
    }
}
