package org.throughline.command.door;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.command.Command;
import org.throughline.command.Confidential;
import org.throughline.command.OrNewId;
import org.throughline.command.amend.RetractEntry;
import tools.jackson.databind.node.ObjectNode;

/**
 * One command as the door knows it.
 *
 * @param name the record's simple name, {@code FormTeam}
 * @param path its last path segment, {@code form-team}
 * @param record its class
 * @param schemas where its schema is made
 */
public record CommandType(String name, String path, Class<? extends Command> record, CommandSchemas schemas) {

    /** JSON schema (2020-12) of what clients send. */
    public ObjectNode schema() {
        return schemas.of(record);
    }

    /** The event it records, by name; empty where that may be any. */
    public Optional<String> records() {
        return FieldWords.SHIPPED.of(record).map(FieldWords.Entry::records);
    }

    /** The component that is the id of what it begins, where a client need not give it; empty where there is none. */
    public Optional<String> newId() {
        return Arrays.stream(record.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(OrNewId.class))
                .map(Field::getName)
                .findFirst();
    }

    /** Whether it can say how something was in truth that was recorded by it. */
    public boolean corrects() {
        return confidential().isEmpty() && record != RetractEntry.class;
    }

    /** {@code FormTeam} becomes {@code form-team}. */
    static String pathOf(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Components that a client says in confidence. */
    List<String> confidential() {
        return Arrays.stream(record.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Confidential.class))
                .map(Field::getName)
                .toList();
    }
}
