package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lines of a batch share transactions, down to the log, and nobody can see it but by the time they take. */
class BatchWavesIT {

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startEmpty();
        client = program.client();
        client.accepted(
                "register-organization",
                json("organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void aRefusedLineAmongLinesOfTheSameTeam() {
        List<Map<String, Object>> lines = List.of(
                team("a", "d1"),
                seat("a", "m1"),
                team("b", "nowhere"),
                seat("a", "m2"),
                seat("a", "m1"),
                seat("a", "m3"));
        List<JsonNode> answers = client.batch(lines);
        assertThat(outcomes(answers))
                .containsExactly("applied", "applied", "refused", "applied", "repeated", "applied");
        long first = answers.getFirst().path("position").asLong();
        assertThat(positions(answers)).containsExactly(first, first + 1, first + 2, first + 1, first + 3);
        assertThat(versions(answers)).containsExactly(1L, 2L, 3L, 2L, 4L);
        assertThat(outcomes(client.batch(lines)))
                .containsExactly("repeated", "repeated", "refused", "repeated", "repeated", "repeated");
        // what was kept of the team is what is in the log
        Client.Answer next = client.command("appoint-member", appointment("a", "m4"));
        assertThat(next.at("/version").asLong()).isEqualTo(5);
        program.settled();
        assertThat(client.read("/api/teams/a").path("version").asLong()).isEqualTo(5);
    }

    @Test
    void twoBatchesAndSomebodyByHandOnTheSameTeams() {
        IntStream.range(0, 4).forEach(i -> client.formTeam("both-" + i, "d1"));
        CompletableFuture<List<JsonNode>> one = CompletableFuture.supplyAsync(() -> client.batch(seats("one", 0)));
        CompletableFuture<List<JsonNode>> other = CompletableFuture.supplyAsync(() -> client.batch(seats("other", 3)));
        for (int i = 0; i < 40; i++) {
            String team = "both-" + i % 4;
            assertThat(client.command("appoint-member", appointment(team, "hand-" + i))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(outcomes(one.join())).containsOnly("applied");
        assertThat(outcomes(other.join())).containsOnly("applied");
        assertThat(positions(one.join())).isSorted();
        assertThat(positions(other.join())).isSorted();
        program.settled();
        assertThat(IntStream.range(0, 4)
                        .mapToLong(i -> client.read("/api/teams/both-" + i)
                                .path("version")
                                .asLong())
                        .sum())
                .isEqualTo(4 + 200 + 200 + 40);
    }

    /** Through the same teams in one order or the other. */
    private static List<Map<String, Object>> seats(String name, int turned) {
        return IntStream.range(0, 200)
                .mapToObj(i -> seat("both-" + (turned == 0 ? i % 4 : turned - i % 4), name + "-" + i))
                .toList();
    }

    private static Map<String, Object> team(String id, String organization) {
        return json(
                "command",
                "FormTeam",
                "commandId",
                "team-" + id,
                "payload",
                json(
                        "teamId",
                        id,
                        "organizationId",
                        organization,
                        "level",
                        "DISTRICT",
                        "name",
                        "Team",
                        "purposes",
                        List.of("LEADERSHIP"),
                        "effectiveOn",
                        "2017-08-01"));
    }

    private static Map<String, Object> seat(String team, String member) {
        return json("command", "AppointMember", "commandId", team + "-" + member, "payload", appointment(team, member));
    }

    private static Map<String, Object> appointment(String team, String member) {
        return json("teamId", team, "memberId", member, "role", "COACH", "effectiveOn", "2017-09-01");
    }

    private static List<JsonNode> lines(List<JsonNode> answers) {
        return answers.subList(0, answers.size() - 1);
    }

    private static List<String> outcomes(List<JsonNode> answers) {
        return lines(answers).stream()
                .map(answer -> answer.path("outcome").asString())
                .toList();
    }

    private static List<Long> positions(List<JsonNode> answers) {
        return numbers(answers, "position");
    }

    private static List<Long> versions(List<JsonNode> answers) {
        return numbers(answers, "version");
    }

    private static List<Long> numbers(List<JsonNode> answers, String name) {
        return lines(answers).stream()
                .flatMap(
                        answer -> answer.has(name) ? Stream.of(answer.path(name).asLong()) : Stream.empty())
                .toList();
    }
}
