package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** What the sample district's ten years answer about its cascade, over HTTP. */
@OnTheSample
class SampleCascadeIT {

    private static Client client;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
    }

    @Test
    void oneRequestSaysSinceWhenEachSchoolHasBeenAlignedAndWhichAreStale() {
        JsonNode answer = client.read("/api/audit/alignment?district=sample-district&asOf=2026-06-30");
        assertThat(answer.path("asOf").asString()).isEqualTo("2026-06-30");
        assertThat(answer.path("position").asLong()).isPositive();
        JsonNode elm = link(answer, "sample-elm-slt");
        assertThat(elm.path("status").asString()).isEqualTo("ALIGNED");
        assertThat(elm.path("since").asString()).isEqualTo("2026-02-04");
        JsonNode north = link(answer, "sample-north-slt");
        assertThat(north.path("status").asString()).isEqualTo("STALE");
        assertThat(north.path("cause").asString()).isEqualTo("PARENT_MOVED");
        assertThat(north.path("since").asString()).isEqualTo("2026-01-21");
        assertThat(link(answer, "sample-north-grade-6").path("firstBroken").asString())
                .isEqualTo("sample-north-slt");
    }

    @Test
    void aConflictRecordedLateIsKnownFromThatDayAndNotBefore() {
        String question = "/api/audit/alignment?district=sample-district&asOf=2024-01-15";
        JsonNode believed = client.read(question + "&knownAt=2024-03-05");
        JsonNode known = client.read(question + "&knownAt=2024-03-06");
        assertThat(link(believed, "sample-north-math").path("status").asString())
                .isEqualTo("STALE");
        assertThat(link(known, "sample-north-math").path("status").asString()).isEqualTo("CONFLICTING");
        assertThat(link(known, "sample-north-math").path("since").asString()).isEqualTo("2023-11-15");
    }

    @Test
    void theVisionAloneCanBeAskedAbout() {
        String question = "/api/audit/alignment?district=sample-district&asOf=2025-06-30";
        assertThat(link(client.read(question), "sample-elm-slt").path("status").asString())
                .isEqualTo("STALE");
        assertThat(link(client.read(question + "&part=VISION"), "sample-elm-slt")
                        .path("status")
                        .asString())
                .isEqualTo("ALIGNED");
    }

    @Test
    void teachersAreCountedForTheDistrictAndShownToTheirTeam() {
        JsonNode answer = client.read("/api/audit/alignment?district=sample-district&asOf=2023-06-30");
        assertThat(answer.at("/answer/links")
                        .valueStream()
                        .map(l -> l.path("level").asString()))
                .doesNotContain("TEACHER");
        JsonNode elm = answer.at("/answer/teachers")
                .valueStream()
                .filter(share -> share.path("organizationId").asString().equals("sample-elm"))
                .findFirst()
                .orElseThrow();
        assertThat(elm.path("teachers").asInt()).isEqualTo(5);
        String below = "/api/audit/alignment?district=sample-district&asOf=2023-06-30&team=sample-elm-grade-3";
        assertThat(client.read(below).at("/answer/teachersWithheld").asBoolean())
                .isTrue();
        JsonNode own = client.read(below + "&readingFor=sample-elm-grade-3");
        assertThat(own.at("/answer/links")
                        .valueStream()
                        .map(l -> l.path("teamId").asString()))
                .contains("sample-elm-grade-3", "sample-elm-t-211");
    }

    @Test
    void aTeachersMoveRecordedLateIsKnownToHaveChangedWhoseTheyAreFromThatDayAndNotBefore() {
        String question = "/api/directions/sample-elm-t-213?asOf=2024-09-15&readingFor=";
        JsonNode believed = client.read(question + "sample-elm-grade-3&knownAt=2024-10-01");
        JsonNode known = client.read(question + "sample-elm-grade-3&knownAt=2024-10-02");
        assertThat(believed.at("/state/vision/text/en").asString()).contains("wait for the answer");
        assertThat(known.has("state")).isFalse();
        assertThat(known.path("withheld").asString()).isNotBlank();
        assertThat(client.read(question + "sample-elm-grade-1-2").has("state")).isTrue();
    }

    @Test
    void aRevisedVisionLosesTheCommunitysCommitment() {
        JsonNode versions = client.read("/api/audit/vision-reach?district=sample-district&asOf=2026-06-30")
                .at("/answer/directions/0/versions");
        JsonNode present = versions.get(versions.size() - 1);
        assertThat(present.path("version").asInt()).isEqualTo(9);
        assertThat(present.at("/commitments/SCHOOL/status").asString()).isEqualTo("COMMITTED");
        assertThat(present.at("/commitments/COMMUNITY/status").asString()).isEqualTo("LOST");
        assertThat(present.path("gapDays").asInt()).isEqualTo(7);
        assertThat(versions.get(0).path("gapDays").asInt()).isEqualTo(21);
        assertThat(versions.get(0).path("coversEveryLearner").asString()).isEqualTo("YES");
        assertThat(versions.get(0).path("drafts").asInt()).isEqualTo(2);
    }

    @Test
    void understandingIsPerVersion() {
        String question = "/api/audit/understanding?district=sample-district&asOf=";
        JsonNode before = hallways(client.read(question + "2021-08-24&knownAt=2025-01-01"));
        JsonNode after = hallways(client.read(question + "2021-08-25"));
        assertThat(before.path("understood").asInt()).isEqualTo(3);
        assertThat(after.path("understood").asInt()).isZero();
        assertThat(after.path("knewEarlierOnly").valueStream().map(JsonNode::asString))
                .contains("m-201", "m-202", "m-205");

        // of the version of 2019 that was found in 2025, nobody could have said so
        JsonNode remembered = hallways(client.read(question + "2021-08-24"));
        assertThat(remembered.path("version").asInt()).isEqualTo(3);
        assertThat(remembered.path("understood").asInt()).isZero();
        assertThat(remembered.path("knewEarlierOnly")).hasSizeGreaterThan(2);
    }

    private static JsonNode hallways(JsonNode answer) {
        return answer.at("/answer/agreements")
                .valueStream()
                .filter(agreement -> agreement.path("agreementId").asString().equals("sample-agree-hallways"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode link(JsonNode answer, String teamId) {
        return answer.at("/answer/links")
                .valueStream()
                .filter(link -> link.path("teamId").asString().equals(teamId))
                .findFirst()
                .orElseThrow();
    }
}
