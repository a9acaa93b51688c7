package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client;
import org.throughline.infra.Client.Answer;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** What the sample district's stages rested on, how they are scored, and what a move needs; over HTTP. */
class StageAuditIT {

    private static final String CHANGES = "/api/audit/stage-changes?district=sample-district";
    private static final String SCORES = "/api/audit/stage-scores?district=sample-district";

    private static Program program;
    private static Client client;

    @BeforeAll
    static void load() {
        program = Program.startOnSample();
        client = program.client();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void tellsAMoveWithTheFidelityBelievedThenAndTheOneKnownNow() {
        JsonNode now = move(answer(CHANGES + "&from=2019-01-01&to=2019-01-31"), "sample-north", "FULL");
        assertThat(now.at("/fidelity/asKnownThen/criterion").asString()).isEqualTo("MET");
        assertThat(now.at("/fidelity/asKnownNow/criterion").asString()).isEqualTo("NOT_MET");
        assertThat(now.at("/fidelity/changedSince").asBoolean()).isTrue();
        assertThat(now.at("/concerns/0").asString()).isEqualTo("FULL_NEEDS_ADMINISTRATIVE_COMMITMENT");
        assertThat(now.at("/next/direction").asString()).isEqualTo("BACK");

        JsonNode believed = move(
                answer(CHANGES + "&from=2019-01-01&to=2019-01-31&asOf=2019-03-01&knownAt=2019-03-01"),
                "sample-north",
                "FULL");
        assertThat(believed.at("/fidelity/asKnownNow/criterion").asString()).isEqualTo("MET");
        assertThat(believed.at("/fidelity/changedSince").asBoolean()).isFalse();
        assertThat(believed.at("/next/open").asBoolean()).isTrue();
    }

    @Test
    void tellsAMoveWithReadinessThatWasKnownOnlyLater() {
        JsonNode move = move(answer(CHANGES + "&from=2018-08-01&to=2018-08-31"), "sample-north", "INITIAL");
        assertThat(move.at("/readiness/asKnownThen/level").asString()).isEqualTo("NOT_ASSESSED");
        assertThat(move.at("/readiness/asKnownNow/level").asString()).isEqualTo("NOT_READY");
        assertThat(move.has("againstLowReadiness")).isFalse();
    }

    @Test
    void tellsWhichMovesWentAgainstALowReadiness() {
        JsonNode move = move(answer(CHANGES + "&from=2019-04-01&to=2019-04-30"), "sample-prairie", "INITIAL");
        assertThat(move.path("againstLowReadiness").asBoolean()).isTrue();
        assertThat(move.at("/next/open").asBoolean()).isTrue();
    }

    @Test
    void tellsARetractedMoveApartOnceItIsRetracted() {
        String window = CHANGES + "&practice=UDL&from=2022-10-01&to=2022-10-31";
        assertThat(answer(window).path("moves")).isEmpty();
        assertThat(answer(window).at("/retracted/0/organizationId").asString()).isEqualTo("sample-prairie");
        assertThat(answer(window + "&knownAt=2022-10-25").path("moves")).hasSize(1);
    }

    @Test
    void scoresAttemptsApartAndCallsNoOneStalledWhoGaveUp() {
        JsonNode restarted = track(answer(SCORES + "&practice=UDL&asOf=2025-06-30"), "sample-district");
        assertThat(restarted.path("attempts")).hasSize(2);
        assertThat(restarted.at("/attempts/0/catalogueVersion").asString()).isEqualTo("1");
        assertThat(restarted.at("/attempts/1/catalogueVersion").asString()).isEqualTo("2");
        assertThat(restarted.at("/quiet/stalled").asBoolean()).isTrue();
        assertThat(restarted.at("/quiet/since").asString()).isEqualTo("2024-01-10");
        assertThat(restarted.at("/quiet/stalledSince").asString()).isEqualTo("2024-11-06");
        JsonNode gaveUp = track(answer(SCORES + "&practice=UDL&asOf=2022-06-30"), "sample-district");
        assertThat(gaveUp.path("standing").asString()).isEqualTo("GIVEN_UP");
        assertThat(gaveUp.has("quiet")).isFalse();
    }

    @Test
    void saysByWhichRuleATrackIsStalled() {
        assertThat(answer(SCORES + "&asOf=2022-08-17").path("stalledRule").asString())
                .isEqualTo("USUAL");
        assertThat(answer(SCORES + "&asOf=2022-08-18").path("stalledRule").asString())
                .isEqualTo("RULEBOOK");
        assertThat(answer(SCORES + "&asOf=2022-08-18").path("stalledAfterDays").asInt())
                .isEqualTo(300);
        assertThat(answer(SCORES + "&stalledAfterDays=9").path("stalledRule").asString())
                .isEqualTo("REQUEST");
        assertThat(client.get(SCORES + "&catalogueVersion=99").status()).isEqualTo(400);
    }

    @Test
    void countsAReopenedActivityUntilTheDayItWasReopened() {
        String asOf = SCORES + "&practice=PBIS&catalogueVersion=1&asOf=";
        assertThat(completedInfrastructure(answer(asOf + "2019-11-17"))).isEqualTo(1);
        assertThat(completedInfrastructure(answer(asOf + "2019-11-18"))).isZero();
    }

    @Test
    void refusesFullImplementationWhereNobodyStandsByIt() {
        Answer refused = client.command(
                "enter-stage",
                Map.of(
                        "organizationId",
                        "sample-district",
                        "practice",
                        "UDL",
                        "stage",
                        "FULL",
                        "effectiveOn",
                        "2026-06-01"));
        assertThat(refused.at("/code").asString()).isEqualTo("stage-skipped");
        for (String stage : new String[] {"INFRASTRUCTURE", "INITIAL"}) {
            String day = stage.equals("INITIAL") ? "2026-06-03" : "2026-06-02";
            client.command("enter-stage", entering("sample-district", stage, day));
        }
        Answer blocked = client.command("enter-stage", entering("sample-district", "FULL", "2026-06-04"));
        assertThat(blocked.status()).isEqualTo(409);
        assertThat(blocked.at("/code").asString()).isEqualTo("policy-not-met");
        assertThat(blocked.at("/facts/policy").asString()).isEqualTo("FULL_NEEDS_ADMINISTRATIVE_COMMITMENT");
    }

    @Test
    void namesPrincipalsWithoutFrameworkWhenTheirSchoolBegan() {
        JsonNode entries = answer("/api/audit/leader-preparation?district=sample-district&asOf=2020-06-30")
                .path("entriesWithoutFramework");
        assertThat(entries.valueStream().map(entry -> entry.path("memberId").asString()))
                .containsExactly("m-301", "m-401");
        assertThat(entries.at("/1/learnedLater").asString()).isEqualTo("2019-06-13");
    }

    private static JsonNode answer(String path) {
        return client.read(path).path("answer");
    }

    private static Map<String, String> entering(String organization, String stage, String day) {
        return Map.of("organizationId", organization, "practice", "UDL", "stage", stage, "effectiveOn", day);
    }

    private static int completedInfrastructure(JsonNode scores) {
        return track(scores, "sample-north")
                .at("/attempts/0/stages/1/score/completed")
                .asInt();
    }

    private static JsonNode track(JsonNode scores, String organization) {
        return scores.path("tracks")
                .valueStream()
                .filter(track -> track.path("organizationId").asString().equals(organization))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode move(JsonNode changes, String organization, String stage) {
        return changes.path("moves")
                .valueStream()
                .filter(move -> move.path("organizationId").asString().equals(organization)
                        && move.path("to").asString("").equals(stage))
                .findFirst()
                .orElseThrow();
    }
}
