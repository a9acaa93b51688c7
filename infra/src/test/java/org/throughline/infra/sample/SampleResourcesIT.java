package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.sample.SampleAnswers.audit;
import static org.throughline.infra.sample.SampleAnswers.list;
import static org.throughline.infra.sample.SampleAnswers.only;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** What the sample district gave priority to over ten years, and who its people are. */
@OnTheSample
class SampleResourcesIT {

    private static Client client;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
    }

    @Test
    void theSameDayIsAnsweredOtherwiseBeforeAndAfterACorrection() {
        String day = "&asOf=2018-10-15";
        assertThat(amount(resources(day + "&knownAt=2018-11-20"), "reading-materials"))
                .isEqualTo("42000");
        assertThat(amount(resources(day + "&knownAt=2018-11-21"), "reading-materials"))
                .isEqualTo("24000");
        assertThat(list(resources(day).path("cuts"))).isEmpty();
    }

    @Test
    void aCutSaysWhatItTouched() {
        JsonNode cut = only(resources("&asOf=2019-10-01").path("cuts"), one -> true);
        assertThat(cut.path("code").asString()).isEqualTo("coaching-posts");
        assertThat(cut.path("on").asString()).isEqualTo("2019-09-01");
        assertThat(cut.path("touches").asString()).contains("North Middle has no coach");
        assertThat(cut.at("/serves/stepCode").asString()).isEqualTo("D3");
        assertThat(list(resources("&asOf=2019-08-31").path("cuts"))).isEmpty();
    }

    @Test
    void theBudgetWasMissingBetweenTheReliefMoneyAndTheGeneralFund() {
        assertThat(budgetGaps("2024-09-30")).noneMatch(gap -> gap.startsWith("2024-10-01"));
        assertThat(budgetGaps("2025-01-15")).contains("2024-10-01 to now");
        assertThat(budgetGaps("2025-09-01")).contains("2024-10-01 to 2025-08-20");
    }

    @Test
    void protectedTimeWasWhatTheScheduleSaidOnTheDay() {
        assertThat(minutes("2018-01-15", "sample-north", "ALL_STAFF")).isEqualTo("30/0");
        assertThat(minutes("2018-01-15", "sample-elm", "ALL_STAFF")).isEqualTo("15/null");
        assertThat(minutes("2024-09-15", "sample-elm", "ALL_STAFF")).isEqualTo("40/120");
    }

    @Test
    void whatWasNotSaidOfUseIsNotZero() {
        JsonNode coach = only(resources("&asOf=2026-06-18").path("use"), "code", "school-coach");
        assertThat(coach.path("known").asString()).isEqualTo("NOTHING");
        assertThat(coach.has("used")).isFalse();
        JsonNode relief = only(resources("&asOf=2024-11-01").path("use"), "code", "relief-money");
        assertThat(relief.path("used").asInt()).isEqualTo(116_700);
        assertThat(relief.path("promised").asInt()).isEqualTo(120_000);
        assertThat(relief.path("known").asString()).isEqualTo("ALL");
    }

    @Test
    void thePriorityOfADayIsAnsweredOtherwiseBeforeAndAfterACorrection() {
        String day = "&asOf=2022-11-01";
        assertThat(budgetShare(day + "&knownAt=2023-01-17", "staffing")).isEqualTo("24.2");
        assertThat(budgetShare(day + "&knownAt=2023-01-18", "staffing")).isEqualTo("19.4");
        assertThat(priority(day).path("resourcedUnstated").toString()).contains("sample-district/relief-money");
        assertThat(priority(day).at("/practices/0").toString()).contains("MTSS", "\"stated\":\"NO\"");
    }

    @Test
    void aFocusAreaCanHavePriorityByWordOnly() {
        assertThat(priority("&asOf=2026-05-19").path("statedUnresourced").toString())
                .doesNotContain("phones");
        assertThat(priority("&asOf=2026-05-20").path("statedUnresourced").toString())
                .contains("phones");
        assertThat(priority("&asOf=2016-11-01").has("statedSince")).isFalse();
    }

    @Test
    void theOnlyDistrictIsTheOneAskedAbout() {
        assertThat(client.read("/api/audit/priority").path("district").asString())
                .isEqualTo("sample-district");
        assertThat(client.read("/api/audit/priority").path("answer")).isEqualTo(priority(""));
    }

    private static JsonNode priority(String tense) {
        return audit(client, "priority", tense);
    }

    private static String budgetShare(String tense, String area) {
        JsonNode dollars = only(priority(tense).path("together"), "kind", "BUDGET");
        return only(dollars.path("areas"), "area", area)
                .path("percentOfRecorded")
                .asString();
    }

    @Test
    void onePersonOfTheStoryIsErasedAndTheOthersHaveNames() {
        JsonNode erased = client.read("/api/people/m-502");
        assertThat(erased.path("erasedOn").asString()).isEqualTo("2022-10-19");
        assertThat(erased.has("name")).isFalse();
        assertThat(client.read("/api/people/m-314").path("name").asString()).isNotBlank();
        assertThat(client.page("/").html())
                .contains(client.read("/api/people/m-210").path("name").asString());
        List<String> students = List.of("m-531", "m-532", "m-533", "m-534");
        assertThat(list(client.read("/api/people?ids=" + String.join(",", students))
                        .path("items")))
                .isEmpty();
    }

    @Test
    void everyNamedPersonIsSomebodyOfTheStory() {
        List<String> members = SampleDistrict.read().stream()
                .flatMap(line -> Stream.of(
                        line.actor(), line.request().payload().path("memberId").asString("")))
                .distinct()
                .toList();
        assertThat(SamplePeople.read()).allSatisfy(person -> assertThat(members).contains(person.memberId()));
    }

    private static JsonNode resources(String tense) {
        return audit(client, "resources", tense);
    }

    private static String amount(JsonNode answer, String code) {
        return only(answer.path("inPlace"), "code", code).path("amount").asString();
    }

    private static List<String> budgetGaps(String day) {
        return resources("&asOf=" + day)
                .path("gaps")
                .valueStream()
                .filter(gap -> gap.path("organizationId").asString().equals("sample-district"))
                .filter(gap -> gap.path("kind").asString().equals("BUDGET"))
                .map(gap -> gap.path("from").asString("?") + " to "
                        + gap.path("until").asString("now"))
                .toList();
    }

    private static String minutes(String day, String organizationId, String forWhom) {
        JsonNode time = only(
                resources("&asOf=" + day).path("schedule"),
                on -> on.path("organizationId").asString().equals(organizationId)
                        && on.path("forWhom").asString().equals(forWhom));
        return time.path("teamMinutes").asString("null") + "/"
                + time.path("interventionMinutes").asString("null");
    }
}
