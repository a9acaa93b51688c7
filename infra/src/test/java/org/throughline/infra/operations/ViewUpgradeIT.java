package org.throughline.infra.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.infra.Client;
import org.throughline.infra.Program;
import org.throughline.infra.database.QuickDatabases;

/** A database whose views were written by another version of the program. */
class ViewUpgradeIT {

    private final String database = QuickDatabases.empty();

    @Test
    void viewsOfAnOlderFormAreBuiltAnewAtStart() {
        Map<String, String> right;
        long position;
        try (Program program = Program.startOn(database)) {
            write(program.client());
            position = program.settled();
            right = tables(program);
            JdbcTemplate views = program.views();
            views.update("update progress set form = 'older'");
            // what an older version might have stored: states without what is there today, and no view of a list
            views.update("update subject set state = '{\"teamId\":\"t1\"}' where kind = 'team'");
            assertThat(tables(program)).isNotEqualTo(right);
            views.execute("drop view team_tenures");
        }
        try (Program program = Program.startOn(database)) {
            assertThat(tables(program)).isEqualTo(right);
            assertThat(program.settled()).isEqualTo(position);
            appoint(program.client(), "m2");
            program.settled();
            assertThat(program.client()
                            .read("/api/teams/t1")
                            .at("/state/tenures")
                            .size())
                    .isEqualTo(2);
            assertThat(program.client()
                            .read("/actuator/health")
                            .at("/components/views/details/form")
                            .asString())
                    .matches("[0-9a-f]{16}");
        }
    }

    @Test
    void viewsOfAVersionThatDidNotSayItsFormAreBuiltAnew() {
        try (Program program = Program.startOn(database)) {
            write(program.client());
            program.settled();
            program.views().update("update progress set form = null");
            program.views().execute("drop view team_tenures");
        }
        try (Program program = Program.startOn(database)) {
            assertThat(program.views().queryForObject("select count(*) from team_tenures", Long.class))
                    .isEqualTo(1);
        }
    }

    /** With typed tables and migrations of their own; the first of them had no column for their form either. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "10"})
    void viewsThatFormerMigrationsMadeAreBuiltAnew(String lastMigration, @TempDir Path directory) {
        Map<String, String> right;
        try (Program program = Program.start(directory)) {
            write(program.client());
            program.settled();
            right = tables(program);
            putFormerViewsInPlace(program, lastMigration);
        }
        try (Program program = Program.start(directory)) {
            assertThat(tables(program)).isEqualTo(right);
            assertThat(program.views().queryForList("select to_regclass('member_tenure')::text", String.class))
                    .containsOnlyNulls();
            appoint(program.client(), "m2");
            program.settled();
            assertThat(program.views().queryForObject("select count(*) from team_tenures", Long.class))
                    .isEqualTo(2);
        }
        try (Program program = Program.start(directory)) {
            assertThat(program.views().queryForObject("select count(*) from team_tenures", Long.class))
                    .isEqualTo(2);
        }
    }

    @Test
    void viewsOfThisFormAreLeftAlone() {
        try (Program program = Program.startOn(database)) {
            write(program.client());
            program.settled();
            program.views().execute("comment on table subject is 'the very same'");
        }
        try (Program program = Program.startOn(database)) {
            assertThat(program.views().queryForObject("select obj_description('subject'::regclass)", String.class))
                    .isEqualTo("the very same");
        }
    }

    /** A node of the version before, still running when another one has built the views anew. */
    @Test
    void viewsOfAnotherFormAreNotWrittenInto() {
        try (Program program = Program.startOn(database)) {
            Client client = program.client();
            write(client);
            program.settled();
            String form = program.views().queryForObject("select form from progress", String.class);
            program.views().update("update progress set form = 'newer'");
            long recorded = appoint(client, "m2");
            Awaitility.await("the views say why they stand still")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> client.get("/actuator/health")
                            .at("/components/views/details/reason")
                            .asString("")
                            .contains("form"));
            assertThat(client.read("/actuator/views").path("position").asLong()).isLessThan(recorded);
            program.views().update("update progress set form = ?", form);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> client.read("/actuator/views").path("position").asLong() == recorded);
        }
    }

    @Test
    void oneRebuildRunsAtATime() throws Exception {
        try (Program program = Program.startOn(database)) {
            RebuildLock lock = new RebuildLock(program.views());
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> lock.holding(() -> {
                        held.countDown();
                        return awaited(done);
                    })
                    .orElse(false));
            assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(lock.holding(() -> true)).isEmpty();
            done.countDown();
            assertThat(other.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(lock.holding(() -> true)).contains(true);
        }
    }

    private static void putFormerViewsInPlace(Program program, String lastMigration) {
        JdbcTemplate sql = program.views();
        sql.execute("alter schema views rename to spare");
        Flyway.configure()
                .dataSource(program.bean(DataSource.class))
                .locations("classpath:former-views")
                .schemas("views")
                .target(lastMigration)
                .load()
                .migrate();
        sql.execute("insert into views.timeline select position, event_id, kind, subject_id, version, type, revision,"
                + " district, unit, effective_on, recorded_at, actor, source, command_id, correlation_id,"
                + " originally_recorded_at::timestamptz, payload from spare.timeline");
        sql.execute("insert into views.subject select kind, subject_id, version, position, district, unit,"
                + " last_effective_on, state from spare.subject");
        sql.execute("insert into views.member_tenure values ('t1', 'd1', 'm1', 'COACH', '2019-01-01', null)");
        sql.execute("update views.progress set (position, recorded_at) = (select position, recorded_at from"
                + " spare.progress)");
        sql.execute("drop schema spare cascade");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Client client) {
        client.accepted(
                "register-organization",
                json("organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
        client.formTeam("t1", "d1");
        appoint(client, "m1");
    }

    private static long appoint(Client client, String memberId) {
        return client.accepted(
                "appoint-member",
                json("teamId", "t1", "memberId", memberId, "role", "COACH", "effectiveOn", "2019-01-01"));
    }

    private static Map<String, String> tables(Program program) {
        Map<String, String> tables = new TreeMap<>();
        for (String name : List.of("progress", "timeline", "subject", "team_tenures")) {
            tables.put(
                    name,
                    program.views()
                            .queryForObject(
                                    "select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from " + name
                                            + " t",
                                    String.class));
        }
        return tables;
    }
}
