package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.plan.LookedAt;
import org.throughline.events.implementation.plan.LookedAt.Breakdown;
import org.throughline.events.implementation.plan.LookedAt.Tells;
import org.throughline.events.implementation.plan.ReviewDecision;
import org.throughline.query.Tallies;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Grounds;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Held;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.OfPlan;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Planned;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Seen;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Standing;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Totals;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.Evaluation;
import org.throughline.query.subject.implementation.plan.PlanState.Review;
import org.throughline.query.subject.implementation.plan.PlanState.Revision;

/** Sets what was to be looked at against what was. Pure. */
final class PlanEvaluations {

    private PlanEvaluations() {}

    /**
     * Tells plans as they are on a day.
     *
     * @param held whether a review held on a day is asked for
     */
    static PlanEvaluationsAnswer of(Collection<PlanState> plans, LocalDate day, Predicate<LocalDate> held) {
        List<Planned> planned = plans.stream()
                .flatMap(plan -> plan.evaluations().stream().map(one -> planned(plan, one, day)))
                .sorted(Comparator.comparing(Planned::dueOn)
                        .thenComparing(Planned::planId)
                        .thenComparing(Planned::evaluationId))
                .toList();
        List<Held> reviews = plans.stream()
                .flatMap(plan -> held(plan, held).map(review -> held(plan, review)))
                .sorted(Comparator.comparing(Held::on)
                        .thenComparing(Held::planId)
                        .thenComparing(Held::reviewId))
                .toList();
        List<OfPlan> told = plans.stream()
                .filter(plan -> plan.status() != PlanState.Status.CLOSED
                        || held(plan, held).findAny().isPresent())
                .map(plan -> told(plan, held(plan, held).toList()))
                .sorted(Comparator.comparing(OfPlan::planId))
                .toList();
        return new PlanEvaluationsAnswer(totals(planned, reviews, told), planned, reviews, told);
    }

    private static Stream<Review> held(PlanState plan, Predicate<LocalDate> held) {
        return plan.reviews().stream().filter(review -> held.test(review.on()));
    }

    private static Planned planned(PlanState plan, Evaluation one, LocalDate day) {
        return new Planned(
                plan.planId(),
                plan.organizationId(),
                plan.title(),
                one.evaluationId(),
                one.kind(),
                one.text(),
                one.dueOn(),
                one.leads(),
                standing(one, day),
                one.doneOn(),
                one.finding(),
                plan.status() == PlanState.Status.CLOSED);
    }

    private static Standing standing(Evaluation one, LocalDate day) {
        LocalDate done = one.doneOn();
        if (done != null) {
            return done.isAfter(one.dueOn()) ? Standing.DONE_LATE : Standing.DONE;
        }
        return one.dueOn().isBefore(day) ? Standing.MISSED : Standing.WAITS;
    }

    private static Held held(PlanState plan, Review review) {
        return new Held(
                plan.planId(),
                plan.organizationId(),
                plan.title(),
                review.reviewId(),
                review.on(),
                review.decision(),
                review.finding(),
                seen(List.of(review), Tells.IMPLEMENTATION),
                seen(List.of(review), Tells.OUTCOME),
                next(plan, review.on()));
    }

    private static @Nullable Integer next(PlanState plan, LocalDate on) {
        return plan.revisions().stream()
                .filter(revision -> !revision.since().isBefore(on))
                .findFirst()
                .map(Revision::version)
                .orElse(null);
    }

    private static OfPlan told(PlanState plan, List<Review> reviews) {
        return new OfPlan(
                plan.planId(),
                plan.organizationId(),
                plan.title(),
                plan.status(),
                reviews.size(),
                grounds(seen(reviews, Tells.IMPLEMENTATION), seen(reviews, Tells.OUTCOME)));
    }

    /** The best that is known of any of them. */
    private static Seen seen(List<Review> reviews, Tells of) {
        return reviews.stream()
                .flatMap(review -> review.lookedAt().stream())
                .filter(looked -> looked.tells() == of)
                .map(PlanEvaluations::seen)
                .min(Comparator.naturalOrder())
                .orElse(Seen.NOT_LOOKED_AT);
    }

    private static Seen seen(LookedAt looked) {
        Breakdown breakdown = looked.breakdown();
        if (breakdown == null) {
            return Seen.NOT_SAID;
        }
        return switch (breakdown) {
            case BY_GROUP -> Seen.BY_GROUP;
            case ALL_TOGETHER -> Seen.ALL_TOGETHER;
        };
    }

    private static Grounds grounds(Seen implementation, Seen outcome) {
        if (implementation == Seen.BY_GROUP && outcome == Seen.BY_GROUP) {
            return Grounds.BOTH_BY_GROUP;
        }
        if (implementation != Seen.NOT_LOOKED_AT) {
            return outcome == Seen.NOT_LOOKED_AT ? Grounds.IMPLEMENTATION_ONLY : Grounds.BOTH;
        }
        return outcome == Seen.NOT_LOOKED_AT ? Grounds.NOT_REVIEWED : Grounds.OUTCOME_ONLY;
    }

    private static Totals totals(List<Planned> planned, List<Held> reviews, List<OfPlan> plans) {
        return new Totals(
                planned.size(),
                Tallies.count(planned, one -> one.doneOn() != null),
                Tallies.count(planned, one -> one.standing() == Standing.MISSED),
                reviews.size(),
                Tallies.count(reviews, one -> one.decision() == ReviewDecision.KEEP),
                Tallies.count(plans, one -> one.grounds() == Grounds.BOTH || one.grounds() == Grounds.BOTH_BY_GROUP),
                Tallies.count(plans, one -> one.grounds() == Grounds.BOTH_BY_GROUP));
    }
}
