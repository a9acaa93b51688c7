package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logs are kept for decades: what was written once must be readable forever, and must keep its meaning. {@code
 * frozen/<name>.<revision>.json} is what an event looks like in the log; such a file is never edited. An event that
 * changes its shape gets a new revision and another file.
 */
class FrozenEventsTest {

    /** Reads numbers as they are spelled, so that nothing is lost before it is compared. */
    private static final JsonMapper AS_SPELLED = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @ParameterizedTest
    @MethodSource("types")
    void everyEventIsReadAndWrittenAsItWasFrozen(EventType type) throws Exception {
        String frozen = Files.readString(directory().resolve(type.name() + "." + type.revision() + ".json"));
        SubjectEvent event = EventJson.read(type.name(), type.revision(), frozen);
        assertThat(EventJson.write(event)).isEqualTo(AS_SPELLED.readTree(frozen).toString());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyComponentOfAnEventIsFrozen(EventType type) throws Exception {
        String frozen = Files.readString(directory().resolve(type.name() + "." + type.revision() + ".json"));
        assertThat(AS_SPELLED.readTree(frozen).propertyNames())
                .containsExactlyElementsOf(Arrays.stream(type.payload().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void everyFrozenFileNamesAnEventAndARevisionItHasHad() throws Exception {
        assertThat(files()).isNotEmpty().allSatisfy(file -> {
            List<String> parts = List.of(file.split("\\."));
            assertThat(parts).hasSize(3).last().isEqualTo("json");
            Optional<EventType> type = EventCatalog.ALL.named(parts.get(0));
            assertThat(type).as(file).isPresent();
            assertThat(Integer.parseInt(parts.get(1)))
                    .as(file)
                    .isBetween(1, type.orElseThrow().revision());
        });
    }

    @Test
    void everyFrozenFileIsReadWhicheverRevisionWroteIt() throws Exception {
        assertThat(files()).isNotEmpty().allSatisfy(file -> {
            String[] parts = file.split("\\.");
            assertThat(EventJson.read(
                            parts[0],
                            Integer.parseInt(parts[1]),
                            Files.readString(directory().resolve(file))))
                    .isInstanceOf(EventCatalog.ALL.named(parts[0]).orElseThrow().payload());
        });
    }

    static Stream<EventType> types() {
        return EventCatalog.ALL.types().stream();
    }

    private static List<String> files() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(directory())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Path directory() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(FrozenEventsTest.class.getResource("/frozen"))
                .toURI());
    }
}
