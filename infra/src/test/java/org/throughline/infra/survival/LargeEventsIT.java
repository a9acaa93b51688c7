package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.Client;
import org.throughline.infra.Client.Answer;
import org.throughline.infra.Client.Events;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** Events of a size that nobody writes by hand. */
class LargeEventsIT {

    private static final int MEGABYTE = 1024 * 1024;

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = Program.start(directory);
        client = program.client();
        client.accepted(
                "register-organization",
                json("organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
        client.accepted(
                "form-team",
                json(
                        "teamId",
                        "t1",
                        "organizationId",
                        "d1",
                        "level",
                        "DISTRICT",
                        "name",
                        "T",
                        "purposes",
                        List.of("LEADERSHIP"),
                        "effectiveOn",
                        "2016-09-01"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void oneMegabyteComesThroughByteForByte() {
        program.settled();
        String text = text(MEGABYTE);
        try (Events events = client.stream("/api/timeline", null)) {
            long position = client.accepted("draft-action-plan", plan("large", text));
            JsonNode live = events.next().data();
            assertThat(live.path("position").asLong()).isEqualTo(position);
            assertThat(live.at("/payload/steps/0/text/en").asString()).isEqualTo(text);
            JsonNode read = client.read("/api/plans/large?atLeast=" + position);
            assertThat(read.toString()).contains(text);
            JsonNode recorded =
                    client.read("/api/timeline?after=" + (position - 1)).at("/items/0");
            assertThat(recorded.at("/payload/steps/0/text/en").asString()).isEqualTo(text);
            System.out.printf(
                    "an event of %,d bytes: applied, read and live byte for byte%n",
                    text.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void fiveMegabytesAreRefusedByName() {
        Answer answer = client.command("draft-action-plan", plan("too-large", text(5 * MEGABYTE)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.at("/code").asString()).isEqualTo("too-large");
        assertThat(answer.at("/facts/maximumBytes").asLong()).isEqualTo(2 * MEGABYTE);
        assertThat(client.get("/api/plans/too-large").status()).isEqualTo(404);
    }

    @Test
    void aLineOfABatchIsMeasuredAlone() {
        List<JsonNode> answers = client.batch(List.of(
                line("fits", text(MEGABYTE)), line("does-not", text(5 * MEGABYTE)), line("fits-too", text(MEGABYTE))));
        assertThat(answers.get(0).path("outcome").asString()).isEqualTo("applied");
        assertThat(answers.get(1).path("outcome").asString()).isEqualTo("refused");
        assertThat(answers.get(1).path("code").asString()).isEqualTo("too-large");
        assertThat(answers.get(1).at("/facts/maximumBytes").asLong()).isEqualTo(2 * MEGABYTE);
        assertThat(answers.get(2).path("outcome").asString()).isEqualTo("applied");
    }

    private static Map<String, Object> line(String id, String text) {
        return json("command", "DraftActionPlan", "commandId", id, "payload", plan(id, text));
    }

    private static Map<String, Object> plan(String id, String text) {
        return json(
                "planId",
                id,
                "teamId",
                "t1",
                "title",
                Map.of("en", "Large"),
                "goals",
                List.of(),
                "milestones",
                List.of(),
                "steps",
                List.of(json("code", "1", "text", Map.of("en", text), "leads", List.of())),
                "evidence",
                List.of(),
                "effectiveOn",
                "2017-09-01");
    }

    /** Words with letters of two bytes among them, so many bytes long or one less. */
    private static String text(int bytes) {
        return "Schüler lesen täglich. ".repeat(bytes / 25);
    }
}
