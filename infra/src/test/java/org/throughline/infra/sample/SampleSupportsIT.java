package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.sample.SampleAnswers.audit;
import static org.throughline.infra.sample.SampleAnswers.list;
import static org.throughline.infra.sample.SampleAnswers.only;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** How staff of the sample district was supported, and what lapsed. */
@OnTheSample
class SampleSupportsIT {

    private static Client client;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
    }

    private static JsonNode supports(String tense) {
        return audit(client, "supports", tense);
    }

    private static JsonNode practice(String unit, String practice, String tense) {
        return only(
                supports(tense).path("practices"),
                one -> one.path("organizationId").asString().equals(unit)
                        && one.path("practice").asString().equals(practice));
    }

    private static List<String> texts(JsonNode list) {
        return list(list).valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void aCoachWhoLeavesInNovemberIsThereOnTheLastDayOfOctober() {
        assertThat(texts(practice("sample-elm", "PBIS", "&asOf=2020-10-31").path("inPlace")))
                .contains("COACHING");
        assertThat(texts(practice("sample-elm", "PBIS", "&asOf=2020-11-01").path("missing")))
                .contains("COACHING");
        assertThat(texts(practice("sample-elm", "PBIS", "&asOf=2021-02-03").path("inPlace")))
                .as("another came in February")
                .contains("COACHING");
    }

    /** It was put right on 21 November 2019 that nobody came from 2 September on. */
    @Test
    void whenCoachingLapsedIsToldByBothClocks() {
        String day = "&asOf=2019-09-10";
        assertThat(texts(practice("sample-north", "PBIS", day + "&knownAt=2019-11-20")
                        .path("inPlace")))
                .contains("COACHING");
        assertThat(texts(practice("sample-north", "PBIS", day + "&knownAt=2019-11-21")
                        .path("missing")))
                .contains("COACHING");
        assertThat(north("&asOf=2019-10-15&knownAt=2019-11-20").path("from").asString())
                .isEqualTo("2019-09-16");
        assertThat(north("&asOf=2019-10-15&knownAt=2019-11-21").path("from").asString())
                .isEqualTo("2019-09-02");
    }

    private static JsonNode north(String tense) {
        return only(
                supports(tense).path("lapses"),
                one -> one.path("organizationId").asString().equals("sample-north")
                        && one.path("kind").asString().equals("COACHING")
                        && !one.has("until"));
    }

    /** What was ticked wrongly was put right on 6 March 2025; a length on 12 April 2023. */
    @Test
    void theFidelityOfCoachingAndTheLengthOfLearningAreToldByBothClocks() {
        assertThat(elm("&asOf=2025-06-30&knownAt=2025-03-05").path("percent").asDouble())
                .isEqualTo(66.7);
        assertThat(elm("&asOf=2025-06-30&knownAt=2025-03-06").path("percent").asDouble())
                .isEqualTo(83.3);
        assertThat(culture("&asOf=2023-06-30&knownAt=2023-04-11")
                        .path("minutes")
                        .asInt())
                .isEqualTo(540);
        assertThat(culture("&asOf=2023-06-30&knownAt=2023-04-12")
                        .path("minutes")
                        .asInt())
                .isEqualTo(705);
    }

    private static JsonNode elm(String tense) {
        return only(
                supports(tense).path("coaching"),
                one -> one.path("organizationId").asString().equals("sample-elm")
                        && one.path("practice").asString().equals("MTSS")
                        && one.path("year").asString().equals("2024-07-01"));
    }

    private static JsonNode culture(String tense) {
        return only(supports(tense).path("learning"), "supportId", "sample-support-elm-culture");
    }

    @Test
    void adviceIsNeverAnsweredOrWasAnsweredLaterAndAQuestionForItStandsBesideFeedback() {
        JsonNode advice = supports("&asOf=2019-10-15").path("advice");
        assertThat(only(advice, "exchangeId", "sample-advice-north-2019")
                        .path("coachLeft")
                        .asBoolean())
                .isTrue();
        assertThat(only(advice, "exchangeId", "sample-advice-district-2018")
                        .path("answeredOn")
                        .asString())
                .isEqualTo("2019-02-13");
        JsonNode before = supports("&asOf=2019-02-12").path("advice");
        assertThat(only(before, "exchangeId", "sample-advice-district-2018").has("answeredOn"))
                .isFalse();
        assertThat(only(
                                audit(client, "open-questions", "&asOf=2019-10-15")
                                        .path("waiting"),
                                "subject",
                                "exchange:sample-advice-north-2019")
                        .path("kind")
                        .asString())
                .isEqualTo("ADVICE");
    }

    @Test
    void whatWasEnteredTwiceCountsOnceAndTheCoachingOfATeacherNotAtAll() {
        assertThat(supports("&asOf=2023-12-01").toString())
                .contains("sample-support-north-visits")
                .doesNotContain("sample-support-north-visits-again");
        JsonNode year = supports("&asOf=2023-01-20");
        assertThat(year.toString()).doesNotContain("sample-elm-t-211");
        assertThat(year.has("teachersCoached")).as("one is too few").isFalse();
        assertThat(supports("&asOf=2023-12-01").path("teachersCoached").asInt(-1))
                .isZero();
    }

    @Test
    void pagesTellNamesAndHoursAndNotIds() {
        String coaching = client.page("/coaching-records/sample-elm-slt").html();
        assertThat(coaching)
                .contains("Ingrid Cedarholm", "75 (1 hour 15 minutes)", "Became coordinator at the regional center.")
                .doesNotContain(">m-103<");
        String support =
                client.page("/staff-supports/sample-support-elm-culture").html();
        assertThat(support).contains("Two days on culturally responsive teaching", "State university", "88 %");
        assertThat(client.page("/library-resources/sample-library-principals").html())
                .contains("Inclusive principal leadership");
        assertThat(client.page("/coaching-records/sample-elm-t-211").html())
                .contains("teacher&#39;s team")
                .doesNotContain("Partners who read");
        assertThat(client.page("/questions/supports?district=sample-district&asOf=2022-03-01")
                        .html())
                .contains("Advice that nobody answered", "The coaching of single teachers is for their team");
    }
}
