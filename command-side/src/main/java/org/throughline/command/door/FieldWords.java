package org.throughline.command.door;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.command.JsonFiles;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What commands and their fields are called and what they mean, for people: the files under {@code fields/}. An entry is
 * named after a record, a command or a part of one. What a field of some name means in every record that does not say
 * otherwise stands once, under {@code anywhere}.
 */
final class FieldWords {

    /** Those on the class path. */
    static final FieldWords SHIPPED = new FieldWords();

    private static final String ANYWHERE = "anywhere";

    private final Map<String, Entry> entries = new HashMap<>();

    private FieldWords() {
        JsonMapper json = JsonMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        JsonFiles.read("classpath*:fields/*.json", file -> read(json, file)).forEach(this::add);
    }

    /**
     * What is said of a record.
     *
     * @param wish what somebody wants who sends the command, behind "I want to"; absent for a part of a command
     * @param records the event it records, by name; absent for a part of a command, and for one that may record any
     * @param fields by their names
     */
    record Entry(
            @Nullable String wish,
            @Nullable String description,
            @Nullable String records,
            @Nullable Map<String, Said> fields) {

        private Map<String, Said> saidOf() {
            return fields == null ? Map.of() : fields;
        }
    }

    /**
     * What is said of a field.
     *
     * @param refersTo what an id in it is of, a kind of subject or {@code person}; absent where it is of nothing else
     * @param vocabulary which codes it takes, by their name; absent where it takes none, or any
     */
    record Said(
            String title,
            String description,
            @Nullable String refersTo,
            @Nullable String vocabulary) {}

    private static Map<String, Entry> read(JsonMapper json, InputStream file) {
        return json.readValue(file, json.getTypeFactory().constructMapType(HashMap.class, String.class, Entry.class));
    }

    private void add(Map<String, Entry> more) {
        more.forEach((name, entry) -> {
            if (entries.put(name, entry) != null) {
                throw new IllegalArgumentException(name + " is described twice");
            }
        });
    }

    /** What is said of a command, or of a part of one, as a whole. */
    Optional<Entry> of(Class<?> record) {
        return Optional.ofNullable(entries.get(record.getSimpleName()));
    }

    /** What is said of a field of a record: there, or wherever it occurs. */
    Optional<Said> of(Class<?> record, String field) {
        return of(record)
                .map(entry -> entry.saidOf().get(field))
                .or(() -> Optional.ofNullable(entries.get(ANYWHERE))
                        .map(entry -> entry.saidOf().get(field)));
    }

    /** Everything that is described, by name: records, and their fields as {@code FormTeam.level}. */
    Map<String, Entry> all() {
        return Map.copyOf(entries);
    }
}
