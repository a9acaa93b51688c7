package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;
import static org.throughline.infra.sample.SampleAnswers.audit;
import static org.throughline.infra.sample.SampleAnswers.list;
import static org.throughline.infra.sample.SampleAnswers.only;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client;
import org.throughline.infra.Client.Answer;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** What the sample district tried, what it expected, what it decided, and whether it did what it said next. */
@OnTheSample
class SampleCyclesIT {

    private static final String DOORS = "sample-cycle-elm-doors-1";
    private static final String DOORS_AGAIN = "sample-cycle-elm-doors-2";

    private static Client client;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
    }

    @Test
    void someIdeasWereNeverTriedOneOfThemThoughSelected() {
        JsonNode answer = audit(client, "ideas", "");
        assertThat(answer.path("ideas")
                        .valueStream()
                        .filter(idea -> idea.path("tried").asString().equals("NEVER"))
                        .map(idea -> idea.path("ideaId").asString()))
                .containsExactly(
                        "sample-idea-north-lines", "sample-idea-north-quiet-room", "sample-idea-north-welcome");
        assertThat(answer.at("/counts/neverThoughSelected").asInt()).isEqualTo(1);
        assertThat(audit(client, "ideas", "&asOf=2018-01-09")
                        .at("/counts/tried")
                        .asInt())
                .isZero();
    }

    /** It was put right on 9 May 2018 that both rooms began a week later. */
    @Test
    void timeInAPhaseIsTheOneOfItsDayByBothClocks() {
        assertThat(days(DOORS, "&asOf=2018-06-30&knownAt=2018-05-08")).isEqualTo(List.of(7, 5, 21, 9));
        assertThat(days(DOORS, "&asOf=2018-06-30&knownAt=2018-05-09")).isEqualTo(List.of(7, 12, 14, 9));
        assertThat(days(DOORS, "&asOf=2018-01-24&knownAt=2018-05-08")).isEqualTo(List.of(7, 5, 2, 0));
        assertThat(days(DOORS, "&asOf=2018-01-24&knownAt=2018-05-09")).isEqualTo(List.of(7, 7, 0, 0));
        assertThat(days(DOORS, "&asOf=2018-01-24&knownAt=2018-05-08&clock=source"))
                .isEqualTo(List.of(7, 5, 2, 0));
    }

    @Test
    void aPhaseThatGoesOnCountsUpToTheDayAskedAbout() {
        String running = "sample-cycle-elm-greeting-2";
        assertThat(days(running, "&asOf=2026-05-16")).isEqualTo(List.of(10, 0, 0, 0));
        assertThat(days(running, "&asOf=2026-06-05")).isEqualTo(List.of(30, 0, 0, 0));
    }

    /** The day of an observation was put right: what had been predicted afterwards came first. */
    @Test
    void whatCameFirstIsToldByWhatWasKnown() {
        String day = "&asOf=2018-06-30";
        assertThat(came(DOORS, "P2", day + "&knownAt=2018-05-08")).isEqualTo("AFTERWARDS");
        assertThat(came(DOORS, "P2", day + "&knownAt=2018-05-09")).isEqualTo("FIRST");
        assertThat(came(DOORS, "P1", day)).isEqualTo("FIRST");
        assertThat(came(DOORS, "P1", "&asOf=2018-02-01")).isEqualTo("NOT_OBSERVED");
        assertThat(came(DOORS_AGAIN, "P1", day)).isEqualTo("AFTERWARDS");
        assertThat(came("sample-cycle-north-minutes-1", "O1", "")).isEqualTo("NOT_PREDICTED");
        assertThat(audit(client, "cycles", day + "&knownAt=2018-05-08")
                        .at("/counts/predictedAfterwards")
                        .asInt())
                .isEqualTo(2);
        assertThat(audit(client, "cycles", day)
                        .at("/counts/predictedAfterwards")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatWasDecidedIsToldByYearAndWhatIsOpenIsNoFailure() {
        JsonNode answer = audit(client, "cycles", "");
        JsonNode first = answer.path("years").path(0);
        assertThat(List.of(
                        first.path("adopt").asInt(),
                        first.path("adapt").asInt(),
                        first.path("abandon").asInt()))
                .isEqualTo(List.of(1, 1, 1));
        assertThat(answer.at("/counts/undecided").asInt()).isEqualTo(1);
        assertThat(answer.at("/counts/withEquityAim").asInt()).isEqualTo(3);
        assertThat(answer.at("/counts/equityPercent").asInt()).isEqualTo(50);
        assertThat(answer.at("/counts/equityFocused").asInt()).isEqualTo(2);
    }

    /** Nobody had committed to an equitable process before September 2018. */
    @Test
    void aCycleForEquityWithoutACommitmentSaysSo() {
        assertThat(cycle("sample-cycle-elm-partners-1", "").path("equity").asString())
                .isEqualTo("AIM_ALONE");
        assertThat(cycle("sample-cycle-elm-greeting-1", "").path("equity").asString())
                .isEqualTo("FOCUSED");
        assertThat(client.read("/api/cycles/sample-cycle-elm-partners-1")
                        .at("/state/concerns")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("EQUITY_AIMS_REST_ON_A_COMMITMENT", "FIRST_TESTS_ARE_SMALL");
        assertThat(list(client.read("/api/cycles/sample-cycle-elm-greeting-1").at("/state/concerns")))
                .isEmpty();
    }

    @Test
    void whatWasSaidNextIsTakenUpOrNotYet() {
        JsonNode answer = audit(client, "look-backs", "");
        assertThat(said(answer, DOORS, "N1").path("cycles").valueStream().map(JsonNode::asString))
                .containsExactly(DOORS_AGAIN);
        assertThat(said(answer, DOORS, "N2").path("takenUpOn").isMissingNode()).isTrue();
        assertThat(said(answer, DOORS_AGAIN, "N1").at("/steps/0/planId").asString())
                .isEqualTo("sample-plan-elm-2019");
        assertThat(said(audit(client, "look-backs", "&asOf=2019-09-24"), DOORS_AGAIN, "N1")
                        .path("takenUpOn")
                        .isMissingNode())
                .isTrue();
        assertThat(answer.path("without")
                        .valueStream()
                        .map(one -> one.path("cycleId").asString()))
                .containsExactly("sample-cycle-elm-partners-1");
    }

    @Test
    void whatACycleNamesDoesNotGoAway() {
        Answer idea = retract("idea", "sample-idea-elm-partners", 1);
        assertThat(idea.at("/code").asString()).isEqualTo("contradicts-later");
        assertThat(idea.at("/facts/laterSubject").asString()).isEqualTo("cycle:sample-cycle-elm-partners-1");
        Answer lookBack = retract("cycle", DOORS, 10);
        assertThat(lookBack.at("/code").asString()).isEqualTo("contradicts-later");
        assertThat(lookBack.at("/facts/laterSubject").asString()).isEqualTo("cycle:" + DOORS_AGAIN);
    }

    @Test
    void pagesSayWhatNoStateKnows() {
        assertThat(client.page("/cycles/" + DOORS).html())
                .contains(
                        "Time in each phase",
                        "12 days",
                        "Predicted first, came in part",
                        "Did we do what we said next?")
                .contains("Not yet", "href=\"../cycles/" + DOORS_AGAIN, "href=\"../ideas/sample-idea-elm-doors");
        assertThat(client.page("/cycles/" + DOORS + "?asOf=2018-06-30&knownAt=2018-05-08")
                        .html())
                .contains("21 days", "Predicted afterwards, came in part");
        assertThat(client.page("/ideas/sample-idea-elm-doors").html())
                .contains("Cycles that try it", "href=\"../cycles/" + DOORS_AGAIN, "Adopt");
        assertThat(client.page("/ideas/sample-idea-north-quiet-room").html()).contains("No cycle has tried it");
    }

    private static Answer retract(String kind, String id, int entry) {
        return client.command("retract-entry", json("kind", kind, "id", id, "entry", entry, "reason", "Never was"));
    }

    private static List<Integer> days(String cycleId, String tense) {
        JsonNode spent = only(audit(client, "cycle-phases", tense).path("cycles"), "cycleId", cycleId)
                .path("spent");
        return List.of(
                spent.path("ground").asInt(),
                spent.path("identify").asInt(),
                spent.path("iterate").asInt(),
                spent.path("lookBack").asInt());
    }

    private static String came(String cycleId, String code, String tense) {
        return only(cycle(cycleId, tense).path("predictions"), "code", code)
                .path("came")
                .asString();
    }

    private static JsonNode cycle(String cycleId, String tense) {
        return only(audit(client, "cycles", tense).path("cycles"), "cycleId", cycleId);
    }

    private static JsonNode said(JsonNode answer, String cycleId, String code) {
        return only(
                answer.path("next"),
                said -> said.path("cycleId").asString().equals(cycleId)
                        && said.path("code").asString().equals(code));
    }
}
