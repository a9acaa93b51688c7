package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A database that takes no writes for a while, as one does that turned into a replica. */
class ReadOnlyDatabaseIT {

    @Test
    void makesANodeNotReadyUntilItTakesWritesAgain() throws SQLException {
        try (Program program = Program.startEmpty()) {
            Client client = program.client();
            client.accepted(
                    "register-organization",
                    Client.json(
                            "organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
            client.formTeam("before", "d1");
            program.settled();
            assertThat(readiness(client)).isEqualTo(200);

            takeWrites(program, false);
            Awaitility.await("connections that were cut are replaced by others")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> reason(client).contains("read-only")
                            && client.get("/api/teams/before").status() == 200);
            assertThat(readiness(client)).isEqualTo(503);
            assertThat(client.get("/actuator/health/reading").status())
                    .as("reads are of now")
                    .isEqualTo(200);
            Client.Answer refused = client.command("form-team", Client.team("during", "d1"));
            assertThat(refused.status()).as("%s", refused.body()).isEqualTo(503);
            assertThat(refused.at("/code").asString()).isEqualTo("unavailable");

            takeWrites(program, true);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> readiness(client) == 200);
            client.formTeam("during", "d1");
            program.settled();
            assertThat(client.read("/api/teams/during").has("state")).isTrue();
        }
    }

    private static String reason(Client client) {
        return client.get("/actuator/health/log").at("/details/reason").asString("");
    }

    private static int readiness(Client client) {
        return client.get("/actuator/health/readiness").status();
    }

    /** Connections begun before are cut: the setting is for those that come. */
    private static void takeWrites(Program program, boolean writes) throws SQLException {
        String url = program.bean(HikariDataSource.class).getJdbcUrl();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute("alter database \"%s\" set default_transaction_read_only = %s"
                    .formatted(connection.getCatalog(), writes ? "off" : "on"));
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
    }
}
