package org.throughline.infra.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client;
import org.throughline.infra.Program;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** The board and the alert rules for operators ask for what the program says, and for nothing else. */
class MetersIT {

    private static final Path BOARD = Path.of("deploy", "grafana", "throughline.json");
    private static final Path ALERTS = Path.of("deploy", "prometheus", "alerts.yaml");
    /** Prometheus says these itself, of every job. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up", "job", "instance");

    private static Exposition said;

    @BeforeAll
    static void ask() {
        try (Program program = Program.startEmpty()) {
            Client client = program.client();
            // what is counted is there once it has happened
            client.accepted(
                    "register-organization",
                    Client.json(
                            "organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
            program.settled();
            said = new Exposition(client.lines("/actuator/prometheus"));
        }
    }

    @Test
    void theBoardShowsWhatTheProgramSays() throws IOException {
        List<JsonNode> shown = Client.JSON.readTree(Files.readString(BOARD)).findValues("expr");
        assertThat(shown).hasSizeGreaterThan(20);
        isSaid(shown.stream().map(JsonNode::asString));
    }

    @Test
    void theAlertsWatchWhatTheProgramSays() throws IOException {
        List<String> watched = expressions(
                        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(ALERTS)))
                .toList();
        assertThat(watched).hasSizeGreaterThan(10);
        isSaid(watched.stream());
    }

    private static Stream<String> expressions(Object node) {
        return switch (node) {
            case Map<?, ?> map ->
                map.containsKey("expr")
                        ? Stream.of(String.valueOf(map.get("expr")))
                        : map.values().stream().flatMap(MetersIT::expressions);
            case List<?> list -> list.stream().flatMap(MetersIT::expressions);
            default -> Stream.of();
        };
    }

    private static void isSaid(Stream<String> expressions) {
        List<List<Asked>> all = expressions.map(Asked::in).toList();
        assertThat(all).allSatisfy(asked -> assertThat(asked).isNotEmpty());
        assertThat(all.stream().flatMap(List::stream))
                .filteredOn(asked -> !OF_PROMETHEUS.contains(asked.meter()))
                .allSatisfy(asked -> assertThat(said.labelsOf(asked.meter()))
                        .as("labels of %s", asked.meter())
                        .isPresent()
                        .hasValueSatisfying(labels -> assertThat(asked.labels())
                                .allMatch(label -> labels.contains(label) || OF_PROMETHEUS.contains(label))));
    }
}
