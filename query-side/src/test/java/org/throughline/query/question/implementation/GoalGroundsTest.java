package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.implementation.goal.SetGoals.DUE;
import static org.throughline.query.subject.implementation.goal.SetGoals.SET;
import static org.throughline.query.subject.implementation.goal.SetGoals.TITLE;
import static org.throughline.query.subject.implementation.goal.SetGoals.onMeasure;
import static org.throughline.query.subject.implementation.goal.SetGoals.terms;
import static org.throughline.query.subject.implementation.goal.SetGoals.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.goal.GoalEvent.GoalClosed;
import org.throughline.events.implementation.goal.GoalOutcome;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetired;
import org.throughline.events.implementation.need.NeedEvent.NeedIdentified;
import org.throughline.events.implementation.need.NeedEvent.NeedMet;
import org.throughline.events.implementation.need.NeedEvent.NeedWithdrawn;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.GoalsAnswer.GoalOf;
import org.throughline.query.question.implementation.GoalsAnswer.RestsOn;
import org.throughline.query.question.implementation.GoalsAnswer.Way;
import org.throughline.query.subject.implementation.goal.GoalState;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.measure.Measured;
import org.throughline.query.subject.implementation.need.NeedFold;
import org.throughline.query.subject.implementation.need.NeedState;
import org.throughline.query.subject.implementation.plan.PlanFold;
import org.throughline.query.subject.implementation.plan.PlanState;

class GoalGroundsTest {

    private static final LocalDate LATER = LocalDate.parse("2018-09-12");

    private final List<NeedState> needs = List.of(
            need("n1", List.of(new Evidence("Referrals", null))),
            Told.by(new NeedFold(), identified("n2", List.of()), new NeedMet("n2", "Shown", List.of(), LATER)),
            Told.by(new NeedFold(), identified("n3", List.of()), new NeedWithdrawn("n3", "None", LATER)));

    @Test
    void saysWhichNeedsNoGoalAnswersAndWhichRestOnNoData() {
        GoalsAnswer answer = answer(List.of(told("g1", terms(null, "n1"))), List.of(), List.of(), LATER);
        assertThat(answer.needs())
                .extracting(need -> need.needId() + need.goals() + need.restsOnData())
                .containsExactly("n1[g1]true", "n2[]false", "n3[]false");
    }

    @Test
    void saysWhatBecameOfTheNeedsAGoalRestsOn() {
        GoalsAnswer answer = answer(
                List.of(
                        told("a", terms(null, "n1", "n2", "n3")),
                        told("b", terms(null, "n2", "n3")),
                        told("c", terms(null, "n3")),
                        told("d", terms(null))),
                List.of(),
                List.of(),
                LATER);
        assertThat(answer.goals())
                .extracting(GoalOf::restsOn)
                .containsExactly(RestsOn.STANDING, RestsOn.MET, RestsOn.WITHDRAWN, RestsOn.NOTHING);
    }

    @Test
    void isOverdueBehindItsDayWhileItIsPursuedAndNotReached() {
        GoalState reached = told("a", terms(onMeasure("40", "60")));
        GoalState closed = told("b", terms(null), new GoalClosed("b", GoalOutcome.MET, null, List.of(), DUE));
        GoalState words = told("c", terms(null));
        List<MeasureState> measures = List.of(Measured.trust(Measured.reading("2018-05-05", "61")));
        List<GoalState> goals = List.of(reached, closed, words);
        assertThat(answer(goals, measures, List.of(), DUE).goals())
                .extracting(GoalOf::overdue)
                .containsExactly(false, false, false);
        assertThat(answer(goals, measures, List.of(), DUE.plusDays(1)).goals())
                .extracting(GoalOf::overdue)
                .containsExactly(false, false, true);
    }

    @Test
    void saysThatTheMeasureIsNotMeasuredAnyMore() {
        GoalOf goal = answer(
                        List.of(told(terms(onMeasure("40", "60")))),
                        List.of(Measured.trust(new MeasureRetired("m1", "CODE", "Another survey", null, LATER))),
                        List.of(),
                        LATER)
                .goals()
                .getFirst();
        assertThat(goal.measureRetiredOn()).isEqualTo(LATER);
        assertThat(goal.way()).isEqualTo(Way.NO_VALUE);
    }

    @Test
    void countsWhichGoalsOfAPlanAreOnRecordAndFindsThePlanFromBothSides() {
        PlanState plan = Told.by(
                new PlanFold(),
                new ActionPlanDrafted(
                        "p1",
                        "s1",
                        "t1",
                        null,
                        TITLE,
                        List.of("n1"),
                        List.of(new Goal("G1", TITLE, "g1"), new Goal("G2", TITLE)),
                        List.of(new Goal("M1", TITLE, "g2")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        SET));
        GoalsAnswer answer =
                answer(List.of(told("g1", terms(null)), told("g2", terms(null))), List.of(), List.of(plan), LATER);
        assertThat(answer.plans())
                .extracting(one -> "%s %d of %d %s".formatted(one.planId(), one.onRecord(), one.goals(), one.needIds()))
                .containsExactly("p1 1 of 2 [n1]");
        assertThat(answer.goals()).extracting(GoalOf::plans).containsExactly(List.of("p1"), List.of());
        assertThat(answer.needs().getFirst().plans()).containsExactly("p1");
    }

    private GoalsAnswer answer(
            List<GoalState> goals, List<MeasureState> measures, List<PlanState> plans, LocalDate day) {
        return new GoalGrounds(needs, measures, day).answer(needs, goals, plans);
    }

    private static NeedState need(String id, List<Evidence> data) {
        return Told.by(new NeedFold(), identified(id, data));
    }

    private static NeedIdentified identified(String id, List<Evidence> data) {
        return new NeedIdentified(id, "s1", Map.of("en", id), null, List.of(), null, data, SET);
    }
}
