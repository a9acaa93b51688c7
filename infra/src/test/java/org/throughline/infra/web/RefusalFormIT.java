package org.throughline.infra.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.command.Faults;
import org.throughline.infra.Client;
import org.throughline.infra.Client.Answer;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** What a client is told when it is refused, and in which form. */
class RefusalFormIT {

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startEmpty();
        client = program.client();
        client.accepted("register-organization", organization("d1", "DISTRICT", null));
        client.accepted("register-organization", organization("s1", "SCHOOL", "d1"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** The code of a commitment is chosen by whoever makes it, and it is a fact of the refusal. */
    @Test
    void noClientChoosesTheReason() {
        client.accepted("make-commitment", commitment("once"));
        Answer refused = client.command("make-commitment", commitment("twice"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code").asString()).isEqualTo("code-taken");
        assertThat(refused.at("/facts/code").asString()).isEqualTo("unavailable");
    }

    @Test
    void aCorrelationIdIsKeptInTheFormOfCommandIds() {
        Object state = organization("co", "STATE", null);
        for (String odd : List.of("x".repeat(201), "a b", "<script>alert(1)</script >")) {
            Answer refused = client.command("register-organization", state, "X-Correlation-Id", odd);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.at("/code").asString()).isEqualTo("malformed");
            assertThat(refused.at("/detail").asString()).contains("X-Correlation-Id");
            assertThat(refused.at("/faults/0/code").asString()).isEqualTo("bad-header");
            assertThat(client.batch(List.of(), "X-Correlation-Id", odd)
                            .getFirst()
                            .path("code")
                            .asString())
                    .isEqualTo("malformed");
        }
        client.command("register-organization", state, "X-Correlation-Id", "x".repeat(200));
        program.settled();
        assertThat(client.read("/api/organizations/co/history")
                        .at("/items/0/correlationId")
                        .asString())
                .isEqualTo("x".repeat(200));
    }

    /** A name of a field takes far fewer bytes to send than its fault takes to tell. */
    @Test
    void aHundredFaultsAreToldAndAllAreCounted() {
        String fields = IntStream.range(0, 150_000)
                .mapToObj(i -> "\"f%d\":1".formatted(i))
                .collect(Collectors.joining(","));
        Answer command = client.command("register-organization", "{" + fields + "}");
        assertTold(command.body());
        List<JsonNode> lines = client.batch(
                List.of(
                        Client.JSON.readTree(
                                "{\"command\":\"RegisterOrganization\",\"payload\":{%s}}".formatted(fields)),
                        Client.JSON.readTree(
                                "{\"command\":\"RegisterOrganization\",\"payload\":{},%s}".formatted(fields))),
                "Idempotency-Key",
                "faulty");
        assertTold(lines.get(0));
        assertTold(lines.get(1));
        assertTold(client.put("/api/people/m-1", "{" + fields + "}").body());
    }

    private static void assertTold(JsonNode refused) {
        assertThat(refused.path("code").asString()).isEqualTo("malformed");
        assertThat(refused.path("faults")).hasSize(Faults.MOST_TOLD);
        assertThat(refused.path("faultCount").asInt()).isBetween(150_000, 150_003);
        assertThat(refused.toString()).hasSizeLessThan(40_000);
    }

    private static Object commitment(String text) {
        return json(
                "organizationId",
                "s1",
                "code",
                "unavailable",
                "kind",
                "EQUITABLE_PROCESS",
                "level",
                "SCHOOL",
                "role",
                "PRINCIPAL",
                "text",
                text,
                "effectiveOn",
                "2020-01-01");
    }

    private static Object organization(String id, String kind, @org.jspecify.annotations.Nullable String parent) {
        return json("organizationId", id, "kind", kind, "name", id, "parentId", parent, "effectiveOn", "2016-07-01");
    }
}
