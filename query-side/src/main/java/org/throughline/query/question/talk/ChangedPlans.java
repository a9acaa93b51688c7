package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.talk.OpenQuestionsAnswer.ChangedPlan;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.talk.exchange.ExchangeState;
import org.throughline.query.subject.talk.exchange.ExchangeState.Response;

/** Finds which feedback led to which version of which plan. */
final class ChangedPlans {

    private ChangedPlans() {}

    /**
     * What came of feedback, the latest first.
     *
     * @param responded feedback with a response
     * @param plans by id
     */
    static List<ChangedPlan> of(Stream<ExchangeState> responded, Map<String, PlanState> plans) {
        return responded
                .filter(exchange -> exchange.responses().getLast().planId() != null)
                .map(exchange -> changedPlan(exchange, exchange.responses().getLast(), plans))
                .filter(ChangedPlans::canHaveComeOfIt)
                .sorted(Comparator.comparing(ChangedPlan::addressedOn)
                        .reversed()
                        .thenComparing(ChangedPlan::exchangeId))
                .toList();
    }

    /** A version that had taken effect before the feedback was given did not come of it, whatever was recorded. */
    private static boolean canHaveComeOfIt(ChangedPlan changed) {
        return changed.revisedOn() == null || !changed.revisedOn().isBefore(changed.givenOn());
    }

    private static ChangedPlan changedPlan(ExchangeState exchange, Response response, Map<String, PlanState> plans) {
        String planId = Objects.requireNonNull(response.planId());
        int version = Objects.requireNonNull(response.planVersion());
        PlanState plan = plans.get(planId);
        PlanState.Revision revision = plan == null ? null : revision(plan, version);
        LocalDate firstDay = plan == null || version > 1 ? null : plan.draftedOn();
        return new ChangedPlan(
                exchange.exchangeId(),
                exchange.saidOn(),
                response.on(),
                planId,
                version,
                revision == null ? firstDay : revision.since(),
                revision == null ? null : revision.reason());
    }

    private static PlanState.@Nullable Revision revision(PlanState plan, int version) {
        return plan.revisions().stream()
                .filter(revision -> revision.version() == version)
                .findFirst()
                .orElse(null);
    }
}
