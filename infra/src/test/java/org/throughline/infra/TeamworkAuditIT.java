package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Questions about who takes part and whether teams meet as they meant to, asked of the sample district. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnTheSample
class TeamworkAuditIT {

    private static final String CADENCE = "/api/audit/cadence?team=";
    private static final String MONITORING = "/api/audit/monitoring?district=sample-district&";

    private Client client;

    @BeforeAll
    void askTheSampleDistrict(Program program) {
        client = program.client();
    }

    @Test
    void keptItsCadenceUntilItsSchoolMergedAndExpectsNothingAfterwards() {
        JsonNode cadence = client.read(CADENCE + "sample-prairie-slt&from=2022-09-01&to=2026-06-30")
                .at("/answer/teams/0/cadences/0");
        assertThat(cadence.path("kept").asString()).isEqualTo("KEPT");
        assertThat(cadence.path("expected").asInt()).isEqualTo(7);
        assertThat(cadence.path("until").asString()).isEqualTo("2024-07-01");
        assertThat(client.read(CADENCE + "sample-prairie-slt&from=2024-07-01&to=2026-06-30")
                        .at("/answer/teams"))
                .isEmpty();
    }

    @Test
    void missesAPeriodBetweenTheMeetingThatWasCalledOffAndTheOneFoundLater() {
        String winter = CADENCE + "sample-prairie-slt&from=2023-12-01&to=2024-02-29&knownAt=";
        assertThat(kept(winter + "2024-01-24")).isEqualTo("KEPT");
        assertThat(kept(winter + "2024-01-25")).isEqualTo("NOT_KEPT");
        assertThat(kept(winter + "2024-03-06")).isEqualTo("NOT_KEPT");
        assertThat(kept(winter + "2024-03-07")).isEqualTo("KEPT");
    }

    @Test
    void lapsedWhereMonthsWentBy() {
        JsonNode cadence = client.read(CADENCE + "sample-north-slt&from=2025-09-01&to=2026-05-31")
                .at("/answer/teams/0/cadences/0");
        assertThat(cadence.path("kept").asString()).isEqualTo("NOT_KEPT");
        assertThat(cadence.path("missed")
                        .valueStream()
                        .map(days -> days.path("from").asString()))
                .containsExactly("2025-12-10", "2026-04-10");
        assertThat(cadence.at("/running/from").asString()).isEqualTo("2026-05-10");
    }

    @Test
    void doesNotJudgeATeamThatSetNoCadence() {
        JsonNode team = client.read(CADENCE + "sample-elm-slt&from=2018-09-01&to=2019-05-31")
                .at("/answer/teams/0");
        assertThat(team.path("kept").asString()).isEqualTo("NO_CADENCE");
        assertThat(team.path("cadences")).isEmpty();
    }

    @Test
    void believedThatThePrincipalTookPartUntilThatWasCorrected() {
        String spring = MONITORING + "from=2023-01-01&to=2023-06-30&knownAt=";
        JsonNode believed = occasion(client.read(spring + "2023-03-07"), "sample-tfi-north-2023-02");
        JsonNode known = occasion(client.read(spring + "2023-03-08"), "sample-tfi-north-2023-02");
        assertThat(believed.at("/led").asString()).isEqualTo("BY_ADMINISTRATOR");
        assertThat(believed.toString()).contains("m-314");
        assertThat(known.toString()).doesNotContain("m-314");
        assertThat(known.at("/people/0/seats/0/role").asString()).isEqualTo("COACH");
    }

    @Test
    void doesNotKnowWhoTookPartInTheFirstChecks() {
        JsonNode answer = client.read(MONITORING + "from=2016-07-01&to=2017-06-30");
        JsonNode check = occasion(answer, "sample-tfi-elm-2016-10");
        assertThat(check.path("recorded").asString()).isEqualTo("NOT_RECORDED");
        assertThat(check.path("led").asString()).isEqualTo("UNKNOWN");
        assertThat(answer.path("position").asLong()).isPositive();
    }

    @Test
    void refusesAWindowThatEndsBehindTheDayAskedAboutEverywhere() {
        for (String audit : List.of(
                "attendance",
                "cadence",
                "monitoring",
                "decisions",
                "inputs",
                "communication",
                "focus",
                "initiatives",
                "stage-changes")) {
            Client.Answer answer = client.get(
                    "/api/audit/" + audit + "?district=sample-district&asOf=2019-06-30&from=2019-01-01&to=2019-07-01");
            assertThat(answer.status()).as(audit).isEqualTo(400);
            assertThat(answer.body().toString()).as(audit).contains("in-the-future", "\"to\"");
        }
    }

    private String kept(String path) {
        return client.read(path).at("/answer/teams/0/kept").asString();
    }

    private static JsonNode occasion(JsonNode answer, String subjectId) {
        return answer.at("/answer/occasions")
                .valueStream()
                .filter(occasion -> occasion.path("subjectId").asString().equals(subjectId))
                .findFirst()
                .orElseThrow();
    }
}
