package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.infra.sample.SampleAnswers.audit;
import static org.throughline.infra.sample.SampleAnswers.list;
import static org.throughline.infra.sample.SampleAnswers.only;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client;
import org.throughline.infra.Client.Page;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** What the sample district's fidelity checks say over the years; over HTTP. */
@OnTheSample
class SampleFidelityIT {

    private static Client client;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
    }

    @Test
    void aCheckIsDueInItsWindowAndOverdueBehindIt() {
        assertThatObject(due("sample-north", "&asOf=2024-03-01"))
                .returns("DUE", one -> one.path("state").asString())
                .returns("winter", one -> one.at("/window/code").asString())
                .returns("2024-03-01", one -> one.at("/window/to").asString());
        assertThatObject(due("sample-north", "&asOf=2024-04-01"))
                .returns("OVERDUE", one -> one.path("state").asString())
                .returns("2024-03-02", one -> one.path("overdueSince").asString())
                .returns(
                        "sample-tfi-north-2023-10",
                        one -> one.at("/last/checkId").asString());
    }

    /** Twenty-two points were believed until March 2019, when it turned out that they were nineteen. */
    @Test
    void oneAYearWasEnoughByWhatWasBelievedAndIsNotByWhatIsKnownNow() {
        String day = "&asOf=2018-12-01";
        assertThat(due("sample-north", day + "&knownAt=2018-12-01")
                        .path("yearlySince")
                        .asString())
                .isEqualTo("2018-10-09");
        assertThat(due("sample-north", day).has("yearlySince")).isFalse();
        assertThatObject(tier1("sample-north", day + "&knownAt=2018-12-01"))
                .returns("SUSTAINED", one -> one.path("state").asString())
                .returns("2018-10-09", one -> one.path("since").asString());
        assertThat(tier1("sample-north", day).path("state").asString()).isEqualTo("NOT_YET");
    }

    @Test
    void theCadenceOfTheDayIsAskedFor() {
        assertThat(tier1("sample-elm", "&asOf=2022-08-17").path("enough").asInt())
                .isEqualTo(1);
        assertThat(tier1("sample-elm", "&asOf=2022-08-18").path("enough").asInt())
                .isEqualTo(3);
        assertThat(audit(client, "checks-due", "&asOf=2020-04-05").path("cadences"))
                .hasSize(2);
        assertThat(audit(client, "checks-due", "&asOf=2020-04-06").path("cadences"))
                .hasSize(1);
        assertThat(profile("&asOf=2020-06-30").path("state").asString()).isEqualTo("NO_CADENCE");
    }

    @Test
    void aSchoolYearWithoutACheckIsNotKnown() {
        assertThat(profile("&asOf=2021-06-30").path("unknownYears").toString()).isEqualTo("[\"2019-07-01\"]");
    }

    @Test
    void aCorrectionIsToldWithWhatChangedBecauseOfIt() {
        JsonNode corrected = only(
                audit(client, "fidelity", "&instrument=tfi&asOf=2018-12-01").path("corrected"),
                one -> one.path("organizationId").asString().equals("sample-north")
                        && one.path("checkId").asString().equals("sample-tfi-north-2018-10"));
        assertThat(corrected.at("/changes/0").toString())
                .contains("\"before\":22", "\"after\":19", "\"metBefore\":true", "\"metAfter\":false")
                .contains("\"sustainedBefore\":\"2018-10-09\"")
                .doesNotContain("sustainedAfter");
        assertThat(list(audit(client, "fidelity", "&instrument=tfi&asOf=2018-12-01&knownAt=2018-12-01")
                        .path("corrected")))
                .isEmpty();
    }

    @Test
    void schoolsStandSideBySideOnOneScaleAndConvertedFiguresBesideThem() {
        JsonNode lines = audit(client, "fidelity", "&scale=tier-1&convertTo=3.0&asOf=2019-06-30")
                .path("lines");
        assertThat(lines.valueStream().map(line -> line.path("organizationId").asString()))
                .containsExactly("sample-elm", "sample-north", "sample-prairie");
        assertThat(lines.valueStream().map(line -> line.path("scale").asString()))
                .containsOnly("tier-1");
        JsonNode last = lines.path(1).path("points").valueStream().toList().getLast();
        assertThat(last.path("percent").asDouble()).isEqualTo(70.0);
        assertThat(last.at("/converted/percent").asDouble()).isEqualTo(44.27);
    }

    @Test
    void aSchoolYearIsJudgedByTheRuleOfItsDayAndByTodays() {
        List<JsonNode> years = audit(client, "recognition", "&organization=sample-elm&asOf=2021-06-30")
                .path("years")
                .valueStream()
                .toList();
        assertThat(years)
                .extracting(
                        one -> one.path("on").asString(),
                        one -> one.at("/then/ladder").asString(),
                        one -> one.at("/then/award").asString(""),
                        one -> one.at("/now/award").asString(""))
                .containsExactly(
                        tuple("2017-06-30", "2016", "", ""),
                        tuple("2018-06-30", "2016", "", "BRONZE"),
                        tuple("2019-06-30", "2018", "BRONZE", "BRONZE"),
                        tuple("2020-06-30", "2020", "", "SILVER"),
                        tuple("2021-06-30", "2021", "BRONZE", "BRONZE"));
        assertThat(years.get(1).at("/then/missing").toString())
                .contains(
                        "{\"lack\":\"NOT_LONG_ENOUGH\",\"area\":\"BEHAVIOR\",\"level\":\"UNIVERSAL\",\"has\":0,\"asked\":1}")
                .contains("MEETINGS");
        assertThat(years.get(3).at("/then/awarded").asBoolean()).isFalse();
    }

    @Test
    void pagesTellWhatIsDueAndGiveItAsACalendar() {
        Page school = client.page("/schools/sample-north?asOf=2024-04-01");
        assertThat(school.html()).contains("Fidelity checks due", "overdue since 2 March 2024 (winter)");
        assertThat(client.page("/districts/sample-district?asOf=2024-04-01").html())
                .contains("overdue since 2 March 2024 (winter)", "checks of those below are not due");
        Page calendar = client.page("/schools/sample-north/checks-due.ics?asOf=2024-04-01");
        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.html())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "UID:sample-north-tfi-PBIS-2024-04-15@throughline\r\n",
                        "DTSTAMP:20240401T000000Z\r\n",
                        "DTSTART;VALUE=DATE:20240415\r\n",
                        "DTEND;VALUE=DATE:20240611\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .doesNotContain("sample-elm");
        assertThat(client.page("/schools/nowhere/checks-due.ics").status()).isEqualTo(404);
    }

    private static JsonNode due(String school, String tense) {
        return only(audit(client, "checks-due", "&instrument=tfi" + tense).path("checks"), "organizationId", school);
    }

    private static JsonNode profile(String tense) {
        return only(
                audit(client, "checks-due", "&practice=MTSS" + tense).path("checks"), "organizationId", "sample-elm");
    }

    private static JsonNode tier1(String school, String tense) {
        return only(
                audit(client, "sustained-fidelity", "&practice=PBIS" + tense).path("sections"),
                one -> one.path("organizationId").asString().equals(school)
                        && one.path("section").asString().equals("tier-1"));
    }
}
