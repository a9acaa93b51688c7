package org.throughline.command.implementation.plan;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2017;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2018;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2019;
import static org.throughline.command.implementation.plan.PlanWorld.TITLE;
import static org.throughline.command.implementation.plan.PlanWorld.drafted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.plan.PlanCommand.Looked;
import org.throughline.command.implementation.plan.PlanCommand.PlanEvaluation;
import org.throughline.command.implementation.plan.PlanCommand.RecordEvaluation;
import org.throughline.command.implementation.plan.PlanCommand.ReviewPlan;
import org.throughline.events.Evidence;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureDefined;
import org.throughline.events.implementation.measure.MeasureScale;
import org.throughline.events.implementation.measure.MeasuredPeople;
import org.throughline.events.implementation.plan.EvaluationKind;
import org.throughline.events.implementation.plan.LookedAt;
import org.throughline.events.implementation.plan.LookedAt.Breakdown;
import org.throughline.events.implementation.plan.LookedAt.Tells;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.EvaluationPlanned;
import org.throughline.events.implementation.plan.PlanEvent.EvaluationRecorded;
import org.throughline.events.implementation.plan.PlanEvent.PlanReviewed;
import org.throughline.events.implementation.plan.ReviewDecision;

/** How a plan is looked at: what is planned, and what was done. */
class PlanReviewTest {

    private static final Evidence MINUTES = new Evidence("Minutes", null);

    private final FixtureConfiguration<Plan> plan = PlanWorld.fixture(
            new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Beside it", "d1", null, FALL_2017),
            measure("m1", "s1", FALL_2017),
            measure("m2", "d1", FALL_2019),
            measure("m3", "s2", FALL_2017));

    @Test
    void isPlannedOnceAndForADayToCome() {
        plan.given(drafted(FALL_2017))
                .when(planning("e1", FALL_2019, FALL_2018))
                .expectEvents(planned("e1", EvaluationKind.EVALUATION));
        plan.given(drafted(FALL_2017), planned("e1", EvaluationKind.EVALUATION))
                .when(planning("e1", FALL_2019, FALL_2018))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        plan.given(drafted(FALL_2017))
                .when(planning("e1", FALL_2017, FALL_2018))
                .expectException(refusedFor("/dueOn not-valid"));
    }

    @Test
    void anEvaluationFindsWhatWasPlannedOnceAlsoWhenThePlanHasClosed() {
        plan.given(drafted(FALL_2017), planned("e1", EvaluationKind.EVALUATION))
                .when(evaluate("e1", FALL_2019))
                .expectEvents(evaluated("e1", FALL_2019));
        plan.given(
                        drafted(FALL_2017),
                        planned("e1", EvaluationKind.EVALUATION),
                        new ActionPlanClosed("p1", "Done", FALL_2018))
                .when(evaluate("e1", FALL_2019))
                .expectEvents(evaluated("e1", FALL_2019));
        plan.given(drafted(FALL_2017), planned("e1", EvaluationKind.EVALUATION), evaluated("e1", FALL_2018))
                .when(evaluate("e1", FALL_2019))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        plan.given(drafted(FALL_2017), planned("e1", EvaluationKind.REVIEW))
                .when(evaluate("e1", FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        plan.given(drafted(FALL_2017), planned("e1", EvaluationKind.EVALUATION))
                .when(evaluate("e1", FALL_2017))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void aReviewThatChangesNothingIsAFactAndNeedsNoPlanning() {
        plan.given(drafted(FALL_2017))
                .when(review("r1", null, on(Tells.OUTCOME, "m1", Breakdown.BY_GROUP), data()))
                .expectEvents(reviewed("r1", null));
    }

    @Test
    void aReviewMayBeOneThatWasPlannedAndIsThatOnce() {
        plan.given(drafted(FALL_2017), planned("e1", EvaluationKind.REVIEW))
                .when(review("r1", "e1", on(Tells.OUTCOME, "m1", Breakdown.BY_GROUP), data()))
                .expectEvents(reviewed("r1", "e1"));
        plan.given(drafted(FALL_2017), planned("e1", EvaluationKind.REVIEW), reviewed("r1", "e1"))
                .when(review("r2", "e1", data()))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        plan.given(drafted(FALL_2017), reviewed("r1", null))
                .when(review("r1", null, data()))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        plan.given(drafted(FALL_2017), planned("e1", EvaluationKind.EVALUATION))
                .when(review("r1", "e1", data()))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        plan.given(drafted(FALL_2017), new ActionPlanClosed("p1", "Done", FALL_2017))
                .when(review("r1", null, data()))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void tellsEverythingThatCannotHaveBeenLookedAt() {
        plan.given(drafted(FALL_2017))
                .when(review(
                        "r1",
                        null,
                        on(Tells.OUTCOME, "m2", null),
                        on(Tells.OUTCOME, "m3", null),
                        on(Tells.OUTCOME, "m9", null),
                        new Looked(Tells.IMPLEMENTATION, null, null, null),
                        new Looked(Tells.IMPLEMENTATION, "m1", MINUTES, null)))
                .expectException(refusedFor(
                        "/lookedAt/0/measureId not-yet",
                        "/lookedAt/1/measureId refers-elsewhere",
                        "/lookedAt/2/measureId unknown-reference",
                        "/lookedAt/3/measureId missing",
                        "/lookedAt/4/measureId missing"));
    }

    private static MeasureDefined measure(String id, String unit, LocalDate day) {
        return new MeasureDefined(
                id,
                unit,
                "OFFICE_REFERRALS",
                "1",
                MeasureCategory.OUTCOME,
                MeasuredPeople.LEARNERS,
                TITLE,
                "Forms",
                new MeasureScale("PER_100", BigDecimal.ZERO, BigDecimal.valueOf(500), BetterWhen.LOWER, BigDecimal.TEN),
                List.of(),
                day);
    }

    private static Looked on(Tells tells, String measureId, @Nullable Breakdown breakdown) {
        return new Looked(tells, measureId, null, breakdown);
    }

    private static Looked data() {
        return new Looked(Tells.IMPLEMENTATION, null, MINUTES, null);
    }

    private static PlanEvaluation planning(String id, LocalDate due, LocalDate day) {
        return new PlanEvaluation("p1", id, EvaluationKind.EVALUATION, TITLE, due, List.of(), day);
    }

    private static EvaluationPlanned planned(String id, EvaluationKind kind) {
        return new EvaluationPlanned("p1", id, kind, TITLE, FALL_2019, List.of(), FALL_2018);
    }

    private static RecordEvaluation evaluate(String id, LocalDate day) {
        return new RecordEvaluation("p1", id, "Found", List.of(data()), List.of(), day);
    }

    private static EvaluationRecorded evaluated(String id, LocalDate day) {
        return new EvaluationRecorded(
                "p1",
                id,
                "Found",
                List.of(new LookedAt(Tells.IMPLEMENTATION, null, MINUTES, null)),
                List.of(),
                List.of(),
                day);
    }

    private static ReviewPlan review(String id, @Nullable String planned, Looked... looked) {
        return new ReviewPlan(
                "p1", id, planned, List.of(looked), ReviewDecision.KEEP, "It works", null, List.of(), FALL_2018);
    }

    private static PlanReviewed reviewed(String id, @Nullable String planned) {
        return new PlanReviewed(
                "p1",
                id,
                planned,
                List.of(
                        new LookedAt(Tells.OUTCOME, "m1", null, Breakdown.BY_GROUP),
                        new LookedAt(Tells.IMPLEMENTATION, null, MINUTES, null)),
                ReviewDecision.KEEP,
                "It works",
                null,
                List.of(),
                List.of(),
                FALL_2018);
    }
}
