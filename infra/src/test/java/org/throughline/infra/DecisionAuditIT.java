package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Questions about decisions and the room they were taken in, asked of the sample district for past days and past beliefs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionAuditIT {

    private static final String VOICES = "/api/audit/voices-at-decision?decision=sample-decision-";
    private static final String ATTENDANCE = "/api/audit/attendance?team=sample-elm-slt&";

    private Program program;
    private Client client;

    @BeforeAll
    void loadTheSampleDistrict() {
        program = Program.startOnSample();
        client = program.client();
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void tellsWhoSatThereAndWhoWasInTheRoomThoughTheyLeftSince() {
        JsonNode said = client.read(VOICES + "vision-2017");
        JsonNode answer = said.path("answer");
        assertThat(member(answer, "m-104").path("inTheRoom").asString()).isEqualTo("YES");
        assertThat(member(answer, "m-520").path("inTheRoom").asString()).isEqualTo("NO");
        assertThat(answer.path("requiredWithoutSeat").toString()).contains("LEARNER");
        assertThat(answer.path("requiredNotInTheRoom").toString())
                .contains("COMMUNITY")
                .doesNotContain("LEARNER");
        assertThat(said.path("position").asLong()).isPositive();
    }

    @Test
    void findsADecisionInNoTenseInWhichItWasNotTaken() {
        assertThat(client.get(VOICES + "vision-2017&asOf=2017-02-14").status()).isEqualTo(404);
        assertThat(client.read(VOICES + "vision-2017&asOf=2017-02-15")
                        .path("asOf")
                        .asString())
                .isEqualTo("2017-02-15");
        assertThat(client.get(VOICES + "vision-2017&knownAt=2017-02-15").status())
                .isEqualTo(404);
        assertThat(client.get("/api/audit/voices-at-decision").status()).isEqualTo(400);
    }

    @Test
    void believedInASchoolVoiceUntilTheAccountOfTheDecisionWasCorrected() {
        String year = "/api/audit/decisions?district=sample-district&from=2020-07-01&to=2021-06-30";
        JsonNode believed = client.read(year + "&knownAt=2021-02-09").path("answer");
        JsonNode known = client.read(year + "&knownAt=2021-02-10").path("answer");
        assertThat(believed.path("withoutSchoolVoice")).isEmpty();
        assertThat(known.at("/withoutSchoolVoice/0/decisionId").asString()).isEqualTo("sample-decision-screening-2020");
        assertThat(known.at("/withoutSchoolVoice/0/withoutVoice").size()).isEqualTo(3);
        assertThat(believed.at("/styles/SHARED").asInt()).isEqualTo(1);
        assertThat(known.at("/styles/SHARED").asInt()).isZero();
        assertThat(client.read(year).at("/answer/styles")).isEqualTo(known.path("styles"));
    }

    @Test
    void tellsInputOnFileFromInputThatWasRemembered() {
        JsonNode answer = inputs("from=2018-07-01&to=2019-06-30");
        JsonNode input = decision(answer, "sample-decision-elm-groups-2019").at("/inputs/0");
        assertThat(input.path("effective").asString()).isEqualTo("BEFORE");
        assertThat(input.path("recorded").asString()).isEqualTo("AFTER");
        assertThat(answer.at("/totals/enteredLate").asInt()).isEqualTo(1);
    }

    @Test
    void seesTheRiskOfATokenInInputAskedForAfterwards() {
        JsonNode decision = decision(inputs("from=2017-07-01&to=2018-06-30"), "sample-decision-referral-form-2017");
        assertThat(decision.path("tokenism").toString()).contains("ONLY_INFORMED", "ONLY_AFTERWARDS");
        assertThat(decision.path("after").asInt()).isEqualTo(2);
    }

    @Test
    void showsInputToADecisionThatIsNotTakenByThen() {
        JsonNode before = inputs("asOf=2024-02-05");
        assertThat(before.at("/undecided/0/decisionId").asString()).isEqualTo("sample-decision-merger-2024");
        assertThat(before.at("/undecided/0/inputs").size()).isEqualTo(2);
        assertThat(decision(inputs("asOf=2024-02-06"), "sample-decision-merger-2024")
                        .path("before")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void countsAttendanceAsItWasKnownBeforeAndAfterACorrection() {
        String october = ATTENDANCE + "from=2018-10-01&to=2018-10-31&knownAt=";
        assertThat(role(october + "2019-02-19").path("inTheRoom").asInt()).isEqualTo(1);
        assertThat(role(october + "2019-02-20").path("notInTheRoom").asInt()).isEqualTo(1);
    }

    @Test
    void missesTheMeetingThatWasCalledOffOnceThatIsKnown() {
        String march = ATTENDANCE + "from=2019-03-01&to=2019-03-31&knownAt=";
        assertThat(client.read(march + "2019-03-19").at("/answer/teams/0/monthsWithoutMeeting"))
                .isEmpty();
        assertThat(client.read(march + "2019-03-20")
                        .at("/answer/teams/0/monthsWithoutMeeting/0")
                        .asString())
                .isEqualTo("2019-03");
    }

    @Test
    void warnsOfADecisionFromAboveThatSaysNoReasonAndRecordsIt() {
        Client.Answer answer = client.command(
                "record-decision",
                json(
                        "decisionId", "it-from-above",
                        "organizationId", "sample-state",
                        "account", json("title", "One calendar", "style", "TOP_DOWN", "deciders", List.of("m-1")),
                        "effectiveOn", "2026-06-15"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/concerns/0").asString()).isEqualTo("TOP_DOWN_NEEDS_JUSTIFICATION");
    }

    @Test
    void refusesAWindowThatEndsBeforeItBegins() {
        for (String audit : List.of("attendance", "decisions", "inputs")) {
            assertThat(client.get("/api/audit/" + audit + "?from=2019-02-01&to=2019-01-01")
                            .status())
                    .isEqualTo(400);
        }
    }

    private JsonNode role(String path) {
        return client.read(path)
                .at("/answer/teams/0/roles")
                .valueStream()
                .filter(role -> role.path("role").asString().equals("TEACHER_LEADER_SPECIAL_ED"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode inputs(String window) {
        return client.read("/api/audit/inputs?district=sample-district&" + window)
                .path("answer");
    }

    private static JsonNode decision(JsonNode inputs, String id) {
        return inputs.path("decisions")
                .valueStream()
                .filter(decision -> decision.path("decisionId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode member(JsonNode voices, String id) {
        return voices.path("team")
                .valueStream()
                .filter(member -> member.path("memberId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
