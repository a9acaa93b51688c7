package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A school that moved from district A to district B in 2018, and a team that never met: whose is what happened? */
class MovedTeamsIT {

    private static final String BEGINNING = "2012-07-01";
    private static final String MOVE = "2018-07-01";
    private static final String LATER = "&asOf=2020-06-30";
    private static final String ALWAYS = LATER + "&from=2013-01-01&to=2020-06-30";

    private static Program program;
    private static Client client;

    @BeforeAll
    static void move(@TempDir Path directory) {
        program = Program.start(directory);
        client = program.client();
        register("a", "DISTRICT", null);
        register("b", "DISTRICT", null);
        register("s", "SCHOOL", "a");
        register("t", "SCHOOL", "b");
        form("dlt-a", "a", "DISTRICT", null);
        form("dlt-b", "b", "DISTRICT", null);
        form("slt", "s", "SCHOOL", "dlt-a");
        form("silent", "t", "SCHOOL", "dlt-b");
        for (String team : List.of("slt", "silent")) {
            client.accepted(
                    "appoint-member",
                    json("teamId", team, "memberId", "m1", "role", "PARENT", "effectiveOn", BEGINNING));
            client.accepted(
                    "set-meeting-cadence", json("teamId", team, "cadence", "QUARTERLY", "effectiveOn", "2013-01-01"));
        }
        listen();
        meet("2013-02-01", "2014-02-01", "2018-06-30");
        client.accepted("open-team-audit", json("auditId", "of-a", "organizationId", "s", "effectiveOn", "2014-03-01"));
        adopt("dlt-a");
        adopt("slt");
        client.accepted(
                "align-direction",
                json("teamId", "slt", "parentTeamId", "dlt-a", "parentVersion", 1, "effectiveOn", "2014-05-01"));
        client.accepted(
                "reparent-organization",
                json("organizationId", "s", "parentId", "b", "reason", "moved", "effectiveOn", MOVE));
        client.accepted(
                "reparent-team",
                json("teamId", "slt", "parentTeamId", "dlt-b", "reason", "moved", "effectiveOn", MOVE));
        meet(MOVE, "2019-02-01");
        client.accepted("open-team-audit", json("auditId", "of-b", "organizationId", "s", "effectiveOn", "2019-03-01"));
        program.settled();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void meetingsBelongToTheDistrictOfTheirDayAndAreCountedOnce() {
        assertThat(team(attendance("a"), "slt").path("meetings").asInt()).isEqualTo(3);
        assertThat(team(attendance("b"), "slt").path("meetings").asInt()).isEqualTo(2);
        assertThat(team(attendance("b"), "silent").path("meetings").asInt()).isZero();
        JsonNode after = read("attendance", "a", LATER + "&from=2018-07-01&to=2019-06-30");
        assertThat(ids(after.at("/answer/teams"), "teamId")).doesNotContain("slt");
    }

    @Test
    void periodsBelongToTheDistrictInWhichTheyEnded() {
        JsonNode before = team(read("cadence", "a", ALWAYS), "slt").at("/cadences/0");
        JsonNode after = team(read("cadence", "b", ALWAYS), "slt").at("/cadences/0");
        assertThat(before.path("expected").asInt()).isEqualTo(22);
        assertThat(before.path("met").asInt()).isEqualTo(3);
        assertThat(before.has("running")).isFalse();
        assertThat(after.path("expected").asInt()).isEqualTo(8);
        assertThat(after.path("met").asInt()).isEqualTo(2);
        assertThat(team(read("cadence", "b", ALWAYS), "silent")
                        .at("/cadences/0/met")
                        .asInt())
                .isZero();
    }

    @Test
    void anAuditBelongsToTheDistrictInWhichItWasOpened() {
        assertThat(ids(read("team-overlap", "a", LATER).at("/answer/audits"), "auditId"))
                .containsExactly("of-a");
        assertThat(ids(read("team-overlap", "b", LATER).at("/answer/audits"), "auditId"))
                .containsExactly("of-b");
    }

    @Test
    void aVoiceIsHeardInTheDistrictOfEachDay() {
        JsonNode group = read("voices", "a", LATER).at("/answer/groups/0");
        assertThat(ids(group.path("stretches"), "voice")).containsExactly("ADVOCATE", "NONE");
        assertThat(group.at("/stretches/0/stretch/until").asString()).isEqualTo(MOVE);
        JsonNode team = group.path("teams")
                .valueStream()
                .filter(one -> one.path("teamId").asString().equals("slt"))
                .findFirst()
                .orElseThrow();
        assertThat(team.at("/stretches/0/stretch/until").asString()).isEqualTo(MOVE);
        assertThat(read("voices", "a", "&asOf=2018-06-30")
                        .at("/answer/groups/0/voice")
                        .asString())
                .isEqualTo("ADVOCATE");
    }

    @Test
    void teamsAndDirectionsBelongToTheDistrictOfTheDayAskedAbout() {
        for (String question : List.of("composition", "vision-reach", "alignment")) {
            String list = "/answer/"
                    + Map.of("composition", "teams", "vision-reach", "directions", "alignment", "links")
                            .get(question);
            assertThat(ids(read(question, "a", "&asOf=2018-06-30").at(list), "teamId"))
                    .contains("slt");
            assertThat(ids(read(question, "b", "&asOf=2018-06-30").at(list), "teamId"))
                    .doesNotContain("slt");
            assertThat(ids(read(question, "a", LATER).at(list), "teamId")).doesNotContain("slt");
            assertThat(ids(read(question, "b", LATER).at(list), "teamId")).contains("slt");
        }
    }

    @Test
    void aLinkKeepsItsHistoryUnderTheTeamOfAFormerDistrict() {
        JsonNode link = read("alignment", "b", LATER)
                .at("/answer/links")
                .valueStream()
                .filter(one -> one.path("teamId").asString().equals("slt"))
                .findFirst()
                .orElseThrow();
        assertThat(ids(link.path("history"), "status"))
                .containsSubsequence("NEVER_ALIGNED", "ALIGNED", "PARENT_WITHOUT_DIRECTION");
    }

    @Test
    void aDistrictHasToBeNamed() {
        assertThat(client.get("/api/audit/attendance").status()).isEqualTo(400);
    }

    private static JsonNode attendance(String district) {
        return read("attendance", district, ALWAYS);
    }

    private static JsonNode read(String question, String district, String more) {
        return client.read("/api/audit/" + question + "?district=" + district + more);
    }

    private static JsonNode team(JsonNode read, String id) {
        return read.at("/answer/teams")
                .valueStream()
                .filter(team -> team.path("teamId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(JsonNode list, String name) {
        return list.valueStream().map(item -> item.path(name).asString()).toList();
    }

    private static void register(String id, String kind, @Nullable String parent) {
        client.accepted(
                "register-organization",
                json("organizationId", id, "kind", kind, "name", id, "parentId", parent, "effectiveOn", BEGINNING));
    }

    private static void form(String id, String organization, String level, @Nullable String parent) {
        client.accepted(
                "form-team",
                json(
                        "teamId",
                        id,
                        "organizationId",
                        organization,
                        "level",
                        level,
                        "name",
                        id,
                        "parentTeamId",
                        parent,
                        "purposes",
                        List.of("LEADERSHIP"),
                        "effectiveOn",
                        BEGINNING));
    }

    private static void listen() {
        client.accepted(
                "list-underserved-group",
                json("districtId", "a", "code", "RURAL", "label", Map.of("en", "Rural"), "effectiveOn", "2013-01-01"));
        client.accepted(
                "name-advocate",
                json(
                        "districtId",
                        "a",
                        "group",
                        "RURAL",
                        "teamId",
                        "slt",
                        "memberId",
                        "m1",
                        "effectiveOn",
                        "2013-01-01"));
    }

    private static void meet(String... days) {
        for (String day : days) {
            client.accepted(
                    "hold-meeting",
                    json(
                            "meetingId",
                            "on-" + day,
                            "teamId",
                            "slt",
                            "agenda",
                            List.of(),
                            "attendance",
                            Map.of("m1", "PRESENT"),
                            "effectiveOn",
                            day));
        }
    }

    private static void adopt(String team) {
        client.accepted(
                "adopt-vision",
                json(
                        "teamId",
                        team,
                        "text",
                        Map.of("en", "Every learner"),
                        "evidence",
                        List.of(json("title", "Reading data")),
                        "effectiveOn",
                        "2013-09-01"));
    }
}
