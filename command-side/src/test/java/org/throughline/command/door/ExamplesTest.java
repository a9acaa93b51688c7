package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples of {@code src/main/resources/examples}, one per command, which the documentation shows. */
class ExamplesTest {

    private static final CommandRegistry REGISTRY = new CommandRegistry();
    private static final JsonMapper JSON = CommandJson.mapper();

    private final CommandReader reader = new CommandReader(JSON, Clock.systemUTC(), LocalDate.parse("1950-01-01"));

    @Test
    void everyCommandHasExactlyOne() {
        File directory = new File(
                Objects.requireNonNull(getClass().getResource("/examples")).getPath());
        List<String> expected =
                REGISTRY.types().stream().map(type -> type.path() + ".json").toList();
        assertThat(directory.list()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("types")
    void isTakenInByTheDoor(CommandType type) throws IOException {
        assertThat(reader.read(type, example(type))).isInstanceOf(type.record());
    }

    @ParameterizedTest
    @MethodSource("types")
    void isNoLargerThanSomebodyReads(CommandType type) throws IOException {
        assertThat(example(type).toString()).hasSizeBetween(10, 2000);
    }

    /** JSON may leave an empty list out, wherever it stands. */
    @ParameterizedTest
    @MethodSource("types")
    void hasNoListThatIsMissingWhereOneIsLeftOut(CommandType type) throws IOException {
        ObjectNode left = (ObjectNode) example(type);
        leaveListsOut(left, type.schema());
        assertThat(missingIn(reader.read(type, left), "")).isEmpty();
    }

    private static void leaveListsOut(JsonNode value, JsonNode schema) {
        if (value instanceof ObjectNode object) {
            Set<String> required = schema.path("required")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.toSet());
            List<String> lists = object.properties().stream()
                    .filter(field -> field.getValue().isArray() && !required.contains(field.getKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            object.remove(lists);
            object.properties()
                    .forEach(field -> leaveListsOut(
                            field.getValue(), schema.path("properties").path(field.getKey())));
        } else {
            value.forEach(one -> leaveListsOut(one, schema.path("items")));
        }
    }

    /** Where a list or map is null that is not said to be absent. */
    private static Stream<String> missingIn(Object value, String at) {
        return switch (value) {
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents())
                        .flatMap(component -> missingIn(component, record, at));
            case Collection<?> each -> each.stream().flatMap(one -> missingIn(one, at + "/*"));
            case Map<?, ?> map -> map.values().stream().flatMap(one -> missingIn(one, at + "/*"));
            default -> Stream.empty();
        };
    }

    private static Stream<String> missingIn(RecordComponent component, Record record, String at) {
        String place = at + "/" + component.getName();
        try {
            component.getAccessor().setAccessible(true);
            Object found = component.getAccessor().invoke(record);
            if (found != null) {
                return missingIn(found, place);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(place, e);
        }
        boolean holds = Collection.class.isAssignableFrom(component.getType())
                || Map.class.isAssignableFrom(component.getType());
        return holds && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? Stream.of(place)
                : Stream.empty();
    }

    static Stream<CommandType> types() {
        return REGISTRY.types().stream();
    }

    private static JsonNode example(CommandType type) throws IOException {
        try (InputStream in = ExamplesTest.class.getResourceAsStream("/examples/" + type.path() + ".json")) {
            return JSON.readTree(Objects.requireNonNull(in, type.path()));
        }
    }
}
