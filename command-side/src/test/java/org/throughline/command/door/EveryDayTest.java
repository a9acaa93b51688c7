package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.command.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every place of every command where a day or a month stands. */
class EveryDayTest {

    private static final JsonMapper JSON = CommandJson.mapper();
    private static final LocalDate EARLIEST = LocalDate.parse("1950-01-01");

    /** A place in a schema, as a pointer into what the schema describes. */
    private record Day(String pointer, boolean isMonth) {

        /** What the schema describes, with this here and nothing else. */
        ObjectNode payload(String day) {
            List<String> steps = List.of(pointer.substring(1).split("/"));
            ObjectNode payload = JSON.createObjectNode();
            put(payload, steps, day);
            return payload;
        }

        private static void put(ObjectNode into, List<String> steps, String day) {
            if (steps.size() == 1) {
                into.put(steps.getFirst(), day);
            } else if (steps.get(1).equals("0")) {
                if (steps.size() == 2) {
                    into.putArray(steps.getFirst()).add(day);
                } else {
                    put(into.putArray(steps.getFirst()).addObject(), steps.subList(2, steps.size()), day);
                }
            } else {
                put(into.putObject(steps.getFirst()), steps.subList(1, steps.size()), day);
            }
        }
    }

    private static Stream<Day> days(String pointer, JsonNode schema) {
        Stream<Day> here = schema.path("format").asString("").equals("date")
                ? Stream.of(new Day(pointer, false))
                : schema.path("pattern").asString("").equals(CommandSchemas.MONTH)
                        ? Stream.of(new Day(pointer, true))
                        : Stream.of();
        Stream<Day> inside = Stream.of(
                        schema.path("properties").properties().stream()
                                .flatMap(field -> days(pointer + "/" + field.getKey(), field.getValue())),
                        schema.path("anyOf").valueStream().flatMap(one -> days(pointer, one)),
                        schema.has("items") ? days(pointer + "/0", schema.path("items")) : Stream.<Day>of())
                .flatMap(found -> found);
        return Stream.concat(here, inside);
    }

    @Test
    void doesNotLieBeforeTheEarliestOne() {
        AtomicInteger tried = new AtomicInteger();
        new CommandRegistry()
                .types()
                .forEach(type -> days("", type.schema()).forEach(day -> {
                    tried.incrementAndGet();
                    for (String early :
                            day.isMonth() ? List.of("1949-12", "0016-01") : List.of("1949-12-31", "0016-01-10")) {
                        assertThat(PlausibleDays.in(day.payload(early), type.schema(), EARLIEST)
                                        .told())
                                .as(type.name())
                                .extracting(Fault::pointer, Fault::code)
                                .containsExactly(org.assertj.core.api.Assertions.tuple(day.pointer(), "too-early"));
                    }
                    String first = day.isMonth() ? "1950-01" : "1950-01-01";
                    assertThat(PlausibleDays.in(day.payload(first), type.schema(), EARLIEST)
                                    .told())
                            .isEmpty();
                }));
        assertThat(tried).hasValueGreaterThan(130);
    }
}
