package org.throughline.query.question.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.talk.exchange.FeedbackOutcome;
import org.throughline.query.Told;
import org.throughline.query.question.talk.OpenQuestionsAnswer.Answered;
import org.throughline.query.question.talk.OpenQuestionsAnswer.ChangedPlan;
import org.throughline.query.question.talk.OpenQuestionsAnswer.Waiting;
import org.throughline.query.subject.implementation.plan.PlanFold;
import org.throughline.query.subject.implementation.plan.PlanState;

class OpenQuestionsTest {

    private static final String DAY = "2019-08-31";

    private final SmallTalk talk = new SmallTalk().opens("c1", "dlt", null, "EDUCATOR", true, "2018-09-01");

    @Test
    void listsWhatWaitsTheLongestFirstWithItsAge() {
        talk.asks("c1", "q1", null, "dlt", "2019-08-21")
                .asks("c1", "q2", "slt1", "dlt", "2019-08-01")
                .asks("c1", "q3", "slt1", "dlt", "2019-08-01")
                .answers("c1", "q2", "2019-08-31")
                .withdraws("c1", "q3", "2019-08-02")
                .gives("f1", "slt1", "dlt", "2019-08-11");
        assertThat(answer(DAY).waiting())
                .extracting(Waiting::subject, Waiting::questionId, Waiting::days, Waiting::anonymous)
                .containsExactly(tuple("exchange:f1", null, 20L, false), tuple("channel:c1", "q1", 10L, true));
    }

    @Test
    void stillWaitsForTheTeamItWasReferredTo() {
        talk.gives("f1", null, "slt1", "2019-08-11").refers("f1", "dlt", "2019-08-12");
        assertThat(answer(DAY).waiting())
                .extracting(Waiting::owedBy, Waiting::referred, Waiting::days)
                .containsExactly(tuple("dlt", true, 20L));
        assertThat(answer(DAY).outcomes()).containsEntry(FeedbackOutcome.REFERRED, 1L);
    }

    @Test
    void saysHowLongTheSettledOnesTook() {
        talk.asks("c1", "q1", "slt1", "dlt", "2019-01-01")
                .answers("c1", "q1", "2019-01-11")
                .gives("f1", "slt1", "dlt", "2019-01-01")
                .refers("f1", "slt2", "2019-01-02")
                .changesPlan("f1", 2, "2019-01-21");
        OpenQuestionsAnswer answer = answer(DAY);
        assertThat(answer.answered()).extracting(Answered::days).containsExactly(20L, 10L);
        assertThat(answer.answeredMedianDays()).isEqualTo(new BigDecimal("15.0"));
        assertThat(answer("2019-01-10").answeredMedianDays()).isNull();
    }

    @Test
    void namesTheVersionThatCameOfFeedbackAndItsReason() {
        talk.gives("f1", "slt1", "dlt", "2019-01-01").changesPlan("f1", 2, "2019-01-21");
        talk.gives("f2", "slt1", "dlt", "2018-09-01").changesPlan("f2", 1, "2019-01-20");
        assertThat(answer(DAY).changedPlans())
                .containsExactly(
                        new ChangedPlan(
                                "f1", day("2019-01-01"), day("2019-01-21"), "p1", 2, day("2019-01-15"), "Too much"),
                        new ChangedPlan("f2", day("2018-09-01"), day("2019-01-20"), "p1", 1, day("2018-09-01"), null));
    }

    /** As logs of before it was refused may hold it. */
    @Test
    void countsNoVersionThatWasThereBeforeTheFeedbackWasGiven() {
        talk.gives("f1", "slt1", "dlt", "2018-09-02").changesPlan("f1", 1, "2019-01-20");
        assertThat(answer(DAY).changedPlans()).isEmpty();
    }

    @Test
    void countsEveryOutcomeThoseThatDidNotHappenToo() {
        assertThat(answer(DAY).outcomes())
                .isEqualTo(Map.of(
                        FeedbackOutcome.CHANGED_PLAN,
                        0L,
                        FeedbackOutcome.CHANGED_PRACTICE,
                        0L,
                        FeedbackOutcome.NO_CHANGE_WITH_REASON,
                        0L,
                        FeedbackOutcome.REFERRED,
                        0L));
    }

    @Test
    void waitsOnAPastDayUntilALateAnswerIsKnown() {
        talk.gives("f1", "slt1", "dlt", "2019-01-01");
        assertThat(answer("2019-02-01").waiting()).hasSize(1);
        talk.changesPlan("f1", 2, "2019-01-21");
        assertThat(answer("2019-02-01").waiting()).isEmpty();
        assertThat(answer("2019-01-20").waiting()).hasSize(1);
    }

    private OpenQuestionsAnswer answer(String day) {
        return new OpenQuestions(known(day), day(day), (unit, on) -> true).answer();
    }

    private OpenQuestions.Known known(String day) {
        return new OpenQuestions.Known(talk.channels(day), talk.exchanges(day), List.of(), List.of(plan()));
    }

    private static PlanState plan() {
        return Told.by(
                new PlanFold(),
                new ActionPlanDrafted(
                        "p1",
                        "d1",
                        "dlt",
                        Map.of("en", "Plan"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        day("2018-09-01")),
                new ActionPlanRevised(
                        "p1",
                        2,
                        Map.of("en", "Less"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "Too much",
                        List.of(),
                        List.of(),
                        day("2019-01-15")));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
