package org.throughline.command.implementation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2017;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2018;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2019;
import static org.throughline.command.implementation.plan.PlanWorld.drafted;
import static org.throughline.command.implementation.plan.PlanWorld.goals;
import static org.throughline.command.implementation.plan.PlanWorld.step;
import static org.throughline.command.implementation.plan.PlanWorld.stepsRevised;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;

/** What other subjects ask about a plan: drafted in one fall, another step from the next, closed in the third. */
class PlansTest {

    private static final ActionPlanClosed CLOSED = new ActionPlanClosed("p1", "done", FALL_2019);

    private final Peers peers = Decision.peers(List.of(
            drafted(FALL_2017),
            new ActionPlanAdopted("p1", List.of("slt"), List.of(), FALL_2017.plusDays(1)),
            stepsRevised(2, List.of(step("S3", "Coach")), List.of("S1"), FALL_2018),
            CLOSED));

    @Test
    void aPlanIsNamedFromItsDraftUntilItsClose() {
        assertThat(refused("p1", null, FALL_2017.minusDays(1))).isEqualTo(RefusalCode.NOT_YET);
        takes(null, FALL_2017);
        takes(null, FALL_2019.minusDays(1));
        assertThat(refused("p1", null, FALL_2019)).isEqualTo(RefusalCode.ENDED);
        assertThat(refused("p9", null, FALL_2018)).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void aStepIsNamedThatThePlanHasOnTheDayOrNow() {
        takes("S1", FALL_2017);
        takes("S3", FALL_2017);
        takes("S3", FALL_2018);
        assertThat(refused("p1", "S1", FALL_2018)).isEqualTo(RefusalCode.CODE_UNKNOWN);
        assertThat(refused("p1", "S9", FALL_2018)).isEqualTo(RefusalCode.CODE_UNKNOWN);
    }

    @Test
    void aVersionIsNamedFromTheDayItTookEffect() {
        assertThatCode(() -> Plans.requireVersion(peers, "p1", 2, FALL_2018)).doesNotThrowAnyException();
        assertThat(code(() -> Plans.requireVersion(peers, "p1", 2, FALL_2018.minusDays(1))))
                .isEqualTo(RefusalCode.NOT_YET);
        assertThat(code(() -> Plans.requireVersion(peers, "p1", 3, FALL_2018)))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(Plans.since(peers, "p1", 1)).isEqualTo(FALL_2017);
        assertThat(Plans.since(peers, "p1", 2)).isEqualTo(FALL_2018);
    }

    @Test
    void theGoalsAreThoseOfTheDay() {
        assertThat(Plans.goalsOn(peers, "p1", FALL_2017.minusDays(1))).isEmpty();
        assertThat(Plans.goalsOn(peers, "p1", FALL_2017)).isEqualTo(goals("G1"));
    }

    @Test
    void anItemIsAGoalAMilestoneOrAStepOfAPlanOfTheUnits() {
        for (String code : List.of("G1", "M1", "S1", "S2", "S3")) {
            assertThat(Plans.haveItem(peers, List.of("d1", "s1"), code, FALL_2017))
                    .as(code)
                    .isTrue();
        }
        assertThat(Plans.haveItem(peers, List.of("s1"), "S9", FALL_2017)).isFalse();
        assertThat(Plans.haveItem(peers, List.of("s1"), "S1", FALL_2018))
                .as("left out by then, and now")
                .isFalse();
        assertThat(Plans.haveItem(peers, List.of("d1"), "G1", FALL_2017))
                .as("of another unit")
                .isFalse();
    }

    @Test
    void aPlanIsThereFromItsDraftUntilItsClose() {
        Ledger<PlanFacts, PlanEvent> plan = history(drafted(FALL_2017), CLOSED);
        assertThat(plan.isThereOn(FALL_2017.minusDays(1))).isFalse();
        assertThat(plan.isThereOn(FALL_2017)).isTrue();
        assertThat(plan.isThereOn(FALL_2019)).isFalse();
    }

    @Test
    void aVersionThatAnotherIsWrittenOnIsNotTakenBack() {
        Ledger<PlanFacts, PlanEvent> plan = history(
                drafted(FALL_2017),
                stepsRevised(2, List.of(step("S3", "Coach")), List.of(), FALL_2018),
                PlanWorld.stepsWritten(3, 2, List.of(), List.of("S2"), FALL_2019));
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> plan.judge(new EntryRetracted("plan", "p1", 2, "Never said", FALL_2018)));
        assertThat(refusal.code()).isEqualTo(RefusalCode.CONTRADICTS_LATER);
        assertThat(refusal.facts())
                .containsEntry("laterEntry", 3L)
                .containsEntry("laterCode", RefusalCode.REVISES_OTHER_VERSION.wire());
    }

    private static Ledger<PlanFacts, PlanEvent> history(PlanEvent... events) {
        Ledger<PlanFacts, PlanEvent> history = new Ledger<>(PlanRules.RULES);
        List.of(events).forEach(history::add);
        return history;
    }

    private void takes(@Nullable String step, LocalDate day) {
        assertThatCode(() -> Plans.require(peers, "p1", step, day)).doesNotThrowAnyException();
    }

    private RefusalCode refused(String plan, @Nullable String step, LocalDate day) {
        return code(() -> Plans.require(peers, plan, step, day));
    }

    private static RefusalCode code(ThrowingCallable asked) {
        return catchThrowableOfType(Refusal.class, asked).code();
    }
}
