package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.sample.SampleAnswers.audit;
import static org.throughline.infra.sample.SampleAnswers.only;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** Whom it helped and whom it harmed in the sample district, in which context, and what followed when teams spoke. */
@OnTheSample
class SampleEquityIT {

    private static final String YEARS = "&from=2016-07-01&to=2026-06-30&asOf=2026-06-30";

    private static Client client;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
    }

    /** What was found for families was put right on 18 November 2020. */
    @Test
    void whatWasFoundForAGroupIsToldByBothClocks() {
        assertThat(closure("&knownAt=2020-11-17", "FAMILIES").path("direction").asString())
                .isEqualTo("BETTER");
        assertThat(closure("&knownAt=2020-11-18", "FAMILIES").path("direction").asString())
                .isEqualTo("MIXED");
        assertThat(thing("&asOf=2020-06-02", "sample-decision-closure-2020").path("neverAsked"))
                .hasSize(4);
        assertThat(thing("", "sample-decision-closure-2020").path("neverAsked"))
                .extracting(JsonNode::asString)
                .containsExactly("COMMUNITIES");
    }

    @Test
    void aLookAfterALookSaysWhatWasFoundBefore() {
        JsonNode teachers = only(thing("", "sample-decision-elm-groups-2019").path("found"), "group", "TEACHERS");
        assertThat(teachers.path("before").asString()).isEqualTo("WORSE");
        assertThat(teachers.path("direction").asString()).isEqualTo("BETTER");
    }

    @Test
    void aClosedPlanIsLookedAtAndAPracticeWhereItIsDone() {
        assertThat(thing("", "sample-plan-district-2020").path("looks").asInt()).isOne();
        assertThat(thing("", "sample-district~PBIS").path("looks").asInt()).isOne();
    }

    /** The context of North Middle of that year was written down in March 2023 only. */
    @Test
    void theContextOfADecisionIsTheOneOfItsDayByBothClocks() {
        JsonNode now = decided("", "sample-decision-phones-2022");
        assertThat(now.at("/own/since").asString()).isEqualTo("2022-08-24");
        assertThat(now.at("/own/writtenThen").asBoolean()).isFalse();
        JsonNode then = decided("&knownAt=2023-03-14", "sample-decision-phones-2022");
        assertThat(then.at("/own/since").asString()).isEqualTo("2019-10-23");
        assertThat(then.at("/own/writtenThen").asBoolean()).isTrue();
    }

    @Test
    void whatIsRememberedOfEarlierYearsComesFirst() {
        JsonNode north = client.read("/api/contexts/sample-north").path("state");
        assertThat(north.path("descriptions"))
                .extracting(one -> one.path("on").asString())
                .containsExactly("2017-08-14", "2019-10-23", "2022-08-24");
        assertThat(client.read("/api/contexts/sample-north?asOf=2026-06-30&knownAt=2021-05-25")
                        .at("/state/descriptions"))
                .hasSize(1);
    }

    @Test
    void pagesShowWhomItHelpedAndInWhichContext() {
        String decision = client.page("/decisions/sample-decision-closure-2020?asOf=2026-06-30")
                .html();
        assertThat(decision)
                .contains("Whom it helped, and whom it harmed", "Students (rural)", "Of whom nobody asked")
                .contains("The context of Willow Creek School District (sample) as it stood")
                .doesNotContain("NEVER_", ">m-101<");
        assertThat(client.page("/cycles/sample-cycle-elm-doors-2").html())
                .contains("Whom it helped, and whom it harmed");
        assertThat(client.page("/plans/sample-plan-district-2020").html())
                .contains("Whom it helped, and whom it harmed");
        assertThat(client.page("/practices/sample-district~PBIS").html())
                .contains("Whom it helped, and whom it harmed");
        assertThat(client.page("/decisions/sample-decision-vision-2017").html())
                .doesNotContain("Whom it helped, and whom it harmed");
    }

    @Test
    void whatFollowedAConversationIsToldFromItsDayOn() {
        assertThat(conversation("&asOf=2026-01-13").path("followed")).isEmpty();
        assertThat(conversation("&asOf=2026-01-14").path("followed")).hasSize(1);
        assertThat(conversation("&asOf=2026-06-30&knownAt=2026-01-20").path("followed"))
                .isEmpty();
        JsonNode counts = audit(client, "meeting-activities", YEARS).path("counts");
        assertThat(counts.path("conversations").asInt()).isEqualTo(3);
        assertThat(counts.path("followed").asInt()).isEqualTo(2);
        assertThat(counts.path("mistakes").asInt()).isEqualTo(2);
    }

    @Test
    void oneAnswerTellsAllOfEquityPauses() {
        JsonNode counts = audit(client, "equity-practice", YEARS).path("counts");
        assertThat(counts)
                .hasToString("{\"pauses\":5,\"changed\":3,\"unsaid\":1,\"unknown\":0,\"longestGap\":1840,\"overdue\":1,"
                        + "\"days\":30,\"large\":5,\"largeWithout\":4,\"largeAfter\":1,\"largeBefore\":0,\"ofCycles\":6,"
                        + "\"ofCyclesWithout\":5,\"revisions\":16,\"forEquity\":2,\"forEquityPercent\":12.5}");
        assertThat(audit(client, "equity-practice", YEARS + "&days=7")
                        .at("/counts/largeAfter")
                        .asInt())
                .isZero();
    }

    private static JsonNode conversation(String tense) {
        return only(
                audit(client, "meeting-activities", "&from=2025-07-01" + tense).path("conversations"),
                "code",
                "who-is-late");
    }

    private static JsonNode closure(String known, String group) {
        return only(
                thing("&asOf=2021-06-30" + known, "sample-decision-closure-2020")
                        .path("found"),
                "group",
                group);
    }

    private static JsonNode thing(String tense, String id) {
        return only(audit(client, "impact", "&from=2016-07-01" + tense).path("things"), "id", id);
    }

    private static JsonNode decided(String known, String id) {
        return only(
                audit(client, "contexts", "&from=2016-07-01&asOf=2026-06-30" + known)
                        .path("decisions"),
                "decisionId",
                id);
    }
}
