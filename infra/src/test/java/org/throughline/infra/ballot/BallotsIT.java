package org.throughline.infra.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.throughline.infra.Client;
import org.throughline.infra.Client.Answer;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** Ballots as they come over HTTP: kept until they are counted, counted once, deleted with the count, and nobody's. */
@TestInstance(Lifecycle.PER_CLASS)
class BallotsIT {

    private static final String DAY = "2024-11-05";
    private static final int ITEMS = 8;

    private Program program;
    private Client client;
    private int opened;
    private String vote = "";

    @BeforeAll
    void start() {
        program = Program.startEmpty();
        client = program.client();
        client.accepted(
                "register-organization",
                json("organizationId", "d1", "kind", "DISTRICT", "name", "District", "effectiveOn", "2016-07-01"));
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @BeforeEach
    void anotherVote() {
        vote = "vote-" + ++opened;
        client.accepted(
                "open-administration",
                json(
                        "administrationId", vote,
                        "organizationId", "d1",
                        "practice", "MTSS",
                        "instrument", "shared-leadership-8",
                        "instrumentVersion", "1",
                        "kind", "TEAM_VOTE",
                        "sections", List.of("elements"),
                        "invited", List.of(Map.of("role", "EDUCATOR", "people", 20)),
                        "effectiveOn", DAY));
    }

    @Test
    void areCountedOnceAndDeletedWithTheCount() {
        for (int i = 0; i < 12; i++) {
            assertThat(cast(1, i < 7 ? 2 : 1).at("/cast").asInt()).isEqualTo(i + 1);
        }
        assertThat(client.read(address()).path("cast").asInt()).isEqualTo(12);
        long position = close(1);
        assertThat(kept()).isZero();
        assertThat(rounds()).isZero();
        JsonNode counted = event(position);
        assertThat(counted.path("ballots").asInt()).isEqualTo(12);
        assertThat(counted.path("counts")).hasSize(ITEMS);
        assertThat(counted.at("/counts/0/points").asInt()).isEqualTo(2);
        assertThat(counted.at("/counts/0/told/0/ballots").asInt()).isEqualTo(7);
        assertThat(counted.at("/counts/0/withheld").asInt()).isEqualTo(5);

        Answer late = post(ballot(1, 2));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/code").asString()).isEqualTo("settled");
        assertThat(client.get(address()).at("/code").asString()).isEqualTo("not-found");
        assertThat(kept()).isZero();
    }

    /** A ballot that is on its way while the round is counted is in the count, whichever of the two is first. */
    @Test
    void areCountedEvenWhereTheyComeInTheMidstOfTheCount() throws Exception {
        for (int i = 0; i < 4; i++) {
            cast(1, 2);
        }
        ExecutorService counting = Executors.newSingleThreadExecutor();
        try (Connection caster =
                Objects.requireNonNull(program.views().getDataSource()).getConnection()) {
            caster.setAutoCommit(false);
            try (Statement statement = caster.createStatement()) {
                // taken, and not yet answered: the count finds four, and waits for it
                statement.execute(
                        "select ballots.take('%s', 1, '{\"points\":{\"1\":1},\"states\":{}}', 20)".formatted(vote));
                Future<Long> count = counting.submit(() -> close(1));
                awaitTheCountWaiting();
                assertThat(count.isDone()).isFalse();
                caster.commit();
                assertThat(event(count.get(30, TimeUnit.SECONDS))
                                .path("ballots")
                                .asInt())
                        .isEqualTo(5);
            }
        } finally {
            counting.shutdownNow();
        }
        assertThat(kept()).isZero();
    }

    /** Many cast while somebody counts: whatever was acknowledged is in the count, and nothing else is. */
    @Test
    void noneThatWasAcknowledgedIsLost() throws Exception {
        for (int i = 0; i < 3; i++) {
            cast(1, 2);
        }
        ExecutorService casters = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                sent.add(casters.submit(() -> post(ballot(1, 1)).status()));
            }
            int counted = event(close(1)).path("ballots").asInt();
            int acknowledged = 3;
            for (Future<Integer> one : sent) {
                int status = one.get(30, TimeUnit.SECONDS);
                assertThat(status).isIn(200, 409);
                acknowledged += status == 200 ? 1 : 0;
            }
            assertThat(counted).isEqualTo(acknowledged);
        } finally {
            casters.shutdownNow();
        }
        assertThat(kept()).isZero();
    }

    @Test
    void noMoreAreTakenThanPeopleAreAsked() {
        for (int i = 0; i < 20; i++) {
            cast(1, i % 2);
        }
        Answer more = post(ballot(1, 2));
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.at("/code").asString()).isEqualTo("all-ballots-cast");
        assertThat(kept()).isEqualTo(20);
    }

    @Test
    void whatDoesNotFitIsRefusedWithEveryFault() {
        assertThat(post("{\"round\":1,\"answers\":{\"1\":9,\"x\":1},\"states\":{\"2\":\"NOT_APPLICABLE\"}}")
                        .at("/faults")
                        .valueStream()
                        .map(fault -> fault.path("pointer").asString() + " "
                                + fault.path("code").asString()))
                .contains(
                        "/answers/1 out-of-scale",
                        "/answers/x unknown-item",
                        "/states/2 not-offered",
                        "/answers/3 missing-item");
        assertThat(post("{\"round\":1,\"answers\":{\"1\":2},\"by\":\"m-1\"}")
                        .at("/faults/0/code")
                        .asString())
                .isEqualTo("unknown-field");
        assertThat(post(ballot(2, 1)).at("/code").asString()).isEqualTo("not-yet");
        assertThat(client.post("/api/administrations/none/ballots", ballot(1, 1))
                        .status())
                .isEqualTo(404);
        assertThat(kept()).isZero();
    }

    /** Which came first is told by nothing that the table holds: all are written by the last transaction, in an order of chance. */
    @Test
    void keepNoOrder() {
        List<Integer> sent = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            Map<String, Integer> answers = answers(i % 3);
            answers.put("1", i / 9);
            answers.put("2", i / 3 % 3);
            sent.add(i);
            cast(1, answers);
        }
        String table = " from ballots.ballot where administration_id = ?";
        assertThat(program.views().queryForObject("select count(distinct xmin::text)" + table, Integer.class, vote))
                .isEqualTo(1);
        List<Integer> found = program.views()
                .queryForList(
                        "select (answers #>> '{points,1}')::int * 9 + (answers #>> '{points,2}')::int * 3"
                                + " + (answers #>> '{points,3}')::int"
                                + table + " order by ctid",
                        Integer.class,
                        vote);
        assertThat(found).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(found).isNotEqualTo(sent).isNotEqualTo(sent.reversed());
        assertThat(program.views()
                        .queryForList(
                                "select column_name from information_schema.columns where table_schema = 'ballots' and table_name = 'ballot'",
                                String.class))
                .containsExactlyInAnyOrder("id", "administration_id", "round", "answers");
    }

    /** Nothing else that the program keeps or tells grows by a ballot. */
    @Test
    void leaveNoTraceBesideThemselves() {
        long before = program.settled();
        String rows = String.join(
                " union all ",
                program.views()
                        .queryForList(
                                "select format('select ''%s.%s'' as of, count(*) from %I.%I', schemaname, tablename, schemaname, tablename)"
                                        + " from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'processors')"
                                        + " and tablename not in ('ballot', 'checkpoint')",
                                String.class));
        List<Map<String, Object>> kept = program.views().queryForList(rows);
        for (int i = 0; i < 5; i++) {
            cast(1, 2);
        }
        assertThat(program.views().queryForList(rows)).isEqualTo(kept);
        assertThat(program.settled()).isEqualTo(before);
        assertThat(client.lines("/actuator/prometheus"))
                .anyMatch(line -> line.startsWith("http_server_requests"))
                .noneMatch(line ->
                        line.startsWith("http_server_requests") && line.contains("ballot") && line.contains("POST"));
    }

    /** Looked at before and behind a ballot, a rehearsal would say what it says. */
    @Test
    void areNotToldByARehearsal() throws Exception {
        for (int i = 0; i < 12; i++) {
            cast(1, i < 7 ? 2 : 1);
        }
        String form = "administrationId=%s&round=1&effectiveOn=%s&do=check".formatted(vote, DAY);
        HttpResponse<String> looked = form("/record/close-round", form);
        assertThat(looked.body())
                .contains("Counted round 1: 12 ballots")
                .doesNotContain("withheld")
                .doesNotContain("7 for");
        assertThat(kept()).isEqualTo(12);
    }

    @Test
    void areDeletedWhereItIsGivenUp() {
        cast(1, 2);
        client.accepted(
                "abandon-administration", json("administrationId", vote, "reason", "Nobody came", "effectiveOn", DAY));
        assertThat(kept()).isZero();
        assertThat(post(ballot(1, 2)).at("/code").asString()).isEqualTo("ended");
    }

    /** What was cast is gone with the count: nobody can count it again. */
    @Test
    void aCountIsNeitherPutRightNorTakenBack() {
        for (int i = 0; i < 4; i++) {
            cast(1, 2);
        }
        close(1);
        Answer right = client.command(
                "close-round?corrects=2&because=a%20day%20later",
                json("administrationId", vote, "round", 1, "effectiveOn", "2024-11-06"));
        assertThat(right.status()).isEqualTo(400);
        Answer back = client.command(
                "retract-entry", json("kind", "administration", "id", vote, "entry", 2, "reason", "Miscounted"));
        assertThat(back.at("/code").asString()).isEqualTo("has-its-own-retraction");
    }

    @Test
    void aVoteBecomesACheckWithWhatWasSettledByTalking() {
        for (int i = 0; i < 6; i++) {
            Map<String, Integer> answers = answers(2);
            answers.put("3", i % 2);
            cast(1, answers);
        }
        assertThat(check("c-" + vote, Map.of()).at("/code").asString()).isEqualTo("step-unfinished");
        close(1);
        assertThat(check("c-" + vote, Map.of()).at("/faults/0/code").asString()).isEqualTo("no-majority");
        Answer recorded = check("c-" + vote, Map.of("3", 1));
        assertThat(recorded.status()).isEqualTo(200);
        JsonNode check = event(recorded.at("/position").asLong());
        assertThat(check.at("/details/administrationId").asString()).isEqualTo(vote);
        assertThat(check.path("answers")).hasSize(ITEMS);
        assertThat(check.at("/scores/0/points").asInt()).isEqualTo(15);
        assertThat(check("another-" + vote, Map.of("3", 1)).at("/code").asString())
                .isEqualTo("already-exists");
        client.accepted(
                "close-administration", json("administrationId", vote, "checkId", "c-" + vote, "effectiveOn", DAY));
        program.settled();
        assertThat(client.read("/api/administrations/" + vote)
                        .at("/state/status")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(client.page("/administrations/" + vote).html()).contains("/fidelity-checks/c-" + vote);
        assertThat(client.page("/fidelity-checks/c-" + vote).html()).contains("/administrations/" + vote);
    }

    @Test
    void areCastOnAPageWithoutScripts() throws Exception {
        assertThat(client.page("/administrations/" + vote + "/ballot").html())
                .contains("name=\"answers/1\"", "0 of 20 ballots are cast so far")
                .doesNotContain("<script>");
        HttpResponse<String> half = form("/administrations/" + vote + "/ballot", "round=1&answers%2F1=2");
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("Each item needs an answer");
        StringBuilder whole = new StringBuilder("round=1");
        for (int i = 1; i <= ITEMS; i++) {
            whole.append("&answers%2F").append(i).append("=1");
        }
        HttpResponse<String> taken = form("/administrations/" + vote + "/ballot", whole.toString());
        assertThat(taken.statusCode()).isEqualTo(302);
        String behind = taken.headers().firstValue("Location").orElseThrow();
        assertThat(behind)
                .endsWith("/administrations/" + vote + "/ballot/taken")
                .doesNotContain("?");
        assertThat(kept()).isEqualTo(1);
        program.settled();
        assertThat(client.page("/administrations/" + vote).html()).contains("1 of 20");
    }

    private Answer check(String id, Map<String, Integer> answers) {
        return client.command(
                "record-fidelity-check",
                json(
                        "checkId",
                        id,
                        "organizationId",
                        "d1",
                        "practice",
                        "MTSS",
                        "instrument",
                        "shared-leadership-8",
                        "instrumentVersion",
                        "1",
                        "raterKind",
                        "SELF",
                        "sections",
                        List.of("elements"),
                        "answers",
                        answers,
                        "administrationId",
                        vote,
                        "effectiveOn",
                        DAY));
    }

    private Answer cast(int round, int points) {
        return cast(round, answers(points));
    }

    private Answer cast(int round, Map<String, Integer> answers) {
        Answer answer = post(ballot(round, answers));
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
        return answer;
    }

    private Answer post(String body) {
        return client.post(address(), body);
    }

    private String address() {
        return "/api/administrations/%s/ballots".formatted(vote);
    }

    private static String ballot(int round, int points) {
        return ballot(round, answers(points));
    }

    private static String ballot(int round, Map<String, Integer> answers) {
        return Client.JSON.writeValueAsString(Map.of("round", round, "answers", answers));
    }

    private static Map<String, Integer> answers(int points) {
        Map<String, Integer> answers = new HashMap<>();
        for (int i = 1; i <= ITEMS; i++) {
            answers.put(Integer.toString(i), points);
        }
        return answers;
    }

    /** While ballots keep coming in, whoever counts is told to send it again, and does. */
    private long close(int round) {
        Map<String, Object> count = json("administrationId", vote, "round", round, "effectiveOn", DAY);
        Answer answer = client.command("close-round", count);
        for (int again = 0; again < 50 && answer.at("/code").asString().equals("concurrent"); again++) {
            answer = client.command("close-round", count);
        }
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.at("/position").asLong();
    }

    private JsonNode event(long position) {
        return Client.JSON.readTree(program.views()
                .queryForObject("select payload::text from log.event where position = ?", String.class, position));
    }

    private int kept() {
        return count("select count(*) from ballots.ballot where administration_id = ?", vote);
    }

    private int rounds() {
        return count("select count(*) from ballots.round where administration_id = ?", vote);
    }

    private int count(String sql, Object... arguments) {
        return Objects.requireNonNull(program.views().queryForObject(sql, Integer.class, arguments));
    }

    /** Until a count of this program, and of no other on the same server, waits for the row of its round. */
    private void awaitTheCountWaiting() {
        Awaitility.await("the count waits for the ballot on its way")
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like '%log.holds%'
                        """) == 1);
    }

    private HttpResponse<String> form(String path, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
