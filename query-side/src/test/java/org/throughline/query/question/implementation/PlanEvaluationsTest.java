package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.plan.EvaluationKind;
import org.throughline.events.implementation.plan.LookedAt;
import org.throughline.events.implementation.plan.LookedAt.Breakdown;
import org.throughline.events.implementation.plan.LookedAt.Tells;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.PlanEvent.EvaluationPlanned;
import org.throughline.events.implementation.plan.PlanEvent.EvaluationRecorded;
import org.throughline.events.implementation.plan.PlanEvent.PlanReviewed;
import org.throughline.events.implementation.plan.ReviewDecision;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Grounds;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Held;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Planned;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Seen;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Standing;
import org.throughline.query.subject.implementation.plan.PlanFold;
import org.throughline.query.subject.implementation.plan.PlanState;

class PlanEvaluationsTest {

    private static final LocalDate DRAFTED = LocalDate.parse("2018-09-01");
    private static final LocalDate DUE = LocalDate.parse("2019-03-01");
    private static final Map<String, String> WORDS = Map.of("en", "Words");
    private static final LookedAt CHECK_BY_GROUP = of(Tells.IMPLEMENTATION, Breakdown.BY_GROUP);
    private static final LookedAt CHECK = of(Tells.IMPLEMENTATION, null);
    private static final LookedAt READING_BY_GROUP = of(Tells.OUTCOME, Breakdown.BY_GROUP);
    private static final LookedAt READING = of(Tells.OUTCOME, Breakdown.ALL_TOGETHER);

    @Test
    void isMissedFromTheDayAfterItWasDueUntilItIsDone() {
        PlanState plan = plan(planned("e1", EvaluationKind.EVALUATION));
        assertThat(standing(plan, DUE)).isEqualTo(Standing.WAITS);
        assertThat(standing(plan, DUE.plusDays(1))).isEqualTo(Standing.MISSED);
        assertThat(standing(plan(planned("e1", EvaluationKind.EVALUATION), evaluated(DUE)), DUE.plusDays(9)))
                .isEqualTo(Standing.DONE);
        assertThat(standing(
                        plan(planned("e1", EvaluationKind.EVALUATION), evaluated(DUE.plusDays(1))), DUE.plusDays(9)))
                .isEqualTo(Standing.DONE_LATE);
    }

    @Test
    void whatWasNotDoneWhenThePlanClosedStaysMissed() {
        PlanState plan = plan(planned("e1", EvaluationKind.EVALUATION), new ActionPlanClosed("p1", "Done", DUE));
        Planned told = answer(plan, DUE.plusYears(1)).planned().getFirst();
        assertThat(told.standing()).isEqualTo(Standing.MISSED);
        assertThat(told.closed()).isTrue();
    }

    @Test
    void aPlannedReviewIsDoneByTheReviewThatNamesIt() {
        PlanState plan = plan(
                planned("e1", EvaluationKind.REVIEW),
                reviewed("r1", null, DUE.minusDays(9), CHECK),
                reviewed("r2", "e1", DUE, CHECK));
        Planned told = answer(plan, DUE.plusDays(1)).planned().getFirst();
        assertThat(told.standing()).isEqualTo(Standing.DONE);
        assertThat(told.finding()).isEqualTo("It works");
        assertThat(answer(plan, DUE.plusDays(1)).reviews())
                .extracting(Held::reviewId)
                .containsExactly("r1", "r2");
    }

    @Test
    void aReviewTellsOnWhichDataAndWhatCameNext() {
        PlanState plan = plan(reviewed("r1", null, DUE, CHECK, READING, READING_BY_GROUP), revised(DUE.plusDays(5)));
        Held held = answer(plan, DUE.plusDays(9)).reviews().getFirst();
        assertThat(held.implementation()).isEqualTo(Seen.NOT_SAID);
        assertThat(held.outcome()).isEqualTo(Seen.BY_GROUP);
        assertThat(held.version()).isEqualTo(2);
        assertThat(answer(plan(reviewed("r1", null, DUE)), DUE)
                        .reviews()
                        .getFirst()
                        .version())
                .isNull();
    }

    @Test
    void dataOfBothKindsMayBeLookedAtInSeveralReviewsAndByGroupWhereThatIsSaid() {
        assertThat(grounds(reviewed("r1", null, DUE, CHECK_BY_GROUP), reviewed("r2", null, DUE, READING_BY_GROUP)))
                .isEqualTo(Grounds.BOTH_BY_GROUP);
        assertThat(grounds(reviewed("r1", null, DUE, CHECK, READING_BY_GROUP))).isEqualTo(Grounds.BOTH);
        assertThat(grounds(reviewed("r1", null, DUE, CHECK_BY_GROUP, READING))).isEqualTo(Grounds.BOTH);
        assertThat(grounds(reviewed("r1", null, DUE, CHECK_BY_GROUP))).isEqualTo(Grounds.IMPLEMENTATION_ONLY);
        assertThat(grounds(reviewed("r1", null, DUE, READING))).isEqualTo(Grounds.OUTCOME_ONLY);
        assertThat(grounds()).isEqualTo(Grounds.NOT_REVIEWED);
    }

    @Test
    void reviewsOfOtherDaysAreNotCounted() {
        PlanState plan = plan(reviewed("r1", null, DUE.minusYears(1).plusDays(200), CHECK));
        PlanEvaluationsAnswer answer = PlanEvaluations.of(List.of(plan), DUE.plusDays(1), day -> !day.isBefore(DUE));
        assertThat(answer.reviews()).isEmpty();
        assertThat(answer.plans().getFirst().grounds()).isEqualTo(Grounds.NOT_REVIEWED);
    }

    @Test
    void aPlanThatHasClosedIsToldWhereItWasReviewedInTheDaysAskedFor() {
        ActionPlanClosed closed = new ActionPlanClosed("p1", "Done", DUE);
        assertThat(answer(plan(closed), DUE).plans()).isEmpty();
        assertThat(answer(plan(reviewed("r1", null, DUE, CHECK), closed), DUE).plans())
                .hasSize(1);
    }

    @Test
    void aPlanKeepsHowItIsLookedAtWhenItIsStored() {
        PlanState plan = plan(
                planned("e1", EvaluationKind.EVALUATION),
                evaluated(DUE),
                reviewed("r1", null, DUE, CHECK, READING_BY_GROUP));
        assertThat(plan.evaluations()).hasSize(1);
        assertThat(plan.reviews()).hasSize(1);
        assertThat(Told.stored(new PlanFold(), plan)).isEqualTo(plan);
    }

    private static Standing standing(PlanState plan, LocalDate day) {
        return answer(plan, day).planned().getFirst().standing();
    }

    private static Grounds grounds(PlanEvent... events) {
        return answer(plan(events), DUE).plans().getFirst().grounds();
    }

    private static PlanEvaluationsAnswer answer(PlanState plan, LocalDate day) {
        return PlanEvaluations.of(List.of(plan), day, any -> true);
    }

    private static PlanState plan(PlanEvent... more) {
        List<PlanEvent> events = new ArrayList<>(List.of(new ActionPlanDrafted(
                "p1", "s1", "t1", WORDS, List.of(), List.of(), List.of(), List.of(), List.of(), DRAFTED)));
        events.addAll(List.of(more));
        return Told.by(new PlanFold(), events);
    }

    private static LookedAt of(Tells tells, @Nullable Breakdown breakdown) {
        return new LookedAt(tells, "m1", null, breakdown);
    }

    private static PlanEvent planned(String id, EvaluationKind kind) {
        return new EvaluationPlanned("p1", id, kind, WORDS, DUE, List.of(), DRAFTED);
    }

    private static PlanEvent evaluated(LocalDate day) {
        return new EvaluationRecorded("p1", "e1", "Found", List.of(READING), List.of(), List.of(), day);
    }

    private static PlanEvent reviewed(String id, @Nullable String planned, LocalDate day, LookedAt... looked) {
        return new PlanReviewed(
                "p1", id, planned, List.of(looked), ReviewDecision.KEEP, "It works", null, List.of(), List.of(), day);
    }

    private static PlanEvent revised(LocalDate day) {
        return new ActionPlanRevised(
                "p1",
                2,
                WORDS,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Learned",
                List.of("t1"),
                List.of(),
                day);
    }
}
