package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client.Answer;
import tools.jackson.databind.JsonNode;

/** What was recorded elsewhere first: imports, their claims, and reads by the clock of the source. */
class ImportsIT {

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startEmpty();
        client = program.client();
        client.batch(
                List.of(
                        line(
                                "r",
                                "RegisterOrganization",
                                "2016-08-01T08:00:00-06:00",
                                json(
                                        "organizationId",
                                        "d1",
                                        "kind",
                                        "DISTRICT",
                                        "name",
                                        "One",
                                        "effectiveOn",
                                        "2016-07-01")),
                        line("f", "FormTeam", "2017-02-03T09:00:00-07:00", Client.team("t1", "d1")),
                        line("a", "AppointMember", "2018-02-03T09:00:00-07:00", seat("m-1")),
                        line("b", "AppointMember", "2018-02-02T09:00:00-07:00", seat("m-2")),
                        line("c", "AppointMember", "2999-01-01T00:00:00Z", seat("m-3")),
                        line("d", "AppointMember", "2016-08-31T00:00:00Z", seat("m-4"))),
                "Idempotency-Key",
                "old-years",
                "X-Import-Source",
                "Elan SIS");
        program.settled();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void anImportIsAThing() {
        JsonNode whole = client.read("/api/imports/old-years");
        JsonNode account = whole.path("account");

        assertThat(account.path("source").asString()).isEqualTo("Elan SIS");
        assertThat(account.path("actor").asString()).isNotEmpty();
        assertThat(account.path("applied").asInt()).isEqualTo(3);
        assertThat(account.path("refused").asInt()).isEqualTo(3);
        assertThat(account.path("endedAt").asString())
                .isGreaterThanOrEqualTo(account.path("begunAt").asString());
        assertThat(whole.at("/brought/subjects").asInt()).isEqualTo(2);
        assertThat(whole.at("/brought/lastPosition").asInt()).isEqualTo(3);
        JsonNode entries = client.read(whole.path("entries").asString()).path("items");
        assertThat(entries).hasSize(3);
        assertThat(entries.get(0).path("importSource").asString()).isEqualTo("Elan SIS");
        assertThat(entries.get(0).path("originallyRecordedAt").asString()).isEqualTo("2016-08-01T08:00:00-06:00");
        assertThat(client.read("/api/imports?limit=1000").path("items"))
                .anySatisfy(one -> assertThat(one.path("importId").asString()).isEqualTo("old-years"));
        assertThat(client.get("/api/imports/never").status()).isEqualTo(404);
    }

    @Test
    void sentAgainItIsTheSameImportRunOnceMore() {
        List<Object> lines = List.of(line(
                "x",
                "RegisterOrganization",
                "2016-08-01T08:00:00Z",
                json("organizationId", "d9", "kind", "DISTRICT", "name", "Nine", "effectiveOn", "2016-07-01")));
        client.batch(lines, "Idempotency-Key", "twice");
        client.batch(lines, "Idempotency-Key", "twice");

        JsonNode account = client.read("/api/imports/twice").path("account");
        assertThat(account.path("runs").asInt()).isEqualTo(2);
        assertThat(account.path("applied").asInt()).isEqualTo(1);
        assertThat(account.path("repeated").asInt()).isEqualTo(1);
    }

    @Test
    void isKnownFromTheTimeItsSourceClaimsInEveryRead() {
        String before = "clock=source&knownAt=2017-02-02";
        String behind = "clock=source&knownAt=2017-02-03";

        assertThat(client.get("/api/teams/t1?" + before).status()).isEqualTo(404);
        assertThat(client.read("/api/teams/t1?" + behind).path("clock").asString())
                .isEqualTo("source");
        assertThat(client.get("/api/teams/t1/history?" + before).status()).isEqualTo(404);
        assertThat(client.read("/api/teams/t1/history?" + behind).path("items")).hasSize(1);
        assertThat(client.read("/api/teams?district=d1&" + before).path("items"))
                .isEmpty();
        assertThat(client.read("/api/teams?district=d1&" + behind).path("items"))
                .hasSize(1);
        assertThat(client.read("/api/tree?root=d1&" + before).at("/roots/0/teams"))
                .isEmpty();
        assertThat(client.read("/api/tree?root=d1&" + behind).at("/roots/0/teams"))
                .hasSize(1);
        assertThat(client.read("/api/tree?root=d1&" + behind)
                        .at("/claims/imports/0")
                        .asString())
                .isEqualTo("old-years");
        assertThat(client.read("/api/tree?root=d1&knownAt=2017-02-03").path("roots"))
                .isEmpty();
        assertThat(client.read("/api/teams/t1/diff?fromKnownAt=2017-06-30&toKnownAt=2018-06-30&clock=source")
                        .path("changes"))
                .isNotEmpty();
        assertThat(client.read("/api/timeline?clock=source&recordedTo=2017-12-31T00:00:00Z&importId=old-years")
                        .path("items"))
                .hasSize(2);
        assertThat(client.read("/api/audit/cadence?district=d1&" + behind)
                        .at("/claims/importCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anAnswerByTheSourcesClockIsAnotherOneOnceMoreIsImported() {
        client.accepted(
                "register-organization",
                json("organizationId", "d8", "kind", "DISTRICT", "name", "Eight", "effectiveOn", "2016-07-01"));
        client.batch(
                List.of(line("q1", "FormTeam", "2017-02-03T09:00:00Z", Client.team("late", "d8"))),
                "Idempotency-Key",
                "q-1");
        program.settled();
        String path = "/api/teams?clock=source&knownAt=2017-03-01";
        String tag = client.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(client.getIfNoneMatch(path, tag)).isEqualTo(304);
        int teams = client.read(path).path("items").size();

        client.batch(
                List.of(line("q2", "FormTeam", "2017-02-04T09:00:00Z", Client.team("later", "d8"))),
                "Idempotency-Key",
                "q-2");
        program.settled();

        assertThat(client.getIfNoneMatch(path, tag)).isEqualTo(200);
        assertThat(client.read(path).path("items")).hasSize(teams + 1);
    }

    @Test
    void thePastOfASourceIsLiveWhileMoreOfItIsImported() {
        String past = "clock=source&knownAt=2017-06-30";
        try (Client.Events tree = client.stream("/api/tree?root=d1&" + past, null)) {
            assertThat(tree.next().name()).isEqualTo("snapshot");
            client.batch(
                    List.of(line("live", "FormTeam", "2017-02-04T09:00:00Z", Client.team("live", "d1"))),
                    "Idempotency-Key",
                    "live");
            assertThat(tree.next().data().at("/roots/0/teams"))
                    .anySatisfy(team -> assertThat(team.path("name").asString()).isEqualTo("live"));
        }
        assertThat(client.refusedStream("/api/tree?root=d1&knownAt=2017-06-30").status())
                .isEqualTo(400);
    }

    @Test
    void aSingleCommandCarriesAClaimToo() {
        Answer good = client.command(
                "form-team",
                Client.team("single", "d1"),
                "X-Originally-Recorded-At",
                "2019-01-02T03:04:05+01:00",
                "X-Import-Source",
                "Paper");
        assertThat(good.status()).isEqualTo(200);
        program.settled();
        JsonNode entry = client.read("/api/teams/single/history").at("/items/0");
        assertThat(entry.path("originallyRecordedAt").asString()).isEqualTo("2019-01-02T03:04:05+01:00");
        assertThat(entry.path("importSource").asString()).isEqualTo("Paper");
        Answer early = client.command(
                "appoint-member", seat("single", "m-1"), "X-Originally-Recorded-At", "2019-01-02T02:00:00Z");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.at("/code").asString()).isEqualTo("claim-not-possible");
        assertThat(client.command("form-team", Client.team("no", "d1"), "X-Originally-Recorded-At", "2019")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesAnEmptyParameterAndAnUnknownClockButNotAnEmptyFormField() {
        assertThat(client.get("/api/teams?asOf=").at("/code").asString()).isEqualTo("bad-parameter");
        assertThat(client.get("/api/teams?clock=wall").at("/code").asString()).isEqualTo("bad-parameter");
        assertThat(client.page("/?asOf=&knownAt=&clock=log").status()).isEqualTo(200);
        assertThat(client.page("/questions?asOf=&knownAt=&clock=log").status()).isEqualTo(200);
    }

    @Test
    void thePageSaysWhoseClockItGoesBy() {
        Client.Page page = client.page("/?knownAt=2017-03-01&clock=source");

        assertThat(page.html())
                .contains("as the source had it on 1 March 2017")
                .contains("imported from Elan SIS, recorded there on 3 February 2017");
        assertThat(client.page("/?knownAt=2017-03-01").html()).contains("Nothing was known yet");
    }

    private static Map<String, Object> line(String id, String command, String claim, Map<String, Object> payload) {
        return json("command", command, "commandId", id, "originallyRecordedAt", claim, "payload", payload);
    }

    private static Map<String, Object> seat(String member) {
        return seat("t1", member);
    }

    private static Map<String, Object> seat(String team, String member) {
        return json("teamId", team, "memberId", member, "role", "TEACHER", "effectiveOn", "2016-09-01");
    }
}
