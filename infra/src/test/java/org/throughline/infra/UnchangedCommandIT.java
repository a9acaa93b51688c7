package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client.Answer;
import org.throughline.infra.database.QuickDatabases;

/** Two programs on one database, told the same command again that changed nothing the first time. */
class UnchangedCommandIT {

    private static Program one;
    private static Program other;

    @BeforeAll
    static void start() {
        String database = QuickDatabases.empty();
        one = Program.startOn(database);
        other = Program.startOn(database);
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    @Test
    void answersItsFirstResultOnEveryNodeWhateverBecameOfTheSubject() {
        register("t1");
        Answer first = rename(one, "t1-same", "t1", "t1");
        assertThat(first.at("/outcome").asString()).isEqualTo("unchanged");
        rename(one, "t1-other", "t1", "Another");
        for (Program program : List.of(one, other)) {
            Answer again = rename(program, "t1-same", "t1", "t1");
            assertThat(again.at("/outcome").asString()).isEqualTo("repeated");
            assertThat(again.at("/position")).isEqualTo(first.at("/position"));
            assertThat(again.at("/version")).isEqualTo(first.at("/version"));
            assertThat(rename(program, "t1-same", "t1", "Third").at("/code").asString())
                    .isEqualTo("command-id-reused");
        }
        one.settled();
        assertThat(one.client().read("/api/organizations/t1/history").at("/items"))
                .hasSize(2);
    }

    /** One of them may find that it changes something and the other that it does not: there is one answer all the same. */
    @Test
    void isOneCommandWhenItReachesBothNodesWhileSomebodyChangesTheSubject() {
        for (int round = 0; round < 60; round++) {
            String unit = "raced-" + round;
            register(unit);
            String id = "race-" + round;
            List<CompletableFuture<Answer>> racing = Stream.of(
                            CompletableFuture.supplyAsync(() -> rename(one, id, unit, unit)),
                            CompletableFuture.supplyAsync(() -> rename(other, null, unit, "Another")),
                            CompletableFuture.supplyAsync(() -> rename(other, id, unit, unit)))
                    .toList();
            List<Answer> same =
                    IntStream.of(0, 2).mapToObj(i -> racing.get(i).join()).toList();
            racing.get(1).join();
            Answer last = rename(one, id, unit, unit);
            assertThat(same).allSatisfy(answer -> {
                assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
                assertThat(answer.at("/position")).isEqualTo(last.at("/position"));
            });
            assertThat(last.at("/outcome").asString()).isEqualTo("repeated");
            assertThat(one.views().queryForObject("""
                                    select (select count(*) from log.event where command_id = ?)
                                         + (select count(*) from commands.unchanged where command_id = ?)
                                    """, Long.class, id, id)).isEqualTo(1);
        }
    }

    @Test
    void isForgottenAfterNinetyDaysWhenOthersCome() {
        register("t2");
        for (String id : List.of("old-1", "old-2", "young")) {
            rename(one, id, "t2", "t2");
        }
        one.views().update("""
                update commands.unchanged set remembered_at = remembered_at - interval '91 days'
                where command_id like 'old-%'
                """);
        assertThat(rename(one, "old-1", "t2", "t2").at("/outcome").asString()).isEqualTo("repeated");
        rename(one, "t2-next", "t2", "t2");
        assertThat(one.views()
                        .queryForList(
                                "select command_id from commands.unchanged where subject_id = 't2' order by 1",
                                String.class))
                .containsExactly("t2-next", "young");
    }

    private static void register(String unit) {
        one.client()
                .accepted(
                        "register-organization",
                        json("organizationId", unit, "kind", "DISTRICT", "name", unit, "effectiveOn", "2016-07-01"));
    }

    private static Answer rename(
            Program program, @org.jspecify.annotations.Nullable String id, String unit, String name) {
        Object renaming = json("organizationId", unit, "name", name, "effectiveOn", "2017-01-01");
        return id == null
                ? program.client().command("rename-organization", renaming)
                : program.client().command("rename-organization", renaming, "Idempotency-Key", id);
    }
}
