package org.throughline.command.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.implementation.goal.GoalEvent.GoalRevised;
import org.throughline.events.implementation.goal.GoalEvent.GoalSet;
import org.throughline.events.implementation.goal.GoalTerms;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;

class GoalsTraceToNeedsTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate SAID = LocalDate.parse("2024-07-01");
    private static final LocalDate DAY = LocalDate.parse("2025-02-01");
    private static final Map<String, String> WORDS = Map.of("en", "Words");
    private static final Goal ON_RECORD = new Goal("G1", WORDS, "g1");
    private static final Goal IN_WORDS = new Goal("G2", WORDS);
    private static final String CONCERN = Policy.GOALS_TRACE_TO_NEEDS.name();

    @Test
    void aGoalTracesToANeed() {
        assertThat(concerns(set(List.of(), DAY), Mode.WARN)).contains(CONCERN);
        assertThat(concerns(set(List.of("n1"), DAY), Mode.WARN)).doesNotContain(CONCERN);
        assertThat(concerns(revised(List.of()), Mode.WARN)).contains(CONCERN);
        assertThat(concerns(revised(List.of("n1")), Mode.WARN)).doesNotContain(CONCERN);
    }

    @Test
    void eachGoalOfAPlanIsOneThatWasSet() {
        assertThat(concerns(drafted(ON_RECORD, IN_WORDS), Mode.WARN)).contains(CONCERN);
        assertThat(concerns(drafted(ON_RECORD), Mode.WARN)).doesNotContain(CONCERN);
        assertThat(concerns(planRevised(IN_WORDS), Mode.WARN)).contains(CONCERN);
        assertThat(concerns(planRevised(ON_RECORD), Mode.WARN)).doesNotContain(CONCERN);
    }

    @Test
    void anAdoptionIsAskedForAllThatThePlanSaysThatDay() {
        SubjectEvent adopted = new ActionPlanAdopted("p1", List.of("m1"), List.of(), DAY);
        assertThat(concerns(adopted, Mode.WARN, drafted(ON_RECORD, IN_WORDS))).contains(CONCERN);
        assertThat(concerns(adopted, Mode.WARN, drafted())).contains(CONCERN);
        assertThat(concerns(adopted, Mode.WARN, drafted(ON_RECORD))).doesNotContain(CONCERN);
    }

    @Test
    void isNotAskedUnlessADistrictSaysSoAndByTheDayOfTheFact() {
        assertThat(concerns(set(List.of(), DAY), null)).doesNotContain(CONCERN);
        assertThat(concerns(set(List.of(), SAID.minusDays(1)), Mode.WARN)).doesNotContain(CONCERN);
        assertThat(concerns(set(List.of(), SAID), Mode.WARN)).contains(CONCERN);
    }

    @Test
    void isRefusedWhereADistrictHoldsStrictlyToIt() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> concerns(drafted(ON_RECORD, IN_WORDS), Mode.BLOCK));
        assertThat(refusal.code()).isEqualTo(RefusalCode.POLICY_NOT_MET);
        assertThat(refusal.facts()).containsEntry("policy", CONCERN);
        assertThat(refusal.detail()).contains("G2").doesNotContain("G1");
    }

    private static List<String> concerns(SubjectEvent event, @Nullable Mode mode, SubjectEvent... more) {
        List<SubjectEvent> events = new ArrayList<>(List.of(
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING)));
        if (mode != null) {
            events.add(new PolicySet("d1", Policy.GOALS_TRACE_TO_NEEDS, mode, "Why we do it", SAID));
        }
        events.addAll(List.of(more));
        Peers peers = Decision.peers(events);
        return new Concerns().concerns(event, new Scope("s1", "d1"), peers);
    }

    private static GoalTerms terms(List<String> needs) {
        return new GoalTerms(WORDS, needs, null, null, List.of(), List.of(), null, null, null);
    }

    private static GoalSet set(List<String> needs, LocalDate day) {
        return new GoalSet("g1", "s1", terms(needs), List.of(), List.of(), day);
    }

    private static GoalRevised revised(List<String> needs) {
        return new GoalRevised("g1", 2, 1, terms(needs), "Learned", List.of(), List.of(), DAY);
    }

    private static ActionPlanDrafted drafted(Goal... goals) {
        return new ActionPlanDrafted(
                "p1", "s1", "t1", WORDS, List.of(goals), List.of(), List.of(), List.of(), List.of(), DAY);
    }

    private static ActionPlanRevised planRevised(Goal... goals) {
        return new ActionPlanRevised(
                "p1",
                2,
                null,
                List.of(goals),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Learned",
                List.of(),
                List.of(),
                DAY);
    }
}
