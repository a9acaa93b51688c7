package org.throughline.query.question.teams.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.implementation.plan.LookedAt;
import org.throughline.events.implementation.plan.LookedAt.Breakdown;
import org.throughline.events.implementation.plan.LookedAt.Tells;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.Review;

/**
 * Whether reviews of a unit's plans looked at data on implementation and on outcomes, for each group. Every review ends with a
 * decision to keep the plan or to revise it.
 */
final class DrivenByData implements Derived.Of {

    private final Map<String, List<PlanState>> plans;

    DrivenByData(Collection<PlanState> plans) {
        this.plans = plans.stream().collect(Collectors.groupingBy(PlanState::organizationId));
    }

    @Override
    public Derived in(Led unit) {
        Window window = unit.window();
        List<PlanState> underWay = plans.getOrDefault(unit.id(), List.of()).stream()
                .filter(plan -> isUnderWay(plan, window))
                .toList();
        List<Review> reviews = underWay.stream()
                .flatMap(plan -> plan.reviews().stream())
                .filter(review -> window.contains(review.on()))
                .toList();
        return Derived.of(
                looked(PartCode.IMPLEMENTATION_REVIEWED, Tells.IMPLEMENTATION, reviews, underWay.isEmpty()),
                looked(PartCode.OUTCOMES_REVIEWED, Tells.OUTCOME, reviews, underWay.isEmpty()));
    }

    private static boolean isUnderWay(PlanState plan, Window window) {
        LocalDate adopted = plan.adoptedOn();
        return adopted != null && window.meets(adopted, plan.closedOn());
    }

    private static Part looked(PartCode part, Tells tells, List<Review> reviews, boolean withoutPlan) {
        int met = 0;
        int unknown = 0;
        for (Review review : reviews) {
            List<LookedAt> data = review.lookedAt().stream()
                    .filter(one -> one.tells() == tells)
                    .toList();
            if (broken(data).anyMatch(down -> down == Breakdown.BY_GROUP)) {
                met++;
            } else if (data.stream().anyMatch(one -> one.breakdown() == null)) {
                unknown++;
            }
        }
        Finding finding = met > 0 ? Finding.HOLDS : unknown > 0 || withoutPlan ? Finding.UNKNOWN : Finding.LACKS;
        return new Part(part, finding, met, reviews.size(), unknown, null, List.of());
    }

    private static Stream<Breakdown> broken(List<LookedAt> data) {
        return data.stream().flatMap(one -> Stream.ofNullable(one.breakdown()));
    }
}
