package org.throughline.command.implementation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.command.implementation.plan.PlanWorld.goals;
import static org.throughline.command.implementation.plan.PlanWorld.step;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

class UniqueCodesTest {

    @Test
    void pointsAtEveryItemWhoseCodeIsUsedBefore() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> UniqueCodes.require(
                        goals("A", "A", "A"), goals("A", "B", "B"), List.of(step("A", "x"), step("A", "x"))));
        assertThat(refusal.code()).isEqualTo(RefusalCode.MALFORMED);
        assertThat(refusal.faults())
                .extracting(Fault::pointer)
                .containsExactly("/goals/1/code", "/goals/2/code", "/milestones/2/code", "/steps/1/code");
    }

    @Test
    void takesTheSameCodeInDifferentLists() {
        UniqueCodes.require(goals("A"), goals("A"), List.of(step("A", "x")));
    }

    @Test
    void takesCodesThatDifferInCaseOnly() {
        UniqueCodes.require(goals("A", "a"), null, null);
    }
}
