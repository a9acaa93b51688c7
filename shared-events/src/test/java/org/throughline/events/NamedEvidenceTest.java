package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeRecorded;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.implementation.practice.EvidenceClaim;
import org.throughline.events.implementation.practice.PracticeEvent.EvidenceClaimed;
import org.throughline.events.json.EventJson;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;

/** Whatever an event rests on is told of it, wherever it stands in it. */
class NamedEvidenceTest {

    private static final LocalDate DAY = LocalDate.parse("2019-09-01");
    private static final Evidence MINUTES = new Evidence("Minutes", null);
    private static final Evidence CHECK = new Evidence("Check", "/api/fidelity-checks/c");

    @Test
    void itIsToldInItsOrderAndAtAnyDepth() {
        assertThat(NamedEvidence.in(new PlanStepCompleted("p", "S1", List.of(MINUTES, CHECK), DAY)))
                .containsExactly(MINUTES, CHECK);
        EvidenceClaim claim = new EvidenceClaim("c", "reading", null, null, null, List.of(CHECK));
        assertThat(NamedEvidence.in(new EvidenceClaimed("s", "PBIS", claim, null, DAY)))
                .containsExactly(CHECK);
        assertThat(NamedEvidence.mayBeIn(InitiativeRecorded.class)).isTrue();
    }

    @Test
    void anEventWithoutAnyTellsNone() {
        assertThat(NamedEvidence.mayBeIn(TeamDissolved.class)).isFalse();
        assertThat(NamedEvidence.in(new TeamDissolved("t", "r", DAY))).isEmpty();
    }

    static Stream<EventType> types() {
        return EventCatalog.ALL.types().stream();
    }

    /** By the names that stand in the JSON, which know nothing of the records. */
    @ParameterizedTest
    @MethodSource("types")
    void everyFrozenExampleWithALinkTellsIt(EventType type) throws Exception {
        String name = "/frozen/%s.%d.json".formatted(type.name(), type.revision());
        try (var in = Objects.requireNonNull(NamedEvidenceTest.class.getResourceAsStream(name), name)) {
            String frozen = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> links = EventJson.MAPPER.readTree(frozen).findValuesAsString("link").stream()
                    .filter(link -> link.contains("/"))
                    .toList();
            SubjectEvent event = EventJson.read(type.name(), type.revision(), frozen);
            assertThat(NamedEvidence.in(event).stream().map(Evidence::link).toList())
                    .containsAll(links);
        }
    }
}
