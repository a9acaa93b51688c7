package org.throughline.command.implementation.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.plan.EvaluationKind;

/**
 * How a plan is looked at.
 *
 * @param planned reviews and evaluations that are planned, by id
 * @param done on which day each of them was done that was
 * @param reviewIds of reviews, planned or not
 */
record PlanLooks(Map<String, EvaluationKind> planned, Map<String, LocalDate> done, Set<String> reviewIds) {

    static final PlanLooks NONE = new PlanLooks(Map.of(), Map.of(), Set.of());

    PlanLooks planned(String evaluationId, EvaluationKind kind) {
        Map<String, EvaluationKind> more = new HashMap<>(planned);
        more.put(evaluationId, kind);
        return new PlanLooks(Map.copyOf(more), done, reviewIds);
    }

    PlanLooks done(String evaluationId, LocalDate day) {
        Map<String, LocalDate> more = new HashMap<>(done);
        more.put(evaluationId, day);
        return new PlanLooks(planned, Map.copyOf(more), reviewIds);
    }

    PlanLooks reviewed(String reviewId, @Nullable String evaluationId, LocalDate day) {
        Set<String> more = new HashSet<>(reviewIds);
        more.add(reviewId);
        PlanLooks with = new PlanLooks(planned, done, Set.copyOf(more));
        return evaluationId == null ? with : with.done(evaluationId, day);
    }
}
