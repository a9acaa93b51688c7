package org.throughline.infra.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import org.throughline.infra.Client;
import org.throughline.infra.Program;
import org.throughline.infra.database.QuickDatabases;

/** A database that is older than an erasure, as from a backup, and the lists that nodes keep outside of it. */
class RestoredPeopleIT {

    private static final String NAME = "Ottilie Unvergessen";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void bringsNobodyBackWhoWasErasedSince(@TempDir Path folder, @TempDir Path backups) throws Exception {
        Path data = folder.resolve("pg");
        Path backup = backups.resolve("pg");
        try (Program program = Program.start(folder)) {
            put(program.client(), "m-gone", NAME);
            put(program.client(), "m-stays", "Theodora Bleibenberg");
        }
        copy(data, backup);
        String erasedOn;
        try (Program program = Program.start(folder)) {
            erasedOn = program.client()
                    .delete("/api/people/m-gone")
                    .at("/erasedOn")
                    .asString();
            put(program.client(), "m-later", "Hedwig");
            program.client().delete("/api/people/m-later");
        }
        FileSystemUtils.deleteRecursively(data);
        copy(backup, data);
        assertThat(Traces.of(List.of(NAME), folder)).isNotEmpty();

        try (Program program = Program.start(folder)) {
            Client client = program.client();
            assertThat(client.read("/api/people/m-gone").propertyNames()).containsExactly("memberId", "erasedOn");
            assertThat(client.read("/api/people/m-gone").path("erasedOn").asString())
                    .isEqualTo(erasedOn);
            assertThat(client.read("/api/people/m-stays").path("name").asString())
                    .isEqualTo("Theodora Bleibenberg");
            assertThat(code(client, "m-later"))
                    .as("whom the backup does not even know")
                    .isEqualTo("person-erased");
            Awaitility.await("no file holds the name")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(Traces.of(List.of(NAME), folder)).isEmpty());
        }
    }

    @Test
    void everyNodeErasesWhoIsOnItsListAndListsWhoIsErased(@TempDir Path folder) {
        String database = QuickDatabases.empty();
        Path older = folder.resolve("older");
        Path other = folder.resolve("other");
        ErasedIds.in(older).add("m-1", DAY);
        try (HikariDataSource pool = QuickDatabases.pool(database)) {
            JdbcTemplate sql = new JdbcTemplate(pool);
            sql.update(
                    "insert into people.person (member_id, name) values ('m-1', 'Ada'), ('m-2', 'Bea'), ('m-3', 'Cleo')");
            sql.update("update people.person set name = null, erased_on = ? where member_id = 'm-2'", DAY);
        }

        try (Program one = Program.startOn(database, "--throughline.people.erased=" + older);
                Program two = Program.startOn(database, "--throughline.people.erased=" + other)) {
            for (Program node : List.of(one, two)) {
                assertThat(node.client()
                                .read("/api/people/m-1")
                                .path("erasedOn")
                                .asString())
                        .isEqualTo(DAY.toString());
            }
            assertThat(ErasedIds.in(older).day("m-2")).contains(DAY);
            assertThat(ErasedIds.in(other).day("m-1")).contains(DAY);

            one.client().delete("/api/people/m-3");
            assertThat(ErasedIds.in(older).contains("m-3")).isTrue();
            Awaitility.await("the other node lists who was erased through this one")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> ErasedIds.in(other).contains("m-3"));
            assertThat(code(two.client(), "m-3")).isEqualTo("person-erased");
        }
    }

    private static void put(Client client, String memberId, String name) {
        assertThat(client.put("/api/people/" + memberId, "{\"name\":\"%s\"}".formatted(name))
                        .status())
                .isEqualTo(200);
    }

    private static String code(Client client, String memberId) {
        return client.put("/api/people/" + memberId, "{\"name\":\"Somebody\"}")
                .at("/code")
                .asString();
    }

    /** With owners and modes: the server wants its files to be its own. */
    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        assertThat(Files.isDirectory(to)).isTrue();
    }
}
