package org.throughline.infra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.infra.Client.json;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.throughline.infra.Program;
import org.throughline.infra.people.Traces;

/** A directory of the versions before, in which the program was superuser and everybody was let in. */
class TakenOverDatabaseIT {

    private static final String NAME = "Ada Vorgaengerin";

    @Test
    void keepsEveryRowAndBelongsToTheProgramThatIsNoSuperuser(@TempDir Path directory) throws Exception {
        writtenBefore(directory);
        try (Program program = Program.start(directory)) {
            assertThat(program.client()
                            .read("/api/organizations/d1")
                            .at("/state/name")
                            .asString())
                    .isEqualTo("One");
            assertThat(program.client().read("/api/people/m1").path("name").asString())
                    .isEqualTo(NAME);
            JdbcTemplate sql = program.views();
            assertThat(sql.queryForObject("select current_user", String.class)).isEqualTo("throughline");
            assertThat(sql.queryForList(STRANGERS, String.class)).isEmpty();

            // everything that is done to tables needs their owner
            assertThat(program.client().post("/actuator/views").status()).isEqualTo(200);
            long file = fileOfPeople(sql);
            assertThat(program.client().delete("/api/people/m1").status()).isEqualTo(200);
            assertThat(fileOfPeople(sql)).as("written anew").isNotEqualTo(file);
            Awaitility.await("no file holds the name, spare ones of the former server included")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(Traces.of(List.of(NAME), directory)).isEmpty());
            register(program, "d2", "Two");
            assertThat(program.settled()).isEqualTo(2);
            refusesWhomItLetIn(directory.resolve("pg"));
            assertThat(program.client().post("/actuator/evidence").at("/intact").asBoolean())
                    .isTrue();
        }
    }

    /** The program was killed, and then the new version was started. */
    @Test
    void isTakenFromTheServerThatStillRunsOnIt(@TempDir Path directory) throws Exception {
        Path home = directory.resolve("pg");
        UnpackedOnce.beside(home);
        EmbeddedPostgres former = before(home);
        new JdbcTemplate(former.getPostgresDatabase()).execute("create table kept as select 'kept' as words");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, 20)) {
            assertThat(new JdbcTemplate(new DriverManagerDataSource(
                                    database.url(), database.username(), database.password()))
                            .queryForObject("select words from kept", String.class))
                    .isEqualTo("kept");
        }
    }

    /** What is in the program's schemas and not its own. */
    private static final String STRANGERS = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('log', 'commands', 'confidence', 'views', 'processors', 'people')
              and pg_get_userbyid(c.relowner) <> 'throughline'
            union all
            select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname in ('log', 'commands') and pg_get_userbyid(p.proowner) <> 'throughline'
            union all
            select nspname from pg_namespace
            where nspname in ('log', 'commands', 'confidence', 'views', 'processors', 'people')
              and pg_get_userbyid(nspowner) <> 'throughline'
            """;

    private static void writtenBefore(Path directory) throws IOException {
        try (EmbeddedPostgres former = before(directory.resolve("pg"));
                Program program = Program.start(
                        directory, "--throughline.database.url=" + former.getJdbcUrl("postgres", "postgres"))) {
            register(program, "d1", "One");
            program.settled();
            assertThat(program.client()
                            .put("/api/people/m1", "{\"name\":\"%s\"}".formatted(NAME))
                            .status())
                    .isEqualTo(200);
            assertThat(program.views().queryForList(STRANGERS, String.class)).isNotEmpty();
            keepsTheNameInASpareFile(program.views(), directory.resolve("pg/pg_wal"));
        }
    }

    /** A file of the write-ahead log that is done with gets the name of one to come. */
    private static void keepsTheNameInASpareFile(JdbcTemplate sql, Path log) {
        sql.queryForObject("select pg_switch_wal()::text", String.class);
        sql.execute("checkpoint");
        String current = Objects.requireNonNull(
                sql.queryForObject("select pg_walfile_name(pg_current_wal_insert_lsn())", String.class));
        assertThat(Traces.of(List.of(NAME), log)).isNotEmpty().allMatch(file -> file.compareTo(current) > 0);
    }

    private static EmbeddedPostgres before(Path home) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(home)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .start();
    }

    private static void register(Program program, String id, String name) {
        program.client()
                .accepted(
                        "register-organization",
                        json("organizationId", id, "kind", "DISTRICT", "name", name, "effectiveOn", "2016-07-01"));
    }

    private static long fileOfPeople(JdbcTemplate sql) {
        return Objects.requireNonNull(sql.queryForObject("select pg_relation_filenode('people.person')", Long.class));
    }

    private static void refusesWhomItLetIn(Path home) throws IOException {
        String port = Files.readAllLines(home.resolve("postmaster.pid")).get(3);
        assertThatThrownBy(() -> DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%s/postgres?user=postgres".formatted(port)))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("28000"));
    }
}
