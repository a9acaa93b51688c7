package org.throughline.query.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.json.EventJson;
import org.throughline.query.read.Difference;
import tools.jackson.databind.JsonNode;

/**
 * What plans said on a day, and what was believed on that day that they said.
 *
 * @param day the day
 * @param position the position up to which {@code said} knows everything
 * @param believedAtPosition the last position recorded by the end of the day
 */
record PlanAudit(LocalDate day, long position, long believedAtPosition, List<TwoViews> plans) {

    /**
     * One plan in both views.
     *
     * @param said by what is known now; absent when there was no such plan on that day
     * @param believed by what was known then; absent when nobody had recorded it by then
     * @param differences what those who believed it did not know; empty when they were right
     */
    record TwoViews(
            String planId,
            @Nullable PlanState said,
            @Nullable PlanState believed,
            List<Difference.Change> differences) {}

    static List<TwoViews> compare(List<PlanState> said, List<PlanState> believed) {
        Map<String, PlanState> known = byId(said);
        Map<String, PlanState> thought = byId(believed);
        Set<String> ids = new TreeSet<>(known.keySet());
        ids.addAll(thought.keySet());
        List<TwoViews> views = new ArrayList<>();
        ids.forEach(id -> views.add(views(id, known.get(id), thought.get(id))));
        return List.copyOf(views);
    }

    private static TwoViews views(String id, @Nullable PlanState said, @Nullable PlanState believed) {
        return new TwoViews(id, said, believed, Difference.between(json(believed), json(said)));
    }

    private static JsonNode json(@Nullable PlanState plan) {
        return plan == null ? EventJson.MAPPER.createObjectNode() : EventJson.MAPPER.valueToTree(plan);
    }

    private static Map<String, PlanState> byId(List<PlanState> plans) {
        return plans.stream()
                .collect(Collectors.toMap(PlanState::planId, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    }
}
