package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.goal.Ambition;
import org.throughline.events.implementation.goal.GoalEvent.GoalSet;
import org.throughline.events.implementation.goal.GoalTerms;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepDropped;
import org.throughline.events.implementation.plan.Step;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.GoalAmbitionAnswer.Effort;
import org.throughline.query.question.implementation.PlanBearersAnswer.Alone;
import org.throughline.query.question.implementation.PlanBearersAnswer.OfPlan;
import org.throughline.query.question.implementation.PlanBearersAnswer.Totals;
import org.throughline.query.subject.implementation.goal.GoalFold;
import org.throughline.query.subject.implementation.goal.GoalState;
import org.throughline.query.subject.implementation.plan.PlanFold;
import org.throughline.query.subject.implementation.plan.PlanState;

/** Whom plans rest on, and whom for what they are. */
class PlanBearersTest {

    private static final LocalDate DAY = LocalDate.parse("2024-09-01");
    private static final Map<String, String> WORDS = Map.of("en", "Words");
    private static final Set<String> OFFICES = Set.of("PRINCIPAL", "central office");
    private static final Set<String> LEFT = Set.of("gone", "gone-too");

    @Test
    void isTheFewestWhoseLeavingLeavesAStepWithoutALead() {
        assertThat(told(step("S1", "a", "b"), step("S2", "a", "b", "c")).busFactor())
                .isEqualTo(2);
        assertThat(told(step("S1", "a", "b"), step("S2", "a")).busFactor()).isEqualTo(1);
        assertThat(told(step("S1", "a", "a")).busFactor()).isEqualTo(1);
    }

    @Test
    void anOfficeIsNotLeftByPeopleWhoLeave() {
        OfPlan plan = told(step("S1", "PRINCIPAL"), step("S2", "a", "central office"));
        assertThat(plan.busFactor()).isNull();
        assertThat(plan.withoutLead()).isEmpty();
        assertThat(plan.alone()).isEmpty();
        assertThat(plan.openSteps()).isEqualTo(2);
    }

    @Test
    void aStepThatHasNoLeadNowIsToldApart() {
        OfPlan plan = told(step("S1"), step("S2", "gone", "gone-too"), step("S3", "a", "b"), step("S4", "gone", "c"));
        assertThat(plan.withoutLead()).containsExactly("S1", "S2");
        assertThat(plan.busFactor()).isEqualTo(1);
        assertThat(plan.alone()).containsExactly(new Alone("c", List.of("S4")));
        assertThat(told(step("S1")).busFactor()).isNull();
    }

    @Test
    void whoLeadsMostAloneComesFirst() {
        assertThat(told(step("S1", "b"), step("S2", "a"), step("S3", "b")).alone())
                .containsExactly(new Alone("b", List.of("S1", "S3")), new Alone("a", List.of("S2")));
    }

    @Test
    void onlyOpenStepsOfPlansThatAreNotClosedCount() {
        PlanState plan = plan(
                List.of(step("S1", "a"), step("S2", "b"), step("S3", "c", "d")),
                new PlanStepCompleted("p1", "S1", List.of(), DAY),
                new PlanStepDropped("p1", "S2", "No", DAY));
        PlanBearersAnswer answer = bearers().of(List.of(plan));
        assertThat(answer.plans().getFirst().busFactor()).isEqualTo(2);
        assertThat(answer.totals()).isEqualTo(new Totals(1, 0, 0));
        assertThat(bearers()
                        .of(List.of(plan(List.of(step("S1", "a")), new ActionPlanClosed("p1", "Done", DAY))))
                        .plans())
                .isEmpty();
    }

    @Test
    void stepsCountForTheFarthestOfTheGoalsTheyServe() {
        List<GoalState> goals = List.of(
                goal("far", Ambition.TRANSFORM),
                goal("near", Ambition.IMPROVE),
                goal("keep", Ambition.MAINTAIN),
                goal("?", null));
        PlanState plan = plan(List.of(
                serving("S1", "FAR", "NEAR"),
                serving("S2", "NEAR"),
                serving("S3", "KEEP"),
                serving("S4", "UNSAID"),
                serving("S5", "WORDS"),
                serving("S6")));
        assertThat(GoalAmbition.of(goals, goals, List.of(plan)).effort()).isEqualTo(new Effort(6, 1, 1, 1, 3, 33));
        assertThat(GoalAmbition.of(List.of(), List.of(), List.of(plan)).effort())
                .isEqualTo(new Effort(6, 0, 0, 0, 6, null));
    }

    /** A plan may have a goal that its district set: it is none of the school's, and its steps serve it. */
    @Test
    void stepsServeGoalsThatWereSetAbove() {
        List<GoalState> above = List.of(goal("far", Ambition.TRANSFORM));
        GoalAmbitionAnswer answer =
                GoalAmbition.of(List.of(), above, List.of(plan(List.of(serving("S1", "FAR"), serving("S6")))));
        assertThat(answer.units()).isEmpty();
        assertThat(answer.effort()).isEqualTo(new Effort(2, 1, 0, 0, 1, 100));
    }

    private static PlanBearers bearers() {
        return new PlanBearers(new PlanBearers.Leads() {
            @Override
            public boolean isOffice(String lead) {
                return OFFICES.contains(lead);
            }

            @Override
            public boolean hasLeft(String memberId) {
                return LEFT.contains(memberId);
            }
        });
    }

    private static OfPlan told(Step... steps) {
        return bearers().of(List.of(plan(List.of(steps)))).plans().getFirst();
    }

    private static PlanState plan(List<Step> steps, PlanEvent... more) {
        List<Goal> goals = List.of(
                new Goal("FAR", WORDS, "far"),
                new Goal("NEAR", WORDS, "near"),
                new Goal("KEEP", WORDS, "keep"),
                new Goal("UNSAID", WORDS, "?"),
                new Goal("WORDS", WORDS));
        List<PlanEvent> events = new ArrayList<>(List.of(
                new ActionPlanDrafted("p1", "s1", "t1", WORDS, goals, List.of(), steps, List.of(), List.of(), DAY)));
        events.addAll(List.of(more));
        return Told.by(new PlanFold(), events);
    }

    private static Step step(String code, String... leads) {
        return new Step(code, WORDS, null, List.of(leads));
    }

    private static Step serving(String code, String... goals) {
        return new Step(code, WORDS, null, List.of("a"), List.of("Office"), null, List.of(), List.of(goals));
    }

    private static GoalState goal(String id, @org.jspecify.annotations.Nullable Ambition ambition) {
        return Told.by(
                new GoalFold(),
                new GoalSet(
                        id,
                        "s1",
                        new GoalTerms(WORDS, List.of(), null, null, List.of(), List.of(), ambition, null, null),
                        List.of(),
                        List.of(),
                        List.of(),
                        DAY));
    }
}
