package org.throughline.command.implementation.plan;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2017;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2018;
import static org.throughline.command.implementation.plan.PlanWorld.TITLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.plan.PlanCommand.DraftActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.ReviseActionPlan;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.goal.GoalEvent.GoalClosed;
import org.throughline.events.implementation.goal.GoalEvent.GoalSet;
import org.throughline.events.implementation.goal.GoalOutcome;
import org.throughline.events.implementation.goal.GoalTerms;
import org.throughline.events.implementation.need.NeedEvent.NeedIdentified;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;

/** What a plan names of needs and goals that are on record. */
class PlanGroundsTest {

    private static final Goal WORDS_ONLY = new Goal("G2", Map.of("en", "As ever"));

    private final FixtureConfiguration<Plan> plan = PlanWorld.fixture(
            new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Beside it", "d1", null, FALL_2017),
            need("n1", "s1", FALL_2017),
            need("n2", "d1", FALL_2017),
            need("n3", "s2", FALL_2017),
            goal("g1", "s1", FALL_2017),
            goal("g2", "d1", FALL_2018),
            goal("g3", "s2", FALL_2017),
            goal("g4", "s1", FALL_2017),
            new GoalClosed("g4", GoalOutcome.MET, null, List.of(), FALL_2017));

    @Test
    void namesNeedsAndGoalsAndKeepsGoalsInWords() {
        plan.givenNoPriorActivity()
                .when(draft(List.of("n1", "n2", "n1"), List.of(on("G1", "g1"), WORDS_ONLY), List.of(on("M1", "g4"))))
                .expectEvents(drafted(
                        List.of("n1", "n2"), List.of(on("G1", "g1"), WORDS_ONLY), List.of(on("M1", "g4")), FALL_2017));
    }

    @Test
    void tellsEverythingThatCannotBeNamedAtOnce() {
        plan.givenNoPriorActivity()
                .when(draft(
                        List.of("n9", "n3", "n1"), List.of(on("G1", "g2"), on("G2", "g1")), List.of(on("M1", "g9"))))
                .expectException(refusedFor(
                        "/needIds/0 unknown-reference",
                        "/needIds/1 refers-elsewhere",
                        "/goals/0/goalId not-yet",
                        "/milestones/0/goalId unknown-reference"));
    }

    @Test
    void aPlanThatIsThereAlreadyIsSaidBeforeWhatAnotherOneNames() {
        plan.given(drafted(List.of(), List.of(), List.of(), FALL_2017))
                .when(draft(List.of("n9"), List.of(), List.of()))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void aRevisionKeepsItsNeedsUnlessItSaysOthers() {
        plan.given(drafted(List.of("n1"), List.of(WORDS_ONLY), List.of(), FALL_2017))
                .when(revise(null, List.of(on("G2", "g2"))))
                .expectEvents(revised(null, on("G2", "g2")));
        plan.given(drafted(List.of("n1"), List.of(WORDS_ONLY), List.of(), FALL_2017))
                .when(revise(List.of("n2"), null))
                .expectEvents(revised(List.of("n2")));
        plan.given(drafted(List.of("n1"), List.of(WORDS_ONLY), List.of(), FALL_2017))
                .when(revise(List.of("n1"), null))
                .expectNoEvents();
    }

    @Test
    void thatAGoalStandsForAnotherOneIsAChange() {
        plan.given(drafted(List.of(), List.of(on("G1", "g1")), List.of(), FALL_2017))
                .when(revise(null, List.of(on("G1", "g4"))))
                .expectEvents(revised(null, on("G1", "g4")));
        plan.given(drafted(List.of(), List.of(on("G1", "g1")), List.of(), FALL_2017))
                .when(revise(null, List.of(on("G1", "g3"))))
                .expectException(refusedFor("/goals/0/goalId refers-elsewhere"));
    }

    private static Goal on(String code, String goalId) {
        return new Goal(code, Map.of("en", "Goal " + code), goalId);
    }

    private static NeedIdentified need(String id, String organization, LocalDate day) {
        return new NeedIdentified(id, organization, TITLE, null, List.of(), null, List.of(), day);
    }

    private static GoalSet goal(String id, String organization, LocalDate day) {
        GoalTerms terms = new GoalTerms(TITLE, List.of(), null, null, List.of(), List.of(), null, null, null);
        return new GoalSet(id, organization, terms, List.of(), List.of(), day);
    }

    private static DraftActionPlan draft(List<String> needs, List<Goal> goals, List<Goal> milestones) {
        return new DraftActionPlan(
                "p1", "slt", null, TITLE, needs, goals, milestones, List.of(), List.of(), List.of(), FALL_2017);
    }

    private static ActionPlanDrafted drafted(
            List<String> needs, List<Goal> goals, List<Goal> milestones, LocalDate day) {
        return new ActionPlanDrafted(
                "p1",
                "s1",
                "slt",
                null,
                TITLE,
                needs,
                goals,
                milestones,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                day);
    }

    private static ReviseActionPlan revise(@Nullable List<String> needs, @Nullable List<Goal> goals) {
        return new ReviseActionPlan(
                "p1",
                1,
                null,
                needs,
                goals,
                null,
                null,
                "Learned",
                null,
                null,
                List.of("slt"),
                null,
                List.of(),
                FALL_2018);
    }

    private static ActionPlanRevised revised(@Nullable List<String> needs, Goal... put) {
        return new ActionPlanRevised(
                "p1",
                2,
                1,
                null,
                needs,
                List.of(put),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Learned",
                null,
                null,
                List.of("slt"),
                null,
                List.of(),
                List.of(),
                FALL_2018);
    }
}
