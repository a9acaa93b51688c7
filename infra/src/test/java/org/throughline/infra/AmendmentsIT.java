package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client.Answer;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import tools.jackson.databind.JsonNode;

/** What was recorded wrongly is taken back or put right, whatever it is about, and history still knows what was believed. */
class AmendmentsIT {

    private static final String DAY = "2015-01-01";

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startOnSample();
        client = program.client();
        register("d", "DISTRICT", null, "2010-07-01");
    }

    @AfterAll
    static void stop() {
        assertThat(client.post("/actuator/evidence").at("/intact").asBoolean()).isTrue();
        program.close();
    }

    /** Tried on the last entry of a subject of every kind there is. */
    @Test
    void theLastEntryOfAnySubjectIsTakenBackAndBroughtBack() {
        List<String> tried = new ArrayList<>();
        for (SubjectKind<?, ?> kind : program.bean(SubjectKinds.class).all()) {
            for (JsonNode subject :
                    client.read("/api/%s?limit=3".formatted(kind.path())).path("items")) {
                String id = subject.path("id").asString();
                String address = "/api/%s/%s".formatted(kind.path(), id);
                JsonNode before = client.read(address);
                long last = before.path("version").asLong();
                Answer retracted = retract(kind.name(), id, last);
                if (retracted.status() != 200) {
                    String code = retracted.at("/code").asString();
                    assertThat(code).as(address).isIn("contradicts-later", "no-such-entry", "has-its-own-retraction");
                    tried.addAll(code.equals("has-its-own-retraction") ? List.of(kind.name()) : List.of());
                    continue;
                }
                long position = retracted.at("/position").asLong();
                tried.add(kind.name());
                String known = "?knownAtPosition=" + (position - 1);
                Answer without = client.get(address + "?atLeast=" + position);
                assertThat(without.status() == 404
                                || !without.body().path("state").equals(before.path("state"))
                                || last > 1)
                        .as(address)
                        .isTrue();
                assertThat(client.read(address + known).path("state"))
                        .as(address)
                        .isEqualTo(before.path("state"));
                assertThat(entry(address, last).path("amendedBy").asLong())
                        .as(address)
                        .isEqualTo(last + 1);

                Answer back = retract(kind.name(), id, last + 1);
                assertThat(back.status()).as(address).isEqualTo(200);
                JsonNode again =
                        client.read(address + "?atLeast=" + back.at("/position").asLong());
                assertThat(again.path("state")).as(address).isEqualTo(before.path("state"));
                assertThat(client.read(address + "?asOf=" + today()).path("state"))
                        .as(address)
                        .isEqualTo(before.path("state"));
                assertThat(entry(address, last).has("amendedBy")).as(address).isFalse();
            }
        }
        assertThat(tried.stream().distinct())
                .hasSize(program.bean(SubjectKinds.class).all().size());
    }

    /** Histories of units lead to it as before. */
    @Test
    void whatWasTakenBackWhollyStillTellsItsHistory() {
        client.accepted(
                "identify-need",
                json(
                        "needId",
                        "no-need",
                        "organizationId",
                        "d",
                        "title",
                        Map.of("en", "Nobody knows what this was"),
                        "finding",
                        "Nobody remembers",
                        "affectedGroups",
                        List.of("LEARNERS"),
                        "effectiveOn",
                        DAY));
        assertThat(retract("need", "no-need", 1).status()).isEqualTo(200);
        program.settled();
        Client.Page page = client.page("/needs/no-need");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html()).contains("Taken back", "Nobody knows what this was", "class=\"entry");
        assertThat(client.page("/needs/never-was").html())
                .contains("Nothing is here")
                .doesNotContain("class=\"entry");
    }

    @Test
    void theDayAndTheWordsOfARegistrationArePutRight() {
        register("elm", "SCHOOL", "d", "2012-07-01");
        client.accepted(
                "rename-organization", json("organizationId", "elm", "name", "Elm", "effectiveOn", "2014-07-01"));
        long believed = client.read("/actuator/views").path("logPosition").asLong();
        Answer corrected = client.command(
                "register-organization?corrects=1&because=it%20opened%20earlier",
                json(
                        "organizationId",
                        "elm",
                        "kind",
                        "SCHOOL",
                        "name",
                        "Elm Street",
                        "parentId",
                        "d",
                        "effectiveOn",
                        "2011-07-01"));
        assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
        assertThat(corrected.at("/outcome").asString()).isEqualTo("applied");
        String fresh = "&atLeast=" + corrected.at("/position").asLong();
        assertThat(name("asOf=2011-07-01" + fresh)).isEqualTo("Elm Street");
        assertThat(name("asOf=2014-07-01" + fresh)).isEqualTo("Elm");
        assertThat(client.get("/api/organizations/elm?asOf=2011-07-01&knownAtPosition=" + believed)
                        .status())
                .isEqualTo(404);
        assertThat(name("asOf=2013-01-01&knownAtPosition=" + believed)).isEqualTo("elm");
        assertThat(entry("/api/organizations/elm", 3)
                        .at("/payload/right/event/name")
                        .asString())
                .isEqualTo("Elm Street");
    }

    private static String name(String tense) {
        return client.read("/api/organizations/elm?" + tense).at("/state/name").asString();
    }

    @Test
    void aMergeTheWrongWayRoundIsTakenBack() {
        register("west", "SCHOOL", "d", "2012-07-01");
        register("east", "SCHOOL", "d", "2012-07-01");
        client.accepted(
                "merge-organization",
                json(
                        "organizationId",
                        "west",
                        "intoId",
                        "east",
                        "reason",
                        "fewer pupils",
                        "effectiveOn",
                        "2018-07-01"));
        assertThat(retract("organization", "west", 2).status()).isEqualTo(200);
        client.accepted(
                "merge-organization",
                json(
                        "organizationId",
                        "east",
                        "intoId",
                        "west",
                        "reason",
                        "fewer pupils",
                        "effectiveOn",
                        "2018-07-01"));
        program.settled();
        assertThat(client.read("/api/organizations/west").at("/state").has("until"))
                .isFalse();
    }

    @Test
    void anAppointmentBeganEarlierOrNeverWas() {
        register("oak", "SCHOOL", "d", "2012-07-01");
        client.accepted("form-team", form("oakt", "oak"));
        appoint("", "w1", DAY);
        assertThat(appoint("?corrects=2&because=paper%20file", "w1", "2014-06-01")
                        .status())
                .isEqualTo(200);
        program.settled();
        JsonNode team = client.read("/api/teams/oakt");
        assertThat(team.at("/state/tenures")).hasSize(1);
        assertThat(team.at("/state/tenures/0/from").asString()).isEqualTo("2014-06-01");
        assertThat(retract("team", "oakt", 2).status()).isEqualTo(200);
        assertThat(retract("team", "oakt", 2).at("/outcome").asString()).isEqualTo("unchanged");
        program.settled();
        assertThat(client.read("/api/teams/oakt").at("/state/tenures")).isEmpty();
    }

    @Test
    void whatWasSaidInConfidenceIsTakenBackByItsOwnCommand() {
        List<String> codes = new ArrayList<>();
        client.read("/api/voice-registers/sample-district/history")
                .path("items")
                .forEach(entry -> {
                    if (entry.path("type").asString("").equals("PerspectiveDeclared")) {
                        codes.add(retract(
                                        "voice-register",
                                        "sample-district",
                                        entry.path("version").asLong())
                                .at("/code")
                                .asString());
                    }
                });
        assertThat(codes).isNotEmpty().containsOnly("has-its-own-retraction");
    }

    @Test
    void refusesWhatPutsNothingRight() {
        register("ash", "SCHOOL", "d", "2012-07-01");
        assertThat(code(
                        "rename-organization?corrects=1&because=x",
                        json("organizationId", "ash", "name", "Ash", "effectiveOn", DAY)))
                .isEqualTo("corrects-another-event");
        assertThat(code(
                        "rename-organization?corrects=9&because=x",
                        json("organizationId", "ash", "name", "Ash", "effectiveOn", DAY)))
                .isEqualTo("no-such-entry");
        assertThat(code(
                        "rename-organization?corrects=1",
                        json("organizationId", "ash", "name", "Ash", "effectiveOn", DAY)))
                .isEqualTo("malformed");
        assertThat(code("rename-organization?corrects=1&because=x", json("organizationId", "ash", "name", "Ash")))
                .as("a day left out would be today")
                .isEqualTo("malformed");
        assertThat(code(
                        "register-organization?corrects=1&because=x",
                        json("organizationId", "nobody", "kind", "SCHOOL", "name", "N", "effectiveOn", DAY)))
                .isEqualTo("no-such-entry");
        assertThat(retract("organization", "ash", 7).at("/code").asString()).isEqualTo("no-such-entry");
        assertThat(retract("organization", "nobody", 1).at("/code").asString()).isEqualTo("unknown-subject");
        assertThat(retract("dragon", "ash", 1).at("/code").asString()).isEqualTo("unknown-reference");
    }

    @Test
    void aCorrectionSentTwiceIsAppliedOnce() {
        register("yew", "SCHOOL", "d", "2012-07-01");
        Map<String, Object> right = json(
                "organizationId", "yew", "kind", "SCHOOL", "name", "Yew", "parentId", "d", "effectiveOn", "2012-07-01");
        Map<String, Object> line = json(
                "command",
                "RegisterOrganization",
                "commandId",
                "yew-right",
                "corrects",
                1,
                "because",
                "its name",
                "payload",
                right);
        assertThat(client.batch(List.of(line, line)))
                .extracting(answer -> answer.path("outcome").asString())
                .startsWith("applied", "repeated");
        Answer same = client.command("register-organization?corrects=1&because=again", right);
        assertThat(same.at("/outcome").asString()).isEqualTo("unchanged");
    }

    private static String code(String command, Map<String, Object> payload) {
        return client.command(command, payload).at("/code").asString();
    }

    private static Answer retract(String kind, String id, long entry) {
        return client.command("retract-entry", json("kind", kind, "id", id, "entry", entry, "reason", "never so"));
    }

    private static JsonNode entry(String address, long number) {
        for (JsonNode entry : client.read(address + "/history").path("items")) {
            if (entry.path("version").asLong() == number) {
                return entry;
            }
        }
        throw new AssertionError("no entry %d of %s".formatted(number, address));
    }

    private static Answer appoint(String query, String member, String day) {
        return client.command(
                "appoint-member" + query,
                json("teamId", "oakt", "memberId", member, "role", "COACH", "effectiveOn", day));
    }

    private static Map<String, Object> form(String id, String organization) {
        Map<String, Object> team = new LinkedHashMap<>(Client.team(id, organization, "SCHOOL"));
        team.put("effectiveOn", "2013-01-01");
        return team;
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private static void register(String id, String kind, @Nullable String parent, String day) {
        Map<String, Object> organization =
                new LinkedHashMap<>(json("organizationId", id, "kind", kind, "name", id, "effectiveOn", day));
        if (parent != null) {
            organization.put("parentId", parent);
        }
        client.accepted("register-organization", organization);
    }
}
