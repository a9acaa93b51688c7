package org.throughline.query.question.implementation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.json.EventJson;
import org.throughline.query.read.Difference;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.timeline.Known;
import tools.jackson.databind.JsonNode;

/**
 * What plans said on a day, and what was believed on that day that they said.
 *
 * @param believedAtPosition the last position recorded by the end of the day; absent by the clock of the source
 * @param believedBy the end of the day, by which sources had recorded it; absent by the log's own clock
 * @param plans by id
 */
public record PlansAnswer(
        @Nullable Long believedAtPosition, @Nullable Instant believedBy, List<TwoViews> plans) {

    /**
     * One plan in both views. What was believed is told where it was something else, so that no plan is told twice.
     *
     * @param said by what is known now
     * @param beside other plans by which the same team goes on the day for the same part of its work, by id
     * @param belief what those were to believe who knew what was known then
     * @param believed by what was known then; absent unless that is something else than {@code said}
     * @param differences what those who believed it did not know; empty unless they believed something else
     */
    public record TwoViews(
            String planId,
            PlanState said,
            List<String> beside,
            Belief belief,
            @Nullable PlanState believed,
            List<Difference.Change> differences) {}

    /** How what was known then stands to what is known now. */
    public enum Belief {
        RIGHT,
        OTHERWISE,
        /** Nobody had recorded the plan by then, which is not a plan without words. */
        NOTHING_RECORDED
    }

    /**
     * Puts plans beside what was known of them then.
     *
     * @param said as known now
     */
    static PlansAnswer of(List<PlanState> said, KnownThen<PlanState, ?> then, Known known) {
        Map<String, List<PlanState>> byTeam = said.stream().collect(Collectors.groupingBy(PlanState::teamId));
        return new PlansAnswer(
                known.bySource() ? null : known.position(),
                known.claimedBy(),
                said.stream()
                        .map(plan -> views(
                                plan,
                                beside(plan, byTeam.getOrDefault(plan.teamId(), List.of())),
                                then.at(plan.planId(), plan, known)))
                        .toList());
    }

    private static List<String> beside(PlanState plan, List<PlanState> ofTeam) {
        return ofTeam.stream().filter(plan::isBeside).map(PlanState::planId).toList();
    }

    private static TwoViews views(PlanState said, List<String> beside, Optional<PlanState> then) {
        if (then.isEmpty()) {
            return new TwoViews(said.planId(), said, beside, Belief.NOTHING_RECORDED, null, List.of());
        }
        PlanState believed = then.get();
        return believed.equals(said)
                ? new TwoViews(said.planId(), said, beside, Belief.RIGHT, null, List.of())
                : new TwoViews(
                        said.planId(),
                        said,
                        beside,
                        Belief.OTHERWISE,
                        believed,
                        Difference.between(json(believed), json(said)));
    }

    private static JsonNode json(PlanState plan) {
        return EventJson.MAPPER.valueToTree(plan);
    }
}
