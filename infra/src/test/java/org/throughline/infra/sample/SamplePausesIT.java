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

/** When teams of the sample district stopped and asked whom they leave out. */
@OnTheSample
class SamplePausesIT {

    private static final String YEARS = "&from=2016-07-01&to=2026-06-30&asOf=2026-06-30";

    private static Client client;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
    }

    @Test
    void someLargeDecisionsHadNoPause() {
        JsonNode answer = audit(client, "equity-pauses", YEARS);
        assertThat(answer.path("decisions")
                        .valueStream()
                        .filter(one -> one.path("pauses").isEmpty())
                        .map(one -> one.path("decisionId").asString()))
                .containsExactly(
                        "sample-decision-vision-2017",
                        "sample-decision-closure-2020",
                        "sample-decision-screening-2020",
                        "sample-decision-merger-2024");
        assertThat(answer.at("/counts/pauses").asInt()).isEqualTo(5);
        assertThat(answer.at("/counts/changed").asInt()).isEqualTo(3);
        assertThat(answer.at("/counts/unsaid").asInt()).isEqualTo(1);
    }

    /** The day of a pause was put right on 12 February 2020. */
    @Test
    void thePauseBeforeADecisionIsTheOneOfItsDayByBothClocks() {
        String day = "&from=2019-07-01&to=2020-06-30&asOf=2020-06-30";
        assertThat(handover(day + "&knownAt=2020-02-11").path("before").asInt()).isEqualTo(7);
        assertThat(handover(day + "&knownAt=2020-02-12").path("before").asInt()).isEqualTo(14);
        assertThat(dlt("&asOf=2020-05-28&knownAt=2020-02-11").path("overdue").asBoolean())
                .isFalse();
        assertThat(dlt("&asOf=2020-05-28").path("overdue").asBoolean()).isTrue();
        assertThat(dlt("&asOf=2020-05-25").path("overdue").asBoolean()).isFalse();
    }

    @Test
    void thePageOfAPauseLeadsToWhatItWasAbout() {
        String page = client.page("/equity-pauses/sample-pause-elm-2024-12").html();
        assertThat(page)
                .contains("href=\"../cycles/sample-cycle-elm-greeting-1", "href=\"../teams/sample-elm-slt")
                .contains("The greeting moved before the gate")
                .doesNotContain(">m-507<");
    }

    @Test
    void aCycleDoesNotBeginBehindThePauseAboutIt() {
        assertThat(client.command(
                                "start-cycle?corrects=1&because=Later",
                                json(
                                        "cycleId", "sample-cycle-elm-greeting-2",
                                        "organizationId", "sample-elm",
                                        "ideaId", "sample-idea-elm-greeting",
                                        "title", json("en", "A third language"),
                                        "phase", "GROUND",
                                        "effectiveOn", "2026-05-21"))
                        .at("/code")
                        .asString())
                .isEqualTo("contradicts-later");
    }

    private static JsonNode handover(String tense) {
        return only(
                audit(client, "equity-pauses", tense).path("decisions"), "decisionId", "sample-decision-handover-2019");
    }

    private static JsonNode dlt(String tense) {
        return only(audit(client, "equity-pauses", tense).path("teams"), "teamId", "sample-dlt");
    }
}
