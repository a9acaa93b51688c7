package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.database.QuickDatabases;
import tools.jackson.databind.JsonNode;

/** Versions that are remembered late, or were recorded for another day than they took effect on, through the door and back. */
class LateVersionsIT {

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startOn(QuickDatabases.empty());
        client = program.client();
        client.accepted(
                "register-organization",
                json("organizationId", "d", "kind", "DISTRICT", "name", "D", "effectiveOn", "2010-07-01"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void aPartOfADirectionThatIsRememberedLateIsInForceFromItsDayAndCitedByItsOwnNumber() {
        client.formTeam("dlt", "d");
        client.accepted("adopt-vision", vision("dlt", "Every learner", "2019-06-01"));
        long before = client.accepted("acknowledge-direction", acknowledgement("dlt", 1, "2019-06-02"));
        long after = client.accepted("adopt-non-negotiable", nonNegotiable("dlt", "2018-11-02"));

        JsonNode direction = client.read("/api/directions/dlt?atLeast=" + after).path("state");
        assertThat(direction
                        .path("versions")
                        .valueStream()
                        .map(version -> version.path("version").asInt() + " at "
                                + version.path("place").asInt()))
                .containsExactly("2 at 1", "1 at 2");
        assertThat(direction.at("/acknowledgements/0/version").asInt()).isEqualTo(1);
        assertThat(client.read("/api/directions/dlt?asOf=2019-01-01")
                        .at("/state/version")
                        .asInt())
                .isEqualTo(2);
        assertThat(client.read("/api/directions/dlt?asOf=2019-06-02&knownAtPosition=" + before)
                        .at("/state/versions/0/place")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.read("/api/directions/dlt?asOf=2019-06-02&knownAtPosition=" + before)
                        .at("/state/nonNegotiables")
                        .size())
                .isZero();
    }

    @Test
    void anyVersionIsPutRightAndKeepsItsNumber() {
        client.formTeam("three", "d");
        client.accepted("adopt-vision", vision("three", "One", "2017-01-01"));
        client.accepted("revise-vision", revision("three", "Two", "2018-01-01"));
        client.accepted("revise-vision", revision("three", "Three", "2019-01-01"));
        long after = client.accepted(
                "revise-vision?corrects=2&because=the+minutes+say+so", revision("three", "Two", "2019-06-01"));

        JsonNode versions =
                client.read("/api/directions/three?atLeast=" + after).at("/state/versions");
        assertThat(versions.valueStream().map(version -> version.path("version").asInt()))
                .containsExactly(1, 3, 2);
        assertThat(client.read("/api/directions/three?asOf=2019-03-01")
                        .at("/state/vision/text/en")
                        .asString())
                .isEqualTo("Three");
        assertThat(client.read("/api/directions/three")
                        .at("/state/vision/text/en")
                        .asString())
                .isEqualTo("Two");
    }

    @Test
    void aNumberIsNotGivenTwice() {
        client.formTeam("back", "d");
        client.accepted("adopt-vision", vision("back", "One", "2017-01-01"));
        client.accepted("revise-vision", revision("back", "Wrong", "2018-01-01"));
        client.accepted("retract-entry", json("kind", "direction", "id", "back", "entry", 2, "reason", "never was"));
        long after = client.accepted("revise-vision", revision("back", "Right", "2018-01-01"));

        JsonNode last = client.read("/api/directions/back?atLeast=" + after).at("/state/versions/1");
        assertThat(last.path("version").asInt()).isEqualTo(3);
        assertThat(last.path("place").asInt()).isEqualTo(2);
    }

    @Test
    void aRevisionOfAPlanThatIsRememberedLateLeavesTheOneAfterItAsItWas() {
        client.formTeam("plans", "d");
        client.accepted(
                "draft-action-plan",
                json(
                        "planId", "p",
                        "teamId", "plans",
                        "title", json("en", "Plan"),
                        "steps", List.of(step("S1"), step("S2")),
                        "effectiveOn", "2018-09-01"));
        client.accepted("revise-action-plan", planRevision(1, "2020-09-01", "S1", "S2", "S3"));
        long after = client.accepted("revise-action-plan", planRevision(1, "2019-09-01", "S1", "S9"));

        JsonNode plan = client.read("/api/plans/p?atLeast=" + after).path("state");
        assertThat(plan.path("version").asInt()).isEqualTo(2);
        assertThat(plan.path("steps")
                        .valueStream()
                        .map(step -> step.path("code").asString()))
                .containsExactly("S1", "S2", "S3");
        assertThat(plan.path("leftOut")
                        .valueStream()
                        .map(step -> step.path("code").asString()))
                .containsExactly("S9");
        assertThat(client.read("/api/plans/p?asOf=2020-01-01")
                        .at("/state/steps")
                        .valueStream()
                        .map(step -> step.path("code").asString()))
                .containsExactly("S1", "S9");
        assertThat(client.command("revise-action-plan", planRevision(2, "2019-12-01", "S1"))
                        .at("/code")
                        .asString())
                .isEqualTo("revises-other-version");
    }

    @Test
    void aVersionOfAnAgreementThatIsRememberedLateIsUnderstoodByItsOwnNumber() {
        client.formTeam("agreed", "d");
        client.accepted("publish-agreement", agreement("One", "2017-01-01"));
        client.accepted("revise-agreement", agreementRevision("Two", "2019-01-01"));
        client.accepted(
                "acknowledge-agreement",
                json("agreementId", "a", "version", 2, "memberId", "m-1", "effectiveOn", "2019-02-01"));
        client.accepted("revise-agreement", agreementRevision("Between", "2018-01-01"));
        long after = client.accepted(
                "revise-agreement?corrects=2&because=the+minutes+say+so", agreementRevision("Two", "2019-01-15"));

        JsonNode state = client.read("/api/agreements/a?atLeast=" + after).path("state");
        assertThat(state.path("versions")
                        .valueStream()
                        .map(version -> version.path("version").asInt() + " at "
                                + version.path("place").asInt() + " from "
                                + version.path("from").asString()))
                .containsExactly("1 at 1 from 2017-01-01", "3 at 2 from 2018-01-01", "2 at 3 from 2019-01-15");
        assertThat(client.read("/api/agreements/a?asOf=2018-06-01")
                        .at("/state/text/en")
                        .asString())
                .isEqualTo("Between");
        JsonNode coverage = client.read("/api/audit/understanding?district=d&asOf=2018-06-01");
        assertThat(coverage.at("/answer/agreements/0/version").asInt()).isEqualTo(3);
    }

    private static Map<String, Object> agreement(String words, String day) {
        return json(
                "agreementId",
                "a",
                "organizationId",
                "d",
                "practice",
                "PBIS",
                "text",
                json("en", words),
                "audience",
                json("teams", List.of("agreed"), "groups", List.of()),
                "effectiveOn",
                day);
    }

    private static Map<String, Object> agreementRevision(String words, String day) {
        Map<String, Object> revision = new LinkedHashMap<>(agreement(words, day));
        revision.keySet().removeAll(List.of("organizationId", "practice"));
        revision.put("reason", "clearer");
        revision.put("deciders", List.of("m-1"));
        return revision;
    }

    private static Map<String, Object> vision(String team, String words, String day) {
        return json("teamId", team, "text", json("en", words), "ledBy", List.of("m-1"), "effectiveOn", day);
    }

    private static Map<String, Object> revision(String team, String words, String day) {
        Map<String, Object> revision = new LinkedHashMap<>(vision(team, words, day));
        revision.remove("ledBy");
        revision.put("reason", "clearer");
        revision.put("deciders", List.of("m-1"));
        return revision;
    }

    private static Map<String, Object> nonNegotiable(String team, String day) {
        return json("teamId", team, "code", "NN-1", "text", json("en", "All are screened"), "effectiveOn", day);
    }

    private static Map<String, Object> acknowledgement(String team, int version, String day) {
        return json("teamId", team, "version", version, "memberId", "m-1", "effectiveOn", day);
    }

    private static Map<String, Object> planRevision(int revises, String day, String... steps) {
        return json(
                "planId",
                "p",
                "revises",
                revises,
                "steps",
                Arrays.stream(steps).map(LateVersionsIT::step).toList(),
                "reason",
                "learned",
                "deciders",
                List.of("m-1"),
                "effectiveOn",
                day);
    }

    private static Map<String, Object> step(String code) {
        return json("code", code, "text", json("en", "Step " + code));
    }
}
