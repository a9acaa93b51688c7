package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    static Stream<CommandType> types() {
        return REGISTRY.types().stream();
    }

    private static JsonNode example(CommandType type) throws IOException {
        try (InputStream in = ExamplesTest.class.getResourceAsStream("/examples/" + type.path() + ".json")) {
            return JSON.readTree(Objects.requireNonNull(in, type.path()));
        }
    }
}
