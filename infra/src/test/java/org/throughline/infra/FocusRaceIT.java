package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client.Answer;
import org.throughline.infra.database.QuickDatabases;
import tools.jackson.databind.JsonNode;

/** Many clients at once add focus areas over real HTTP: to one program, and to two programs on one database. */
class FocusRaceIT {

    private static final int CLIENTS = 12;
    private static final int ROUNDS = 12;
    private static final int LIMIT = 6;

    @Test
    void clientsRacingToAddTheSeventhFocusAreaNeverBothWin() throws Exception {
        String database = QuickDatabases.empty();
        try (Program one = Program.startOn(database)) {
            one.client()
                    .accepted(
                            "register-organization",
                            json(
                                    "organizationId", "state",
                                    "kind", "STATE",
                                    "name", "State",
                                    "effectiveOn", "2016-07-01"));
            race(List.of(one.client()), "one");
            try (Program other = Program.startOn(database)) {
                race(List.of(one.client(), other.client()), "two");
                noDayHasMoreThanSixAtAnyPositionOfTheLog(one);
            }
        }
    }

    /** Each round has a district with five areas: one racer adds the sixth, to all others theirs is the seventh. */
    private static void race(List<Client> programs, String name) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String district = name + "-" + round;
            districtWithFiveAreas(programs.getFirst(), district);
            List<Answer> answers = atOnce(programs, district, round % 2 == 0);
            assertThat(answers).filteredOn(FocusRaceIT::isAccepted).as(district).hasSize(1);
            assertThat(answers).filteredOn(answer -> !isAccepted(answer)).allSatisfy(FocusRaceIT::isToldTheSix);
            Answer late = programs.getLast().command("add-focus-area", area(district, "late", "2020-09-01"));
            assertThat(late.at("/code").asString()).isEqualTo("focus-limit-reached");
            isToldTheSix(late);
        }
    }

    private static boolean isAccepted(Answer answer) {
        return answer.status() == 200;
    }

    /** Also when it is a later one that would become the seventh. */
    private static void isToldTheSix(Answer refused) {
        String code = refused.at("/code").asString();
        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(409);
        String reached = code.equals("contradicts-later")
                ? refused.at("/facts/laterCode").asString()
                : code;
        assertThat(reached).isEqualTo("focus-limit-reached");
        JsonNode six = refused.at(code.equals("contradicts-later") ? "/facts/laterFacts/active" : "/facts/active");
        assertThat(six).hasSize(LIMIT).allSatisfy(area -> {
            assertThat(area.path("code").asString()).isNotBlank();
            assertThat(area.at("/title/en").asString()).isNotBlank();
            assertThat(area.path("since").asString()).hasSize(10);
        });
    }

    private static List<Answer> atOnce(List<Client> programs, String district, boolean ofOneDay) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Answer>> racing = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Client client = programs.get(i % programs.size());
                Object area = area(district, "racer-" + i, ofOneDay || i % 3 == 0 ? "2019-09-01" : "2018-09-01");
                racing.add(clients.submit(() -> {
                    start.await();
                    return client.command("add-focus-area", area);
                }));
            }
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> racer : racing) {
                answers.add(racer.get());
            }
            return answers;
        }
    }

    /** Told by the fold, which knows nothing of the rules. */
    private static void noDayHasMoreThanSixAtAnyPositionOfTheLog(Program program) {
        long head = program.settled();
        for (long position = 1; position <= head; position++) {
            JsonNode answer = program.client().read("/api/audit/focus?district=state&knownAtPosition=" + position);
            assertThat(answer.path("position").asLong()).isEqualTo(position);
            assertThat(answer.at("/answer/districts")).allSatisfy(district -> {
                assertThat(district.at("/days/aboveLimit").asLong()).isZero();
                assertThat(district.path("overrides")).isEmpty();
            });
        }
    }

    private static void districtWithFiveAreas(Client client, String district) {
        client.accepted(
                "register-organization",
                json(
                        "organizationId", district,
                        "kind", "DISTRICT",
                        "name", district,
                        "parentId", "state",
                        "effectiveOn", "2016-07-01"));
        for (int i = 1; i < LIMIT; i++) {
            client.accepted("add-focus-area", area(district, "area-" + i, "2017-09-01"));
        }
    }

    private static Object area(String district, String code, String day) {
        return json(
                "districtId",
                district,
                "code",
                code,
                "title",
                Map.of("en", "Area " + code),
                "reason",
                "raced for",
                "effectiveOn",
                day);
    }
}
