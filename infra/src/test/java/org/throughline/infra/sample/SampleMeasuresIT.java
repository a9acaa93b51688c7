package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** What ten years of the sample district did for its learners, and what its people thought of it. */
@OnTheSample
class SampleMeasuresIT {

    private static Client client;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
    }

    @Test
    void itTookYearsFromFullImplementationToTheFirstShiftOfAnOutcome() {
        JsonNode reading = outcome("sample-measure-elm-reading", "MTSS", "");
        assertThat(reading.at("/baseline/value/on").asString()).isEqualTo("2019-04-26");
        assertThat(reading.at("/decline/value/on").asString()).isEqualTo("2021-04-30");
        assertThat(reading.at("/shift/value/on").asString()).isEqualTo("2024-04-26");
        assertThat(reading.at("/fromFull/state").asString()).isEqualTo("CLOSED");
        assertThat(reading.at("/fromFull/days").asInt()).isEqualTo(571);
        assertThat(reading.at("/fromFull/schoolYears").asInt()).isEqualTo(1);
        JsonNode open = outcome("sample-measure-elm-reading", "MTSS", "&asOf=2023-09-01");
        assertThat(open.at("/shift/state").asString()).isEqualTo("NOT_YET");
        assertThat(open.at("/fromFull/state").asString()).isEqualTo("OPEN");
    }

    @Test
    void theSameDayIsAnsweredOtherwiseBeforeAndAfterACorrection() {
        String day = "&asOf=2023-09-01";
        String id = "sample-measure-north-referrals";
        JsonNode believed = outcome(id, "PBIS", day + "&knownAt=2023-10-10");
        JsonNode known = outcome(id, "PBIS", day + "&knownAt=2023-10-11");
        assertThat(believed.at("/shift/value/on").asString()).isEqualTo("2023-06-02");
        assertThat(known.at("/shift/state").asString()).isEqualTo("NOT_YET");
        assertThat(outcome(id, "PBIS", "").at("/shift/value/on").asString()).isEqualTo("2024-05-31");
    }

    @Test
    void aReadingThatWasRetractedShowedNoShift() {
        String id = "sample-measure-elm-referrals";
        String day = "&asOf=2020-06-30";
        assertThat(outcome(id, "PBIS", day + "&knownAt=2020-10-13")
                        .at("/shift/value/on")
                        .asString())
                .isEqualTo("2020-03-13");
        assertThat(outcome(id, "PBIS", day + "&knownAt=2020-10-14")
                        .at("/shift/state")
                        .asString())
                .isEqualTo("NOT_YET");
    }

    @Test
    void whatEndedIsNotWaitedFor() {
        JsonNode prairie = outcome("sample-measure-prairie-reading", "PBIS", "");
        assertThat(prairie.at("/shift/state").asString()).isEqualTo("ENDED");
        assertThat(prairie.at("/fromFull/state").asString()).isEqualTo("NOT_BEGUN");
    }

    @Test
    void trustFellBeforeTheSchoolDid() {
        JsonNode back = only(
                audit("measures", "&category=TRUST").path("moves"),
                move -> move.path("measureId").asString().equals("sample-measure-north-trust")
                        && move.path("direction").asString().equals("BACK"));
        assertThat(back.path("on").asString()).isEqualTo("2019-11-18");
        assertThat(back.path("order").asString()).isEqualTo("BEFORE");
        assertThat(back.at("/before/movement").asString()).isEqualTo("WORSE");
    }

    @Test
    void noFigureOfASmallGroupIsAnywhereInTheProgram() {
        JsonNode reading = only(
                audit("measures", "").path("readings"),
                point -> point.path("measureId").asString().equals("sample-measure-prairie-reading")
                        && point.path("reading").asString().equals("2019-spring"));
        assertThat(reading.path("groups").toString())
                .contains("{\"code\":\"NATIVE_AMERICAN\",\"withheld\":true}")
                .contains("{\"code\":\"HISPANIC\",\"withheld\":true}")
                .contains("48.4");
        assertThat(client.read("/api/measures/sample-measure-prairie-reading/history")
                        .toString())
                .contains("NATIVE_AMERICAN")
                .doesNotContain("33.3", "40.0");
    }

    private static JsonNode outcome(String measureId, String practice, String tense) {
        return only(
                audit("outcomes", tense).path("outcomes"),
                outcome -> outcome.path("measureId").asString().equals(measureId)
                        && outcome.path("practice").asString().equals(practice));
    }

    private static JsonNode audit(String path, String tense) {
        return client.read("/api/audit/" + path + "?limit=1000&district=sample-district" + tense)
                .path("answer");
    }

    private static JsonNode only(JsonNode things, Predicate<JsonNode> wanted) {
        var found = things.valueStream().filter(wanted).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
