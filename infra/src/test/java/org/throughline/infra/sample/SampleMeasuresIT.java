package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.sample.SampleAnswers.audit;
import static org.throughline.infra.sample.SampleAnswers.only;

import java.util.List;
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
                audit(client, "measures", "&category=TRUST").path("moves"),
                move -> move.path("measureId").asString().equals("sample-measure-north-trust")
                        && move.path("direction").asString().equals("BACK"));
        assertThat(back.path("on").asString()).isEqualTo("2019-11-18");
        assertThat(back.path("order").asString()).isEqualTo("BEFORE");
        assertThat(back.at("/before/movement").asString()).isEqualTo("WORSE");
    }

    @Test
    void noFigureOfASmallGroupIsAnywhereInTheProgram() {
        JsonNode reading = only(
                audit(client, "measures", "").path("readings"),
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

    /** A chart of a past day knows what was decided by then, and of a past state of knowledge what was known by then. */
    @Test
    void theChartOfADayIsTheOneThatCouldBeDrawnThen() {
        assertThat(baseline("&asOf=2022-06-14")).isEqualTo(List.of("", 8));
        assertThat(baseline("&asOf=2023-11-14")).isEqualTo(List.of("2022-05", 8));
        assertThat(baseline("&asOf=2023-11-15")).isEqualTo(List.of("", 19));
        assertThat(baseline("&asOf=2024-02-14")).isEqualTo(List.of("2022-05", 8));
        assertThat(baseline("&asOf=2024-02-14&knownAt=2024-02-13")).isEqualTo(List.of("", 22));
    }

    /** Which reading ends the baseline, and on how many readings centre and limits rest. */
    private static List<Object> baseline(String tense) {
        JsonNode answer = chart("sample-measure-north-monthly-referrals", tense);
        return List.of(
                answer.path("decisions")
                        .valueStream()
                        .filter(decision -> decision.path("matter").asString().equals("BASELINE"))
                        .map(decision -> decision.path("reading").asString())
                        .findFirst()
                        .orElse(""),
                answer.path("parts")
                        .valueStream()
                        .toList()
                        .getLast()
                        .path("baseline")
                        .asInt());
    }

    @Test
    void referralsFellFurtherThanByChanceFromAFrozenBaseline() {
        JsonNode part =
                only(chart("sample-measure-north-monthly-referrals", "&chart=U").path("parts"), one -> true);
        assertThat(part.path("verdict").asString()).isEqualTo("SIGNAL");
        assertThat(part.path("towards").asString()).isEqualTo("BETTER");
        assertThat(part.path("since").asString()).isEqualTo("2023-01-31");
        assertThat(part.path("centre").asDouble()).isEqualTo(10.814951);
    }

    @Test
    void absenceIsJudgedInPartsBecauseItIsCountedOtherwise() {
        JsonNode parts = chart("sample-measure-elm-monthly-absence", "&chart=P").path("parts");
        assertThat(parts.valueStream().map(part -> part.path("verdict").asString()))
                .containsExactly("TOO_FEW_POINTS", "SIGNAL");
        assertThat(chart("sample-measure-elm-monthly-absence", "&asOf=2024-01-16")
                        .path("parts"))
                .hasSize(1);
        assertThat(chart("sample-measure-elm-monthly-absence", "&asOf=2024-12-10")
                        .path("parts"))
                .hasSize(3);
    }

    @Test
    void theDistrictSeesWhichOfItsMeasuresChanged() {
        assertThat(audit(client, "measure-signals", "&verdict=SIGNAL")
                        .path("measures")
                        .valueStream()
                        .map(one -> one.path("measureId").asString() + " "
                                + one.path("towards").asString()))
                .containsExactly(
                        "sample-measure-elm-monthly-absence BETTER", "sample-measure-north-monthly-referrals BETTER");
    }

    @Test
    void theChartStandsOnThePageOfItsMeasureWithItsTableAndTheFormsThatBeginFromAReading() {
        String page = client.page("/measures/sample-measure-north-monthly-referrals?chart=U&reading=2024-12")
                .html();
        assertThat(page)
                .contains("<svg class=\"chart variation\"", "Moves between stages (2)", "Plans revised (4)")
                .contains("B: the baseline ends", "20 of 398", "as decided by")
                .contains("record/exclude-reading?measureId=sample-measure-north-monthly-referrals&amp;reading=2024-12")
                .contains("the measure is not in per cent");
        String form = client.page(
                        "/record/exclude-reading?measureId=sample-measure-north-monthly-referrals&reading=2024-12")
                .html();
        assertThat(form).contains("value=\"2024-12\"");
    }

    private static JsonNode chart(String measure, String more) {
        return client.read("/api/audit/improvement-chart?limit=1000&measure=" + measure + more)
                .path("answer");
    }

    private static JsonNode outcome(String measureId, String practice, String tense) {
        return only(
                audit(client, "outcomes", tense).path("outcomes"),
                outcome -> outcome.path("measureId").asString().equals(measureId)
                        && outcome.path("practice").asString().equals(practice));
    }
}
