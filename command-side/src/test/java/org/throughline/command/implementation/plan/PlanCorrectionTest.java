package org.throughline.command.implementation.plan;

import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2017;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2018;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2019;
import static org.throughline.command.implementation.plan.PlanWorld.TITLE;
import static org.throughline.command.implementation.plan.PlanWorld.drafted;
import static org.throughline.command.implementation.plan.PlanWorld.goals;
import static org.throughline.command.implementation.plan.PlanWorld.step;
import static org.throughline.command.implementation.plan.PlanWorld.stepsRevised;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.RefusalCode;
import org.throughline.command.amend.Correction;
import org.throughline.command.implementation.plan.PlanCommand.CloseActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.DraftActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.ReviseActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.Scope;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanScope;
import org.throughline.events.implementation.plan.Step;

/** What is asked again of a plan whose history is put right. */
class PlanCorrectionTest {

    private static final String WHY = "Typed wrongly";
    private static final List<Step> STEPS = List.of(step("S1", "Meet"), step("S2", "Train"));
    private static final SubjectEvent STRICT =
            new PolicySet("d1", Policy.ONE_ADOPTED_PLAN_PER_SCOPE, Mode.BLOCK, "Enough", FALL_2017);

    @Test
    void anAdoptedPlanIsNotPutRightToTheScopeOfAnother() {
        plan(STRICT, scoped("p2", "READING"), adopted("p2"))
                .given(scoped("p1", "ATTENDANCE"), adopted("p1"))
                .when(draft("READING"), corrects(1))
                .expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
        plan(STRICT, scoped("p2", "READING"), adopted("p2"))
                .given(scoped("p1", "ATTENDANCE"), adopted("p1"))
                .when(draft("WRITING"), corrects(1))
                .expectEvents(corrected(1, scoped("p1", "WRITING")));
    }

    @Test
    void aDraftMayBeOfTheScopeOfAnother() {
        plan(STRICT, scoped("p2", "READING"), adopted("p2"))
                .given(scoped("p1", "ATTENDANCE"))
                .when(draft("READING"), corrects(1))
                .expectEvents(corrected(1, scoped("p1", "READING")));
    }

    /** The log tells of the plan itself too where it tells of those of the unit. */
    @Test
    void isNotBesideItself() {
        plan(STRICT, scoped("p1", "ATTENDANCE"), adopted("p1"))
                .given(scoped("p1", "ATTENDANCE"), adopted("p1"))
                .when(draft("READING"), corrects(1))
                .expectEvents(corrected(1, scoped("p1", "READING")));
    }

    @Test
    void aCloseIsNotPutOffIntoTheTimeOfAnotherPlan() {
        SubjectEvent[] next = {
            STRICT,
            scoped("p2", "READING"),
            new ActionPlanAdopted("p2", List.of("slt"), List.of(), FALL_2018.plusMonths(1))
        };
        plan(next)
                .given(scoped("p1", "READING"), adopted("p1"), closed(FALL_2018))
                .when(new CloseActionPlan("p1", "done", FALL_2019), corrects(3))
                .expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
        plan(next)
                .given(scoped("p1", "READING"), adopted("p1"), closed(FALL_2018))
                .when(new CloseActionPlan("p1", "done", FALL_2018.plusDays(1)), corrects(3))
                .expectEvents(corrected(3, closed(FALL_2018.plusDays(1))));
        plan(next)
                .given(scoped("p1", "READING"), closed(FALL_2018))
                .when(new CloseActionPlan("p1", "done", FALL_2019), corrects(2))
                .expectEvents(corrected(2, closed(FALL_2019)));
    }

    /** The version stays, with its number; that it says nothing else is recorded all the same. */
    @Test
    void aVersionMayBePutRightToWhatWasSaidBefore() {
        plan().given(drafted(FALL_2017), stepsRevised(2, List.of(), List.of("S2"), FALL_2018))
                .when(revise(STEPS, FALL_2018), corrects(2))
                .expectEvents(corrected(2, PlanWorld.stepsWritten(2, 1, List.of(), List.of(), FALL_2018)));
    }

    @Test
    void isNotRevisedBeforeItIsDrafted() {
        plan().given(drafted(FALL_2017))
                .when(revise(List.of(step("S1", "Meet")), FALL_2017.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    private static FixtureConfiguration<Plan> plan(SubjectEvent... more) {
        FixtureConfiguration<Plan> plan = PlanWorld.fixture(more);
        // what is put right is known of the command under way alone
        plan.setReportIllegalStateChange(false);
        return plan;
    }

    private static MetaData corrects(long entry) {
        return new Correction(entry, WHY).asMetadata();
    }

    private static EntryCorrected corrected(long entry, PlanEvent right) {
        return new EntryCorrected("plan", "p1", entry, WHY, new Replacement(right), right.effectiveOn());
    }

    private static DraftActionPlan draft(String scope) {
        return new DraftActionPlan(
                "p1",
                "slt",
                new Scope(scope, TITLE),
                TITLE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                FALL_2017);
    }

    private static ActionPlanDrafted scoped(String id, @Nullable String scope) {
        return new ActionPlanDrafted(
                id,
                "s1",
                "slt",
                scope == null ? null : new PlanScope(scope, TITLE),
                TITLE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                FALL_2017);
    }

    private static ReviseActionPlan revise(List<Step> steps, LocalDate day) {
        return new ReviseActionPlan(
                "p1",
                1,
                null,
                null,
                goals("G1"),
                null,
                steps,
                "learned",
                null,
                null,
                List.of("slt"),
                null,
                List.of(),
                day);
    }

    private static ActionPlanAdopted adopted(String id) {
        return new ActionPlanAdopted(id, List.of("slt"), List.of(), FALL_2017);
    }

    private static ActionPlanClosed closed(LocalDate day) {
        return new ActionPlanClosed("p1", "done", day);
    }
}
