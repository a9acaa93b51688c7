package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Signal 9 in the middle of an import, and the import sent again. */
class KilledDuringImportIT {

    private static final int TEAMS = 120;

    @Test
    void endsInTheSameStateAsAnUndisturbedRun(@TempDir Path directory) throws Exception {
        Path disturbed = Files.createDirectory(directory.resolve("disturbed"));
        Path undisturbed = Files.createDirectory(directory.resolve("undisturbed"));
        List<Map<String, Object>> batch = batch();
        int acknowledged;
        try (ProgramProcess program = ProgramProcess.start(disturbed)) {
            CompletableFuture<List<JsonNode>> answers =
                    CompletableFuture.supplyAsync(() -> program.client().batch(batch));
            Awaitility.await("the import is under way")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> position(program) > batch.size() / 3);
            program.kill();
            acknowledged = answers.get().size();
        }
        assertThat(acknowledged).as("lines acknowledged before the kill").isBetween(1, batch.size() - 1);
        String stateAfterKill;
        try (ProgramProcess program = ProgramProcess.start(disturbed)) {
            JsonNode summary = program.client().batch(batch).getLast().path("summary");
            assertThat(summary.path("repeated").asInt()).isGreaterThanOrEqualTo(acknowledged);
            assertThat(summary.path("repeated").asInt()
                            + summary.path("applied").asInt())
                    .isEqualTo(batch.size());
            stateAfterKill = everything(program.client());
            System.out.printf(
                    "killed after %d of %d acknowledged lines; sent again: %s%n", acknowledged, batch.size(), summary);
        }
        try (ProgramProcess program = ProgramProcess.start(undisturbed)) {
            assertThat(program.client()
                            .batch(batch)
                            .getLast()
                            .at("/summary/applied")
                            .asInt())
                    .isEqualTo(batch.size());
            assertThat(stateAfterKill).isEqualTo(everything(program.client()));
        }
    }

    private static long position(ProgramProcess program) {
        return program.client().read("/actuator/views").path("logPosition").asLong();
    }

    private static List<Map<String, Object>> batch() {
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(line(
                "RegisterOrganization",
                "d1",
                json("organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01")));
        for (int i = 0; i < TEAMS; i++) {
            String team = "t" + i;
            lines.add(line(
                    "FormTeam",
                    team,
                    json(
                            "teamId",
                            team,
                            "organizationId",
                            "d1",
                            "level",
                            "DISTRICT",
                            "name",
                            "Team " + i,
                            "purposes",
                            List.of("LEADERSHIP"),
                            "effectiveOn",
                            "2016-09-01")));
            lines.add(line(
                    "AppointMember",
                    team + "-a",
                    json("teamId", team, "memberId", "m" + i, "role", "PRINCIPAL", "effectiveOn", "2016-09-02")));
            lines.add(line(
                    "AppointMember",
                    team + "-b",
                    json("teamId", team, "memberId", "n" + i, "role", "COACH", "effectiveOn", "2016-09-01")));
            lines.add(line(
                    "RetireMember",
                    team + "-c",
                    json("teamId", team, "memberId", "m" + i, "effectiveOn", "2018-06-30")));
        }
        return lines;
    }

    private static Map<String, Object> line(String command, String id, Map<String, Object> payload) {
        return json("command", command, "commandId", id, "payload", payload);
    }

    /** Every state and, of every event, all but what two runs cannot share: its id and when it was recorded. */
    private static String everything(Client client) {
        long head = client.read("/actuator/views").path("logPosition").asLong();
        StringBuilder all = new StringBuilder();
        client.read("/api/teams?limit=1000&atLeast=" + head)
                .path("items")
                .forEach(team -> all.append(team).append('\n'));
        long after = 0;
        while (after < head) {
            for (JsonNode entry :
                    client.read("/api/timeline?limit=1000&after=" + after).path("items")) {
                after = entry.path("position").asLong();
                all.append(after)
                        .append(entry.path("type"))
                        .append(entry.path("commandId"))
                        .append(entry.path("payload"))
                        .append('\n');
            }
        }
        return all.toString();
    }
}
