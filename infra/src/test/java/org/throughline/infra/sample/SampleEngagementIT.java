package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;
import static org.throughline.infra.sample.SampleAnswers.audit;
import static org.throughline.infra.sample.SampleAnswers.only;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** Whom the sample district engaged, what it planned to tell, and what people contributed by their own wish. */
@OnTheSample
class SampleEngagementIT {

    private static Client client;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
    }

    /** A sheet of February 2022 was put right on 8 June 2022. */
    @Test
    void theLongestStretchWithoutIsToldByBothClocks() {
        String year = "&from=2021-09-15&to=2022-06-07&asOf=2022-06-07";
        assertThat(engaged("sample-north", "LEARNER", year + "&knownAt=2022-06-07")
                        .path("longestWithout")
                        .asInt())
                .isEqualTo(62);
        assertThat(engaged("sample-north", "LEARNER", year)
                        .path("longestWithout")
                        .asInt())
                .isEqualTo(90);
    }

    @Test
    void whatWasOngoingLapses() {
        assertThat(engaged("sample-north", "LEARNER", "&asOf=2022-05-20")
                        .path("standing")
                        .asString())
                .isEqualTo("ONGOING");
        assertThat(engaged("sample-north", "LEARNER", "&asOf=2023-12-20")
                        .path("standing")
                        .asString())
                .isEqualTo("LAPSED");
        assertThat(engaged("sample-district", "COMMUNITY", "&from=2025-07-01&to=2026-06-30&asOf=2026-06-30")
                        .path("token")
                        .toString())
                .as("four times a year, and only to be told")
                .isEqualTo("[\"ONLY_INFORMED\"]");
    }

    @Test
    void anEveningAndTheInputGivenAtItCountOnce() {
        JsonNode answer = audit(client, "engagement", "&from=2017-01-01&to=2017-12-31&asOf=2017-12-31");
        assertThat(answer.at("/counts/linked").asInt()).isEqualTo(1);
        assertThat(answer.at("/counts/sameDay").asInt()).isEqualTo(1);
        assertThat(answer.path("contacts")
                        .valueStream()
                        .filter(one -> one.path("organizationId").asString().equals("sample-district"))
                        .map(one -> one.path("on").asString()))
                .containsExactly("2017-01-18", "2017-09-12", "2017-10-11");
    }

    /** The day on which a newsletter went out was put right on 10 January 2024. */
    @Test
    void whatIsLateIsToldAsItWasBelieved() {
        String fall = "&from=2023-10-01&to=2023-12-31&asOf=2024-01-31";
        assertThat(counts(fall + "&knownAt=2024-01-09").path("late").asInt()).isEqualTo(1);
        assertThat(counts(fall + "&knownAt=2024-01-10").path("late").asInt()).isZero();
        assertThat(counts(fall + "&knownAt=2024-01-10").path("onTime").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsOverdueIsSoAsOfAnyDay() {
        assertThat(overdue("&asOf=2016-11-15")).isZero();
        assertThat(overdue("&asOf=2017-02-16")).isEqualTo(1);
        assertThat(overdue("&asOf=2017-02-21")).isZero();
        assertThat(overdue("&asOf=2018-08-28")).isEqualTo(4);
        assertThat(overdue("&asOf=2018-08-29")).as("the plan was closed").isZero();
    }

    @Test
    void whatIsWithdrawnIsInNoCountAndNamesNobody() {
        String year = "&from=2025-07-01&to=2026-06-30&asOf=";
        assertThat(audit(client, "contributions", "&from=2025-07-01&to=2026-02-03&asOf=2026-02-03")
                        .at("/counts/contributions")
                        .asInt())
                .isEqualTo(1);
        assertThat(audit(client, "contributions", year + "2026-06-30")
                        .at("/counts/contributions")
                        .asInt())
                .isZero();
        assertThat(client.read("/api/contributions/sample-contribution-district-forum")
                        .toString())
                .contains("withdrawnOn")
                .doesNotContain("m-520");
    }

    @Test
    void pagesCallThemByWhatTheyAreAbout() {
        assertThat(client.page("/engagements/sample-engage-forum").html())
                .contains("<h1", "Where the district stands")
                .doesNotContain(">sample-dlt<");
        assertThat(client.page("/communication-plans/sample-communication-2022").html())
                .contains("What we tell, and whom", "href=\"../engagements/sample-engage-forum");
    }

    @Test
    void pagesAndCalendarsOfUnitsSayWhatIsOverdueAndWhatComesNext() {
        assertThat(client.page("/districts/sample-district?asOf=2026-04-20").html())
                .contains(
                        "Communications due",
                        "overdue since 15 June 2024, 4 times",
                        "due by 15 June 2026",
                        "href=\"../communication-plans/sample-communication-2022?asOf=2026-04-20\"");
        assertThat(client.page("/schools/sample-north?asOf=2026-04-20").html())
                .as("a school is not told what its district owes")
                .doesNotContain("Communications due");
        assertThat(client.page("/districts/sample-district/checks-due.ics?asOf=2026-04-20")
                        .html())
                .contains(
                        "UID:sample-communication-2022-families-2025-07-15@throughline",
                        "UID:sample-communication-2022-forum-2026-06-15@throughline",
                        "DTSTART;VALUE=DATE:20260615");
    }

    @Test
    void aMessageThatIsNotOnRecordIsNotNamed() {
        assertThat(client.command(
                                "execute-communication",
                                json(
                                        "communicationPlanId",
                                        "sample-communication-elm",
                                        "itemCode",
                                        "welcome",
                                        "dueOn",
                                        "2024-10-31",
                                        "message",
                                        json("kind", "SUCCESS", "id", "no-such-success"),
                                        "effectiveOn",
                                        "2026-06-10"))
                        .at("/faults/0/pointer")
                        .asString())
                .isEqualTo("/message/id");
    }

    private static JsonNode engaged(String unit, String group, String more) {
        return only(
                only(audit(client, "engagement", more).path("units"), "organizationId", unit)
                        .path("groups"),
                "group",
                group);
    }

    private static JsonNode counts(String more) {
        return audit(client, "communication-plan", more).path("counts");
    }

    private static int overdue(String day) {
        return audit(client, "communication-plan", day).path("overdue").size();
    }
}
