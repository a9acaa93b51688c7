package org.throughline.query.page.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.EventCatalog;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.subject.implementation.plan.PlanState;

/** Where a state can name a subject. */
class StateReferencesTest {

    private static final SubjectKey GOAL = new SubjectKey("goal", "g-1");

    /** Everything that can be said of a thing in one record. */
    private record Said(
            @Nullable String goalId,
            List<String> goalIds,
            @Nullable String text,
            @Nullable String link,
            @Nullable Linked about,
            Map<String, Linked> byCode,
            int many) {}

    private record Linked(String kind, String ref) {}

    private record Deaf(String text, List<Integer> numbers) {}

    private static Said said() {
        return new Said(null, List.of(), null, null, null, Map.of(), 1);
    }

    private static boolean isIn(Object state) {
        return new StateReferences(GOAL).isIn(state);
    }

    @Test
    void anIdCountsWhereTheFieldIsOfItsKindAndNowhereElse() {
        assertThat(isIn(said())).isFalse();
        assertThat(isIn(new Said("g-1", List.of(), null, null, null, Map.of(), 1)))
                .isTrue();
        assertThat(isIn(new Said("g-2", List.of("g-3", "g-1"), null, null, null, Map.of(), 1)))
                .isTrue();
        assertThat(isIn(new Said(null, List.of("g-3"), "g-1", "g-1", null, Map.of(), 1)))
                .isFalse();
    }

    @Test
    void theKindMayBeSaidBesideAndTheThingBehindALink() {
        Linked goal = new Linked("GOAL", "g-1");
        Linked step = new Linked("STEP", "g-1");
        assertThat(isIn(new Said(null, List.of(), null, null, goal, Map.of(), 1)))
                .isTrue();
        assertThat(isIn(new Said(null, List.of(), null, null, step, Map.of("a", step), 1)))
                .isFalse();
        assertThat(isIn(new Said(null, List.of(), null, null, null, Map.of("a", step, "b", goal), 1)))
                .isTrue();
        assertThat(isIn(new Said(null, List.of(), null, "/api/goals/g-1", null, Map.of(), 1)))
                .isTrue();
        assertThat(isIn(new Said(null, List.of(), null, "/api/goals/g-12", null, Map.of(), 1)))
                .isFalse();
    }

    @Test
    void statesThatCanNameNothingOfTheKindNeedNotBeLookedAt() {
        StateReferences references = new StateReferences(GOAL);
        assertThat(references.canStandIn(Said.class)).isTrue();
        assertThat(references.canStandIn(PlanState.class)).isTrue();
        assertThat(references.canStandIn(Deaf.class)).isFalse();
    }

    /** What pages lead to, and what leads back to them, is read by the same names of fields. */
    @Test
    void findsWhatPagesLeadTo() {
        Said all = new Said(
                "g-1",
                List.of("g-2"),
                "g-3",
                "/api/goals/g-4",
                new Linked("GOAL", "g-5"),
                Map.of("a", new Linked("PLAN", "p-1")),
                1);
        Set<SubjectKey> led = SubjectNames.referredTo(EventJson.MAPPER.valueToTree(all));
        Set<SubjectKey> named = Stream.of("goal", "plan", "team")
                .flatMap(kind ->
                        Stream.of("g-1", "g-2", "g-3", "g-4", "g-5", "p-1").map(id -> new SubjectKey(kind, id)))
                .filter(key -> new StateReferences(key).isIn(all))
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(named).isEqualTo(led).hasSize(5);
        assertThat(EventCatalog.ALL.subjects()).contains("goal", "plan", "team");
    }
}
