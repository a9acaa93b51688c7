package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.sample.SampleAnswers.audit;
import static org.throughline.infra.sample.SampleAnswers.only;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.infra.Client;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** The eight indicators of shared leadership in the sample district, derived and rated. */
@OnTheSample
class SampleIndicatorsIT {

    private static Client client;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
    }

    @ParameterizedTest
    @CsvSource({
        "sample-creekside, EQUITY, 2022-06-30, HOLDS, AGREE",
        "sample-creekside, VISION, 2022-06-30, LACKS, RATED_HIGHER",
        "sample-creekside, FIDELITY, 2022-06-30, UNKNOWN, NOT_COMPARED",
        "sample-elm, DATA, 2025-06-30, LACKS, AGREE",
        "sample-elm, DATA, 2026-06-30, HOLDS, DERIVED_HIGHER",
        "sample-north, COMMUNICATION, 2025-06-30, LACKS, NOT_COMPARED"
    })
    void tenYearsHaveEveryFindingAndEveryGap(String unit, String element, String day, String finding, String gap) {
        JsonNode indicator = indicator(unit, element, "&asOf=" + day);
        assertThat(indicator.path("finding").asString()).isEqualTo(finding);
        assertThat(indicator.path("gap").asString()).isEqualTo(gap);
    }

    @Test
    void aCorrectedRatingChangesTheGapAndWhatWasBelievedStays() {
        String summer = "&asOf=2022-06-30";
        assertThat(indicator("sample-district", "VISION", summer).path("gap").asString())
                .isEqualTo("AGREE");
        assertThat(indicator("sample-district", "VISION", summer + "&clock=source&knownAt=2022-09-14")
                        .path("gap")
                        .asString())
                .isEqualTo("RATED_HIGHER");
        assertThat(indicator("sample-district", "VISION", summer + "&clock=source&knownAt=2022-09-15")
                        .path("gap")
                        .asString())
                .isEqualTo("AGREE");
        assertThat(indicator("sample-district", "VISION", summer + "&knownAt=2022-09-14")
                        .path("gap")
                        .asString())
                .as("by the clock of this log, as which the sample has that of its source")
                .isEqualTo("RATED_HIGHER");
    }

    @Test
    void limitsAreThoseOfTheDay() {
        assertThat(limit("2024-07-31")).isEqualTo(14);
        assertThat(limit("2024-08-01")).isEqualTo(10);
    }

    private static int limit(String day) {
        return only(indicator("sample-elm", "COMMUNICATION", "&asOf=" + day).path("parts"), "part", "RESPONSES_IN_TIME")
                .path("limit")
                .asInt();
    }

    @Test
    void whoIsMissedIsNamedToWhoeverReadsForTheTeam() {
        String day = "&asOf=2026-06-30";
        JsonNode missed = indicator("sample-elm", "EQUITY", day).path("missed");
        assertThat(missed.path("people").asInt()).isEqualTo(10);
        assertThat(missed.has("memberIds")).isFalse();
        assertThat(indicator("sample-elm", "EQUITY", day + "&readingFor=sample-elm-slt")
                        .path("missed")
                        .path("memberIds"))
                .hasSize(10);
        assertThat(indicator("sample-elm", "EQUITY", day + "&readingFor=sample-dlt")
                        .path("missed")
                        .has("memberIds"))
                .isFalse();
    }

    @Test
    void theBoardShowsAUnitAndThoseInItAndListensToItsAnswer() {
        String district = client.page("/indicators?asOf=2026-06-30").html();
        assertThat(district)
                .contains("Unit by unit", "Elm Street", "Ridgeview", "indicators?unit=sample-elm")
                .doesNotContain("data-stream", "sample-dlt<", ">m-");
        String school = client.page("/indicators?unit=sample-elm").html();
        assertThat(school)
                .contains(
                        "data-stream=\"./api/audit/indicators?district=sample-district&amp;organization=sample-elm\"",
                        "We did it once, in March; that is no habit yet.")
                .doesNotContain("Unit by unit");
        assertThat(client.page("/indicators?unit=nobody-knows").status()).isEqualTo(404);
        assertThat(client.page("/schools/sample-elm").html()).contains("indicators?unit=sample-elm");
        assertThat(client.page("/").html()).contains("href=\"indicators\"");
    }

    private static JsonNode indicator(String unit, String element, String more) {
        return only(
                only(audit(client, "indicators", more).path("units"), "organizationId", unit)
                        .path("indicators"),
                "element",
                element);
    }
}
