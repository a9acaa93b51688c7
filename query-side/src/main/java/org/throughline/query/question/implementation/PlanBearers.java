package org.throughline.query.question.implementation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.implementation.PlanBearersAnswer.Alone;
import org.throughline.query.question.implementation.PlanBearersAnswer.OfPlan;
import org.throughline.query.question.implementation.PlanBearersAnswer.Totals;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.PlanStep;

/** Finds how few people plans rest on. Pure. */
final class PlanBearers {

    private final Leads leads;

    /** What is known of whoever leads a step. */
    interface Leads {

        /** Whether it is an office, a role or a department, and not a person. */
        boolean isOffice(String lead);

        /** Whether a person is known to have given up every seat. */
        boolean hasLeft(String memberId);
    }

    PlanBearers(Leads leads) {
        this.leads = leads;
    }

    PlanBearersAnswer of(Collection<PlanState> plans) {
        List<OfPlan> told = plans.stream()
                .filter(plan -> plan.status() != PlanState.Status.CLOSED)
                .map(this::told)
                .filter(plan -> plan.openSteps() > 0)
                .sorted(Comparator.comparing(
                                OfPlan::busFactor, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                        .thenComparing(OfPlan::planId))
                .toList();
        return new PlanBearersAnswer(
                new Totals(
                        told.size(),
                        (int) told.stream()
                                .filter(plan -> Integer.valueOf(1).equals(plan.busFactor()))
                                .count(),
                        (int) told.stream()
                                .filter(plan -> !plan.withoutLead().isEmpty())
                                .count()),
                told);
    }

    private OfPlan told(PlanState plan) {
        List<PlanStep> open =
                plan.steps().stream().filter(step -> !step.status().isSettled()).toList();
        List<String> withoutLead = new ArrayList<>();
        Map<String, List<String>> alone = new TreeMap<>();
        OptionalInt fewest = OptionalInt.empty();
        for (PlanStep step : open) {
            if (step.leads().stream().anyMatch(leads::isOffice)) {
                continue;
            }
            List<String> there = step.leads().stream()
                    .distinct()
                    .filter(lead -> !leads.hasLeft(lead))
                    .toList();
            if (there.isEmpty()) {
                withoutLead.add(step.code());
                continue;
            }
            fewest = OptionalInt.of(Math.min(there.size(), fewest.orElse(there.size())));
            if (there.size() == 1) {
                alone.computeIfAbsent(there.getFirst(), one -> new ArrayList<>())
                        .add(step.code());
            }
        }
        @Nullable Integer factor = fewest.isPresent() ? fewest.getAsInt() : null;
        return new OfPlan(
                plan.planId(),
                plan.organizationId(),
                plan.title(),
                plan.status(),
                open.size(),
                factor,
                withoutLead,
                alone.entrySet().stream()
                        .map(one -> new Alone(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparingInt(
                                (Alone one) -> -one.steps().size()))
                        .toList());
    }
}
