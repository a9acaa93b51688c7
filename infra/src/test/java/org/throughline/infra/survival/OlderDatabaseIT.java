package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.Client;
import org.throughline.infra.Client.Event;
import org.throughline.infra.Client.Events;
import org.throughline.infra.ProgramProcess;

/**
 * Two nodes whose database fails over to a copy that lacks the newest events. One of them wrote what is gone, the other
 * shows it.
 */
class OlderDatabaseIT {

    private static final int LOST = 8;

    @Test
    void isNeitherAppendedToAsIfNothingWereMissingNorShownAsItWas(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
        Path older = directory.resolve("older");
        try (PostgresServer server = PostgresServer.start(directory.resolve("server"));
                ProgramProcess writes = ProgramProcess.start(directory, server.arguments());
                ProgramProcess shows = ProgramProcess.start(directory, leavingSlowly(server.arguments()))) {
            Client writer = writes.client();
            writer.accepted(
                    "register-organization",
                    json("organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
            long kept = writer.formTeam("kept", "d1");
            Proof.viewsReach(writer, kept);
            server.keepCopy(older);
            long lost = formed(writer, "lost");
            awaitReady(shows.client());
            for (int i = 1; i < LOST; i++) {
                lost = appoint(writer, "lost", i).at("/position").asLong();
            }
            assertThat(lost).isEqualTo(kept + LOST);
            Proof.viewsReach(shows.client(), lost);
            assertThat(shows.client().get("/api/teams/lost").status()).isEqualTo(200);

            server.crash();
            server.startAgainFrom(older);
            Stream.of(writes, shows).forEach(OlderDatabaseIT::awaitAnew);

            assertThat(shows.log()).as("it does not go on showing what is gone").doesNotContain("answering for");

            // nothing of what is gone is shown or built on
            for (Client node : List.of(writer, shows.client())) {
                assertThat(node.get("/api/teams/lost").status()).isEqualTo(404);
                assertThat(node.read("/api/tree").toString()).contains("kept").doesNotContain("\"lost\"");
            }
            assertThat(appoint(writer, "lost", LOST).status()).isBetween(400, 499);
            assertThat(server.sql().queryForObject("select position from log.head", Long.class))
                    .isEqualTo(kept);

            // whoever saw what is gone is told so, and misses nothing of what comes instead
            try (Events tree = shows.client().stream("/api/tree", lost);
                    Events entries = shows.client().stream("/api/timeline", lost);
                    Events team = shows.client().stream("/api/teams/kept", lost)) {
                for (Events stream : List.of(tree, entries, team)) {
                    Event told = stream.next();
                    assertThat(told.name()).isEqualTo("taken-back");
                    assertThat(told.id()).isEqualTo(kept);
                    assertThat(told.data().path("seen").asLong()).isEqualTo(lost);
                }
                assertThat(tree.next().name()).isEqualTo("snapshot");
                assertThat(team.next().name()).isEqualTo("snapshot");
                long instead = formed(writer, "instead");
                assertThat(instead).isEqualTo(kept + 1);
                assertThat(entries.next().id()).isEqualTo(instead);
                Proof.viewsReach(shows.client(), instead);
            }
            assertThat(server.sql().queryForList("select position from log.event order by position", Long.class))
                    .isEqualTo(LongStream.rangeClosed(1, kept + 1).boxed().toList());
            Client.Answer rebuilt = shows.client().post("/actuator/views");
            assertThat(rebuilt.at("/position").asLong()).isEqualTo(kept + 1);
        }
    }

    /** However often it has to be asked for: a break leaves connections behind that are found out one by one. */
    private static long formed(Client client, String team) {
        return Awaitility.await("team " + team + " is formed")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () -> client.command("form-team", Client.team(team, "d1"), "Idempotency-Key", "form-" + team),
                        answer -> answer.status() == 200)
                .at("/position")
                .asLong();
    }

    private static Client.Answer appoint(Client client, String team, int member) {
        return client.command(
                "appoint-member",
                json("teamId", team, "memberId", "m" + member, "role", "COACH", "effectiveOn", "2019-01-01"));
    }

    private static void awaitReady(Client client) {
        Awaitility.await("it may write again")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> client.get("/actuator/health").status() == 200);
    }

    /** It says so loudly, drops everything, and answers again. */
    private static void awaitAnew(ProgramProcess node) {
        Awaitility.await("it starts anew")
                .atMost(Duration.ofSeconds(90))
                .until(() -> node.log().contains("THE LOG WAS TAKEN BACK"));
        Awaitility.await("it runs again")
                .atMost(Duration.ofSeconds(90))
                .until(() -> node.log().split("Throughline is running", -1).length == 3);
        awaitReady(node.client());
    }

    private static String[] leavingSlowly(String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of("--throughline.leaving.pause=1s"))
                .toArray(String[]::new);
    }
}
