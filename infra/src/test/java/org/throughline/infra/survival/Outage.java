package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.throughline.infra.Client;
import org.throughline.infra.Client.Answer;

/** What clients may see while the database is away, and how soon it is over once it is back. */
final class Outage {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);

    private Outage() {}

    /** Asks everything that needs the database: all of it says so, soon, and in the form of a problem. */
    static void isTold(Client client) {
        Answer command = soon(() -> client.command(
                "register-organization",
                json("organizationId", "away", "kind", "DISTRICT", "name", "A", "effectiveOn", "2016-07-01"),
                "Idempotency-Key",
                "away"));
        assertThat(command.at("/facts/commandId").asString()).isEqualTo("away");
        Answer read = soon(() -> client.get("/api/teams"));
        for (Answer answer : List.of(command, read)) {
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(503);
            assertThat(answer.at("/code").asString()).isEqualTo("unavailable");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        Answer health = soon(() -> client.get("/actuator/health"));
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.at("/components/log/status").asString()).isEqualTo("DOWN");
        assertThat(health.at("/components/views/status").asString()).isEqualTo("DOWN");
    }

    /** Waits until the log and the views are up again; returns how long that took. */
    static Duration isOver(Client client) {
        long begun = System.nanoTime();
        Awaitility.await("the service comes back by itself")
                .atMost(Duration.ofSeconds(30))
                .until(() -> client.get("/actuator/health").status() == 200);
        long head = client.read("/actuator/views").path("logPosition").asLong();
        Proof.viewsReach(client, head);
        return Rounds.since(begun);
    }

    private static Answer soon(java.util.function.Supplier<Answer> request) {
        long begun = System.nanoTime();
        Answer answer = request.get();
        assertThat(Rounds.since(begun)).isLessThan(LONGEST_ANSWER);
        return answer;
    }
}
