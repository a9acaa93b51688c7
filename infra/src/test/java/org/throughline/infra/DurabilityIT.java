package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.infra.Client.json;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the data is and what keeps it. */
class DurabilityIT {

    @Test
    void theEmbeddedServerIsAsDurableAsAnyOther(@TempDir Path directory) {
        try (Program program = Program.start(directory)) {
            assertThat(setting(program, "fsync")).isEqualTo("on");
            assertThat(setting(program, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(program, "full_page_writes")).isEqualTo("on");
            assertThat(setting(program, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void dataIsKeptBetweenRuns(@TempDir Path directory) {
        try (Program program = Program.start(directory)) {
            register(program);
        }
        try (Program program = Program.start(directory)) {
            assertThat(program.client()
                            .read("/api/organizations/d1")
                            .at("/state/name")
                            .asString())
                    .isEqualTo("One");
            assertThat(program.settled()).isEqualTo(1);
        }
    }

    @Test
    void aSecondProgramOnTheSameDirectoryRefusesToStart(@TempDir Path directory) {
        try (Program program = Program.start(directory)) {
            assertThatThrownBy(() -> ProgramProcess.start(directory)).hasMessageContaining("ended by itself");
            register(program);
        }
    }

    @Test
    void runsAgainstAnExistingServer(@TempDir Path directory) throws Exception {
        try (EmbeddedPostgres existing = EmbeddedPostgres.start();
                Program program = Program.start(
                        directory,
                        "--throughline.database.url=" + existing.getJdbcUrl("postgres", "postgres"),
                        "--throughline.database.username=postgres")) {
            register(program);
            program.settled();
            assertThat(program.client()
                            .read("/api/organizations/d1")
                            .at("/state/name")
                            .asString())
                    .isEqualTo("One");
            assertThat(directory.resolve("pg")).doesNotExist();
        }
    }

    @Test
    void refusesToStartOnAnAddressThatOthersReach(@TempDir Path directory) {
        assertThatThrownBy(() -> Program.start(directory, "--server.address=0.0.0.0"))
                .rootCause()
                .hasMessageContaining("is not a loopback address");
    }

    @Test
    void whatIsInTheLogCannotBeChanged(@TempDir Path directory) {
        try (Program program = Program.start(directory)) {
            register(program);
            for (String change :
                    new String[] {"update log.event set name = 'x'", "delete from log.event", "truncate log.event"}) {
                assertThatThrownBy(() -> program.views().execute(change)).hasMessageContaining("append-only");
            }
        }
    }

    private static void register(Program program) {
        program.client()
                .accepted(
                        "register-organization",
                        json("organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
    }

    private static String setting(Program program, String name) {
        return String.valueOf(program.views().queryForObject("show " + name, String.class));
    }
}
