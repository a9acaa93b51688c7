package org.throughline.command.implementation.plan;

import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2017;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2018;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2019;
import static org.throughline.command.implementation.plan.PlanWorld.TITLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.plan.PlanCommand.AdoptActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.DraftActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.Scope;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanScope;

class PlanScopeTest {

    private static final List<String> WARNED = List.of("ONE_ADOPTED_PLAN_PER_SCOPE");
    private static final Map<String, String> WORDS = Map.of("en", "Words");

    @Test
    void aDraftSaysWhatItIsFor() {
        world().givenNoPriorActivity()
                .when(new DraftActionPlan(
                        "p1",
                        "slt",
                        new Scope("READING", WORDS),
                        TITLE,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        FALL_2017))
                .expectEvents(drafted("p1", "slt", "READING"));
    }

    @Test
    void warnsOfASecondPlanOfTheSameScopeWhicheverComesIntoEffectFirst() {
        for (String scope : new String[] {null, "READING"}) {
            for (LocalDate day : List.of(FALL_2017, FALL_2018, FALL_2019)) {
                world(drafted("p2", "slt", scope), adopted("p2", FALL_2018, List.of()))
                        .given(drafted("p1", "slt", scope))
                        .when(adopt(day))
                        .expectEvents(adopted("p1", day, WARNED));
            }
        }
    }

    @Test
    void saysNothingOfPlansOfAnotherScopeOrTeamOrTime() {
        List<List<SubjectEvent>> others = List.of(
                List.of(drafted("p2", "slt", "ATTENDANCE"), adopted("p2", FALL_2017, List.of())),
                List.of(drafted("p2", "slt", null), adopted("p2", FALL_2017, List.of())),
                List.of(drafted("p2", "grade", "READING"), adopted("p2", FALL_2017, List.of())),
                List.of(drafted("p2", "slt", "READING")),
                List.of(
                        drafted("p2", "slt", "READING"),
                        adopted("p2", FALL_2017, List.of()),
                        new ActionPlanClosed("p2", "done", FALL_2018)));
        for (List<SubjectEvent> other : others) {
            world(other.toArray(SubjectEvent[]::new))
                    .given(drafted("p1", "slt", "READING"))
                    .when(adopt(FALL_2018))
                    .expectEvents(adopted("p1", FALL_2018, List.of()));
        }
    }

    @Test
    void isJudgedByTheTimeBothWereAdopted() {
        SubjectEvent[] closed = {
            drafted("p2", "slt", null),
            adopted("p2", FALL_2017, List.of()),
            new ActionPlanClosed("p2", "done", FALL_2018)
        };
        world(closed)
                .given(drafted("p1", "slt", null))
                .when(adopt(FALL_2018.minusDays(1)))
                .expectEvents(adopted("p1", FALL_2018.minusDays(1), WARNED));
        world(drafted("p2", "slt", null), adopted("p2", FALL_2019, List.of()))
                .given(drafted("p1", "slt", null), new ActionPlanClosed("p1", "done", FALL_2019))
                .when(adopt(FALL_2018))
                .expectEvents(adopted("p1", FALL_2018, List.of()));
    }

    @Test
    void refusesTheSecondWhereTheDistrictHoldsStrictlyToOneOnTheFirstDayWithBoth() {
        SubjectEvent strict = new PolicySet("d1", Policy.ONE_ADOPTED_PLAN_PER_SCOPE, Mode.BLOCK, "Enough", FALL_2018);
        world(strict, drafted("p2", "slt", null), adopted("p2", FALL_2018, List.of()))
                .given(drafted("p1", "slt", null))
                .when(adopt(FALL_2017))
                .expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
        world(strict, drafted("p2", "slt", null), adopted("p2", FALL_2018.minusDays(1), List.of()))
                .given(drafted("p1", "slt", null))
                .when(adopt(FALL_2017))
                .expectEvents(adopted("p1", FALL_2017, WARNED));
    }

    @Test
    void saysNothingWhereTheDistrictDoesNotAsk() {
        world(
                        new PolicySet("d1", Policy.ONE_ADOPTED_PLAN_PER_SCOPE, Mode.OFF, "Many", FALL_2017),
                        drafted("p2", "slt", null),
                        adopted("p2", FALL_2018, List.of()))
                .given(drafted("p1", "slt", null))
                .when(adopt(FALL_2019))
                .expectEvents(adopted("p1", FALL_2019, List.of()));
    }

    private static FixtureConfiguration<Plan> world(SubjectEvent... others) {
        return PlanWorld.fixture(others);
    }

    private static ActionPlanDrafted drafted(String planId, String team, @Nullable String scope) {
        return new ActionPlanDrafted(
                planId,
                "s1",
                team,
                scope == null ? null : new PlanScope(scope, WORDS),
                TITLE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                FALL_2017);
    }

    private static AdoptActionPlan adopt(LocalDate day) {
        return new AdoptActionPlan("p1", List.of("slt"), List.of(), day);
    }

    private static ActionPlanAdopted adopted(String planId, LocalDate day, List<String> concerns) {
        return new ActionPlanAdopted(planId, List.of("slt"), List.of(), concerns, day);
    }
}
