package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client.Answer;
import org.throughline.infra.database.QuickDatabases;

/** Of the two sides of a rule across subjects one is refused, whoever decides at the same moment, on either of two nodes. */
class DecisionsRestIT {

    /** So many races of each kind; {@code -Drace.rounds} asks for more. */
    private static final int ROUNDS = Integer.getInteger("race.rounds", 20);

    private static final String END = "2018-07-01";
    private static final String LATER = "2019-09-01";

    private static Program one;
    private static Program other;
    private static Client client;

    @BeforeAll
    static void start() {
        String database = QuickDatabases.empty();
        one = Program.startOn(database);
        other = Program.startOn(database);
        client = one.client();
        client.accepted(
                "register-organization",
                json("organizationId", "d", "kind", "DISTRICT", "name", "D", "effectiveOn", "2010-07-01"));
    }

    @AfterAll
    static void stop() {
        assertThat(client.post("/actuator/evidence").at("/intact").asBoolean()).isTrue();
        other.close();
        one.close();
    }

    @Test
    void noTeamIsFormedInASchoolThatCloses() {
        race(
                "c",
                i -> "close-organization",
                i -> json("organizationId", "c" + i, "reason", "r", "effectiveOn", END),
                i -> "form-team",
                i -> team("ct" + i, "c" + i));
    }

    @Test
    void noPlanIsDraftedByATeamThatIsDissolved() {
        for (int i = 0; i < ROUNDS; i++) {
            client.accepted("register-organization", school("w" + i));
            client.accepted("form-team", formed("wt" + i, "w" + i));
        }
        race(
                "v",
                i -> "dissolve-team",
                i -> json("teamId", "wt" + i, "reason", "r", "effectiveOn", END),
                i -> "draft-action-plan",
                i -> json("planId", "wp" + i, "teamId", "wt" + i, "title", json("en", "P"), "effectiveOn", LATER));
    }

    @Test
    void noChannelOfATeamWhoseFormingIsTakenBackIsOpened() {
        for (int i = 0; i < ROUNDS; i++) {
            client.accepted("register-organization", school("y" + i));
            client.accepted("form-team", formed("yt" + i, "y" + i));
        }
        race(
                "x",
                i -> "retract-entry",
                i -> json("kind", "team", "id", "yt" + i, "entry", 1, "reason", "r"),
                i -> "open-channel",
                i -> json(
                        "channelId",
                        "yc" + i,
                        "organizationId",
                        "d",
                        "teamId",
                        "yt" + i,
                        "audience",
                        "STAFF",
                        "medium",
                        "MEETING",
                        "twoWay",
                        true,
                        "effectiveOn",
                        LATER));
    }

    @Test
    void noSchoolComesToADistrictThatCloses() {
        for (int i = 0; i < ROUNDS; i++) {
            client.accepted(
                    "register-organization",
                    json("organizationId", "p" + i, "kind", "DISTRICT", "name", "P", "effectiveOn", "2010-07-01"));
        }
        race(
                "m",
                i -> "close-organization",
                i -> json("organizationId", "p" + i, "reason", "r", "effectiveOn", END),
                i -> "reparent-organization",
                i -> json("organizationId", "m" + i, "parentId", "p" + i, "reason", "r", "effectiveOn", LATER));
    }

    @Test
    void noSchoolIsPutRightIntoADistrictThatCloses() {
        for (int i = 0; i < ROUNDS; i++) {
            client.accepted("register-organization", district("r" + i));
        }
        race(
                "n",
                i -> "close-organization",
                i -> json("organizationId", "r" + i, "reason", "r", "effectiveOn", END),
                i -> "register-organization?corrects=1&because=r",
                i -> school("n" + i, "r" + i));
    }

    @Test
    void aDistrictWaitsForTheSchoolsThatArePutRightIntoItAndForNoOthers() {
        client.accepted("register-organization", district("not-here"));
        client.accepted("register-organization", district("but-here"));
        client.accepted("register-organization", school("astray", "not-here"));
        client.accepted("register-organization?corrects=1&because=r", school("astray", "but-here"));
        assertThat(client.command("close-organization", closing("but-here"))
                        .at("/code")
                        .asString())
                .isEqualTo("contradicts-later");
        client.accepted("close-organization", closing("not-here"));
    }

    /** Registered in time for it, or left in it by what is taken back, a school would have belonged to it longer than it was there. */
    @Test
    void noSchoolIsLeftBehindInADistrictThatHasEnded() {
        client.accepted("register-organization", district("ended"));
        client.accepted("register-organization", school("moved", "ended"));
        client.accepted(
                "reparent-organization",
                json("organizationId", "moved", "parentId", "d", "reason", "r", "effectiveOn", "2016-07-01"));
        client.accepted("register-organization", school("gone", "ended"));
        client.accepted(
                "close-organization", json("organizationId", "gone", "reason", "r", "effectiveOn", "2016-07-01"));
        client.accepted("close-organization", closing("ended"));

        Map<String, Map<String, Object>> late = new LinkedHashMap<>();
        late.put("register-organization", school("too-late", "ended"));
        late.put(
                "reparent-organization",
                json("organizationId", "moved", "parentId", "ended", "reason", "r", "effectiveOn", "2017-07-01"));
        late.forEach((command, payload) -> assertThat(
                        client.command(command, payload).at("/code").asString())
                .as(command)
                .isEqualTo("ended"));
        for (String school : List.of("moved", "gone")) {
            Answer taken = client.command(
                    "retract-entry", json("kind", "organization", "id", school, "entry", 2, "reason", "never was"));
            assertThat(taken.at("/code").asString()).as(school).isEqualTo("ended");
            assertThat(taken.at("/facts/organizationId").asString()).isEqualTo("ended");
        }
        // whoever left it in time may be called otherwise
        client.accepted("rename-organization", json("organizationId", "moved", "name", "Else", "effectiveOn", LATER));
    }

    @Test
    void noFederalIdIsPutRightToThatOfAnother() {
        for (int i = 0; i < ROUNDS; i++) {
            client.accepted("register-organization", school("k" + i));
            client.accepted("give-federal-id", federalId("k" + i, "8%011d".formatted(i)));
        }
        race(
                "j",
                i -> "give-federal-id",
                i -> federalId("j" + i, "7%011d".formatted(i)),
                i -> "give-federal-id?corrects=2&because=r",
                i -> federalId("k" + i, "7%011d".formatted(i)));
        // what was put right is free again
        client.accepted("register-organization", school("free"));
        client.accepted("give-federal-id?corrects=2&because=r", federalId("k0", "600000000000"));
        client.accepted("give-federal-id", federalId("free", "800000000000"));
    }

    private static Map<String, Object> closing(String id) {
        return json("organizationId", id, "reason", "r", "effectiveOn", END);
    }

    private static Map<String, Object> district(String id) {
        return json("organizationId", id, "kind", "DISTRICT", "name", id, "effectiveOn", "2010-07-01");
    }

    @Test
    void nobodyIsAppointedInASchoolThatGoesUpInAnother() {
        client.accepted("register-organization", school("into"));
        race(
                "g",
                i -> "merge-organization",
                i -> json("organizationId", "g" + i, "intoId", "into", "reason", "r", "effectiveOn", END),
                i -> "assess-readiness",
                i -> json(
                        "organizationId",
                        "g" + i,
                        "finding",
                        "PARTLY",
                        "dimensions",
                        List.of(json("code", "FIT", "points", 3, "possible", 4)),
                        "participants",
                        List.of(json("memberId", "m-1", "role", "COACH")),
                        "effectiveOn",
                        LATER));
    }

    @Test
    void noTwoSchoolsBearOneFederalId() {
        for (int i = 0; i < ROUNDS; i++) {
            client.accepted("register-organization", school("h" + i));
        }
        race(
                "f",
                i -> "give-federal-id",
                i -> json("organizationId", "f" + i, "federalId", "%012d".formatted(i), "effectiveOn", LATER),
                i -> "give-federal-id",
                i -> json("organizationId", "h" + i, "federalId", "%012d".formatted(i), "effectiveOn", LATER));
    }

    @Test
    void noTeamGoesByTwoPlansOfOneScopeWhereItsDistrictHoldsStrictlyToOne() {
        holdStrictlyToOnePlan();
        for (int i = 0; i < ROUNDS; i++) {
            client.accepted("register-organization", school("l" + i));
            client.accepted("form-team", team("lt" + i, "l" + i));
            draft("l-one-" + i, "lt" + i);
            draft("l-two-" + i, "lt" + i);
        }
        race(
                "q",
                i -> "adopt-action-plan",
                i -> adoption("l-one-" + i, LATER),
                i -> "adopt-action-plan",
                i -> adoption("l-two-" + i, "2020-01-15"));
    }

    @Test
    void linesOfABatchRestOnEachOtherAndOnAllOfTheirUnit() {
        holdStrictlyToOnePlan();
        client.accepted("register-organization", school("batch"));
        client.accepted("form-team", team("batch-team", "batch"));
        draft("batch-one", "batch-team");
        draft("batch-two", "batch-team");
        assertThat(codes(
                        line("AdoptActionPlan", adoption("batch-one", LATER)),
                        line("AdoptActionPlan", adoption("batch-two", LATER))))
                .containsExactly("applied", "policy-not-met");
        client.accepted("register-organization", school("batch-2"));
        assertThat(codes(line("GiveFederalId", federalId("batch")), line("GiveFederalId", federalId("batch-2"))))
                .containsExactly("applied", "code-taken");
    }

    private static List<String> codes(Map<String, Object> one, Map<String, Object> other) {
        return client.batch(List.of(one, other)).stream()
                .limit(2)
                .map(line -> line.path("code").asString(line.path("outcome").asString()))
                .toList();
    }

    private static Map<String, Object> line(String command, Map<String, Object> payload) {
        return json("command", command, "commandId", UUID.randomUUID().toString(), "payload", payload);
    }

    private static Map<String, Object> federalId(String organization) {
        return federalId(organization, "999999999999");
    }

    private static Map<String, Object> federalId(String organization, String id) {
        return json("organizationId", organization, "federalId", id, "effectiveOn", LATER);
    }

    private static void holdStrictlyToOnePlan() {
        client.accepted(
                "set-policy",
                json(
                        "organizationId", "d",
                        "policy", "ONE_ADOPTED_PLAN_PER_SCOPE",
                        "mode", "BLOCK",
                        "reason", "r",
                        "effectiveOn", "2012-07-01"));
    }

    private static void draft(String planId, String teamId) {
        client.accepted(
                "draft-action-plan",
                json("planId", planId, "teamId", teamId, "title", json("en", "P"), "effectiveOn", LATER));
    }

    private static Map<String, Object> adoption(String planId, String day) {
        return json("planId", planId, "deciders", List.of("m-1"), "effectiveOn", day);
    }

    /** Both sides at once, on two nodes; never both, and at least one. */
    private static void race(
            String prefix,
            IntFunction<String> end,
            IntFunction<Map<String, Object>> ending,
            IntFunction<String> use,
            IntFunction<Map<String, Object>> using) {
        for (int i = 0; i < ROUNDS; i++) {
            client.accepted("register-organization", school(prefix + i));
        }
        List<String> both = new ArrayList<>();
        List<String> neither = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ROUNDS; i++) {
                int round = i;
                Client first = i % 2 == 0 ? one.client() : other.client();
                Client second = i % 2 == 0 ? other.client() : one.client();
                CompletableFuture<Answer> ended = CompletableFuture.supplyAsync(
                        () -> first.command(end.apply(round), ending.apply(round)), threads);
                CompletableFuture<Answer> used = CompletableFuture.supplyAsync(
                        () -> second.command(use.apply(round), using.apply(round)), threads);
                int applied =
                        (int) IntStream.of(ended.join().status(), used.join().status())
                                .filter(status -> status == 200)
                                .count();
                String what = "%d: %s %s"
                        .formatted(round, ended.join().body(), used.join().body());
                if (applied == 2) {
                    both.add(what);
                } else if (applied == 0) {
                    neither.add(what);
                }
            }
        }
        assertThat(both).isEmpty();
        assertThat(neither).isEmpty();
    }

    private static Map<String, Object> team(String id, String organization) {
        Map<String, Object> team = new LinkedHashMap<>(Client.team(id, organization, "SCHOOL"));
        team.put("effectiveOn", LATER);
        return team;
    }

    /** Before whatever ends. */
    private static Map<String, Object> formed(String id, String organization) {
        Map<String, Object> team = team(id, organization);
        team.put("effectiveOn", "2012-09-01");
        return team;
    }

    private static Map<String, Object> school(String id) {
        return school(id, "d");
    }

    private static Map<String, Object> school(String id, String parent) {
        return json(
                "organizationId", id, "kind", "SCHOOL", "name", id, "parentId", parent, "effectiveOn", "2012-07-01");
    }
}
