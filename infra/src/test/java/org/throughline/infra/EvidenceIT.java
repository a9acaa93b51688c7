package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.log.evidence.Checkpoint;
import org.throughline.infra.log.evidence.range.RangeProof;
import tools.jackson.databind.JsonNode;

/** Evidence as those who keep the program running, and those who audit it, ask for it. */
class EvidenceIT {

    private static final String EVIDENCE = "/actuator/evidence";

    @Test
    void isSealedVerifiedHandedOutAndProved() {
        try (Program program = Program.startEmpty()) {
            Client client = program.client();
            write(client, 12);
            Awaitility.await("the log is sealed")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> client.read(EVIDENCE).path("position").asLong() == 12);
            String noted = client.read(EVIDENCE).path("checkpoint").asString();
            JsonNode verdict = client.post(EVIDENCE).body();
            assertThat(verdict.path("intact").asBoolean()).as("%s", verdict).isTrue();
            assertThat(verdict.path("provedUpTo").asLong()).isEqualTo(12);
            assertThat(client.post(EVIDENCE + "/" + noted).at("/intact").asBoolean())
                    .isTrue();
            assertThat(client.post(EVIDENCE + "/" + "12").status()).isEqualTo(400);

            List<String> range = client.lines("/api/evidence?from=4&to=7&checkpoint=12");
            assertThat(range).hasSize(1 + 4 + 1 + 5 + 1 + 1);
            RangeProof.Outcome outcome = RangeProof.verify(range.stream(), Checkpoint.parse(noted));
            assertThat(outcome.firstBad()).isNull();
            assertThat(RangeProof.verify(client.lines("/api/evidence").stream()).intact())
                    .isTrue();
            List<String> altered = new ArrayList<>(range);
            altered.replaceAll(line -> line.replace("Unit 5", "Unit 6"));
            assertThat(RangeProof.verify(altered.stream()).firstBad())
                    .extracting(bad -> bad.position())
                    .isEqualTo(6L);
        }
    }

    @Test
    void refusesARangeThatIsNotThere() {
        try (Program program = Program.startEmpty()) {
            Client client = program.client();
            assertThat(client.get("/api/evidence").status()).isEqualTo(400);
            write(client, 3);
            for (String range : List.of("from=0", "from=3&to=2", "to=4", "from=x", "to=2&checkpoint=1", "upTo=2")) {
                assertThat(client.get("/api/evidence?" + range).status())
                        .as(range)
                        .isEqualTo(400);
            }
            assertThat(client.lines("/api/evidence?from=3&to=3")).hasSize(5);
        }
    }

    @Test
    void aRunThatOnlyVerifiesPrintsTheVerdictAndSaysItByItsExitCode(@TempDir Path directory) throws Exception {
        String noted;
        try (Program program = Program.start(directory)) {
            write(program.client(), 4);
            program.client().lines("/api/evidence");
            noted = program.client().read(EVIDENCE).path("checkpoint").asString();
        }
        Run intact = run(directory, "--throughline.verify.published=" + noted);
        assertThat(intact.code()).as(intact.output()).isZero();
        assertThat(intact.verdict().path("events").asLong()).isEqualTo(4);
        try (Program program = Program.start(directory)) {
            program.views().execute("alter table log.event disable trigger event_is_final");
            program.views().execute("update log.event set payload = '{}' where position = 3");
        }
        Run tampered = run(directory);
        assertThat(tampered.code()).isEqualTo(1);
        assertThat(tampered.verdict().at("/firstBad/position").asLong()).isEqualTo(3);
        assertThat(tampered.verdict().at("/firstBad/fault").asString()).isEqualTo("DIGEST_DIFFERS");
        Run nothing = run(directory.resolve("elsewhere"));
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(directory.resolve("elsewhere/pg")).doesNotExist();
    }

    private record Run(int code, String output) {
        JsonNode verdict() {
            return Client.JSON.readTree(output.substring(output.indexOf('{')));
        }
    }

    private static Run run(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Throughline.class.getName(),
                "--throughline.verify=true",
                "--throughline.database.directory=" + directory.resolve("pg")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private static void write(Client client, int organizations) {
        for (int i = 0; i < organizations; i++) {
            client.accepted(
                    "register-organization",
                    json(
                            "organizationId",
                            "d" + i,
                            "kind",
                            "DISTRICT",
                            "name",
                            "Unit " + i,
                            "effectiveOn",
                            "2016-07-01"));
        }
    }
}
