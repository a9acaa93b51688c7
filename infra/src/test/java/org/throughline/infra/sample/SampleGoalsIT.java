package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;
import static org.throughline.infra.sample.SampleAnswers.audit;
import static org.throughline.infra.sample.SampleAnswers.only;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client;
import org.throughline.infra.Client.Answer;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** What the sample district needed, what it set itself for that, and how far it came in ten years. */
@OnTheSample
class SampleGoalsIT {

    private static Client client;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
    }

    @Test
    void someNeedsHaveNoGoalAndSomeGoalsNoNeed() {
        JsonNode answer = audit(client, "goals", "");
        assertThat(answer.path("needs")
                        .valueStream()
                        .filter(need -> need.path("status").asString().equals("STANDS"))
                        .filter(need -> need.path("goals").isEmpty())
                        .map(need -> need.path("needId").asString()))
                .containsExactly("sample-need-district-midyear", "sample-need-north-belonging");
        assertThat(answer.path("goals")
                        .valueStream()
                        .filter(goal -> goal.path("restsOn").asString().equals("NOTHING"))
                        .map(goal -> goal.path("goalId").asString()))
                .containsExactly("sample-goal-elm-greeting");
        JsonNode plan = only(answer.path("plans"), "planId", "sample-plan-district-2026");
        assertThat(plan.path("onRecord").asInt()).isEqualTo(1);
        assertThat(plan.path("goals").asInt()).isEqualTo(3);
    }

    @Test
    void aGoalIsToldAsItWasSetAndAsItWasRevised() {
        assertThat(goal("sample-goal-elm-referrals", "&asOf=2018-01-01")
                        .at("/aim/target")
                        .asInt())
                .isEqualTo(31);
        JsonNode revised = goal("sample-goal-elm-referrals", "&asOf=2019-01-01");
        assertThat(revised.at("/aim/target").asInt()).isEqualTo(40);
        assertThat(revised.path("version").asInt()).isEqualTo(2);
    }

    @Test
    void aGoalThatWasMetIsNotAnyMoreOnceItsReadingIsTakenBack() {
        String day = "&asOf=2020-06-30";
        JsonNode believed = goal("sample-goal-elm-referrals", day + "&knownAt=2020-10-13");
        assertThat(believed.path("way").asString()).isEqualTo("REACHED");
        assertThat(believed.path("percent").asInt()).isEqualTo(122);
        assertThat(believed.path("contradicts").asBoolean()).isFalse();
        JsonNode known = goal("sample-goal-elm-referrals", day + "&knownAt=2020-10-14");
        assertThat(known.path("way").asString()).isEqualTo("TOWARDS");
        assertThat(known.path("percent").asInt()).isEqualTo(50);
        assertThat(known.path("contradicts").asBoolean()).isTrue();
    }

    @Test
    void whatNobodyKnowsIsUnknownAndNotZero() {
        JsonNode owners = goal("sample-goal-district-owners", "");
        assertThat(owners.at("/aim/baseline").isMissingNode()).isTrue();
        assertThat(owners.path("percent").isMissingNode()).isTrue();
        assertThat(owners.path("way").asString()).isEqualTo("SHORT_OF_TARGET");
        assertThat(owners.at("/latest/value").asInt()).isEqualTo(11);
        assertThat(goal("sample-goal-elm-greeting", "").path("way").asString()).isEqualTo("IN_WORDS");
    }

    @Test
    void familiesAndTeachersOwnGoalsAndOneIsLeftToLeaders() {
        JsonNode answer = audit(client, "goal-owners", "");
        assertThat(answer.at("/counts/pursued").asInt()).isEqualTo(4);
        assertThat(answer.at("/counts/beyondLeaders").asInt()).isEqualTo(3);
        assertThat(only(answer.path("goals"), "ownership", "LEADERS_ONLY")
                        .path("goalId")
                        .asString())
                .isEqualTo("sample-goal-district-owners");
        assertThat(audit(client, "goal-ambition", "").at("/counts/transform").asInt())
                .isEqualTo(3);
    }

    @Test
    void thePlanOfTheDistrictSaysThatGoalsDoNotTraceToNeeds() {
        assertThat(client.read("/api/plans/sample-plan-district-2026")
                        .at("/state/concerns")
                        .toString())
                .contains("GOALS_TRACE_TO_NEEDS");
    }

    @Test
    void aNeedDoesNotBeginBehindTheGoalThatIsSetForIt() {
        Answer back = client.command(
                "retract-entry",
                json("kind", "need", "id", "sample-need-elm-reading", "entry", 1, "reason", "Never was"));
        assertThat(back.at("/code").asString()).isEqualTo("contradicts-later");
        assertThat(back.at("/facts/laterSubject").asString()).isEqualTo("goal:sample-goal-elm-reading");
        Answer later = client.command(
                "identify-need?corrects=1&because=Later",
                json(
                        "needId", "sample-need-elm-reading",
                        "organizationId", "sample-elm",
                        "title", Map.of("en", "Reading"),
                        "effectiveOn", "2017-11-01"));
        assertThat(later.at("/code").asString()).isEqualTo("contradicts-later");
    }

    @Test
    void whatWasGivenToAPlanIsToldWithWhatCameNext() {
        String teachers = "in-elm-teachers";
        assertThat(input(teachers, "&to=2024-10-20&asOf=2024-10-20")
                        .path("after")
                        .isMissingNode())
                .isTrue();
        JsonNode then = input(teachers, "&to=2024-12-31&asOf=2024-12-31");
        assertThat(then.at("/after/version").asInt()).isEqualTo(2);
        assertThat(then.at("/after/changed/putSteps/0").asString()).isEqualTo("S3");
        assertThat(then.path("use").asString()).isEqualTo("CHANGED_IT");
        assertThat(input(teachers, "&to=2024-12-31&asOf=2024-12-31&knownAt=2024-11-01")
                        .path("use")
                        .isMissingNode())
                .isTrue();
        assertThat(input("in-elm-families", "&from=2024-01-01&to=2024-12-31&asOf=2024-12-31")
                        .at("/after/what")
                        .asString())
                .isEqualTo("DRAFTED");
    }

    @Test
    void oneRevisionInTenYearsNamesNoDataAndTwoAreForEquity() {
        JsonNode answer = audit(client, "revisions", "&from=2016-07-01&to=2026-06-30&asOf=2026-06-30");
        assertThat(only(answer.path("revisions"), one -> one.path("data").isEmpty())
                        .path("planId")
                        .asString())
                .isEqualTo("sample-plan-north-math-2022");
        assertThat(answer.at("/totals/withoutData").asInt()).isEqualTo(1);
        assertThat(answer.at("/totals/forEquity").asInt()).isEqualTo(2);
        assertThat(answer.at("/reasons/RECIPIENT").asInt()).isEqualTo(2);
    }

    @Test
    void whatWasToBeEvaluatedIsMissedUntilItIsDoneAndKnownToBe() {
        assertThat(evaluation("ev-elm-partners", "&asOf=2025-12-19")).isEqualTo("WAITS");
        assertThat(evaluation("ev-elm-partners", "&asOf=2025-12-20")).isEqualTo("MISSED");
        assertThat(evaluation("ev-elm-partners", "&asOf=2026-06-10")).isEqualTo("DONE_LATE");
        assertThat(evaluation("ev-elm-partners", "&asOf=2026-06-10&knownAt=2026-06-01"))
                .isEqualTo("MISSED");
        assertThat(evaluation("ev-elm-reading", "&asOf=2026-06-10")).isEqualTo("MISSED");
    }

    @Test
    void aPlanShowsWhatItWasGivenAndHowItIsLookedAt() {
        String page = client.page("/plans/sample-plan-elm-2024").html();
        assertThat(page)
                .contains(
                        "What groups gave to it",
                        "Student council",
                        "nobody said what became of it",
                        "kept as it is",
                        "What is to be reviewed or evaluated");
        assertThat(client.page("/plans/sample-plan-district-2026").html())
                .contains("both student councils", "January 2027", "Before the budget is made")
                .doesNotContain(">m-314<");
    }

    private static JsonNode input(String id, String tense) {
        return only(audit(client, "input-effects", tense).path("inputs"), "inputId", id);
    }

    private static String evaluation(String id, String tense) {
        return only(audit(client, "plan-evaluations", tense).path("planned"), "evaluationId", id)
                .path("standing")
                .asString();
    }

    @Test
    void pagesLeadFromNeedsToGoalsToPlansAndBack() {
        mustLead("/needs/sample-need-north-class", "goals/sample-goal-north-referrals", "Goals that are set for it");
        mustLead("/needs/sample-need-district-midyear", "plans/sample-plan-district-2026", "Plans that name it");
        mustLead("/goals/sample-goal-north-referrals", "needs/sample-need-north-class", "On the way, 45 %");
        mustLead(
                "/goals/sample-goal-north-referrals",
                "measures/sample-measure-north-referrals",
                "Half as many referrals");
        mustLead("/goals/sample-goal-district-owners", "plans/sample-plan-district-2026", "unknown to 24");
        mustLead("/plans/sample-plan-district-2026", "goals/sample-goal-district-owners", "Every practice");
        mustLead("/plans/sample-plan-district-2026", "needs/sample-need-district-midyear", "What lasts");
        mustLead("/measures/sample-measure-elm-reading", "goals/sample-goal-elm-reading", "Goals that are set on it");
        assertThat(client.page("/goals/sample-goal-north-referrals?asOf=2019-01-15")
                        .html())
                .contains("Not known")
                .doesNotContain("On the way");
    }

    private static void mustLead(String from, String to, String words) {
        assertThat(client.page(from).html()).as(from).contains("href=\"../" + to, words);
    }

    private static JsonNode goal(String goalId, String tense) {
        return only(audit(client, "goals", tense).path("goals"), "goalId", goalId);
    }
}
