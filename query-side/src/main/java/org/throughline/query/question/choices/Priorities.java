package org.throughline.query.question.choices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.query.question.choices.ResourceAnswer.Backing;
import org.throughline.query.question.choices.ResourceAnswer.FocusAreaShare;
import org.throughline.query.question.choices.ResourceAnswer.InPlace;
import org.throughline.query.question.choices.ResourceAnswer.Priority;
import org.throughline.query.subject.implementation.stage.StageState;

/**
 * Sets what organizations say they work at against what is given to it. A practice is stated where it has a stage; it
 * is resourced by allocations that name it, of the organization itself or of a district for this school.
 */
final class Priorities {

    /** Kinds by who is given them, and the practice they are for. */
    private final Map<List<String>, Set<ResourceKind>> byPractice = new LinkedHashMap<>();
    /** Kinds by whose ledger they stand in, and the focus area they are for. */
    private final Map<List<String>, Set<ResourceKind>> byArea = new LinkedHashMap<>();

    Priorities(List<InPlace> inPlace) {
        for (InPlace given : inPlace) {
            String practice = given.serves().practice();
            String area = given.serves().focusArea();
            if (practice != null) {
                receivers(given).forEach(receiver -> add(byPractice, List.of(receiver, practice), given.kind()));
            }
            if (area != null) {
                add(byArea, List.of(given.organizationId(), area), given.kind());
            }
        }
    }

    private static void add(Map<List<String>, Set<ResourceKind>> kinds, List<String> whose, ResourceKind kind) {
        kinds.computeIfAbsent(whose, none -> EnumSet.noneOf(ResourceKind.class)).add(kind);
    }

    List<Priority> of(List<StageState> stages) {
        List<Priority> priorities = new ArrayList<>();
        Set<List<String>> stated = new HashSet<>();
        for (StageState track : stages) {
            stated.add(List.of(track.organizationId(), track.practice()));
            List<ResourceKind> kinds = kindsFor(track.organizationId(), track.practice());
            Backing backing = kinds.isEmpty() ? Backing.STATED_ONLY : Backing.STATED_AND_RESOURCED;
            priorities.add(new Priority(track.organizationId(), track.practice(), track.stage(), backing, kinds));
        }
        byPractice.forEach((pair, kinds) -> {
            if (stated.add(pair)) {
                priorities.add(new Priority(
                        pair.getFirst(), pair.getLast(), null, Backing.RESOURCED_ONLY, List.copyOf(kinds)));
            }
        });
        priorities.sort(Comparator.comparing(Priority::organizationId).thenComparing(Priority::practice));
        return List.copyOf(priorities);
    }

    private static Stream<String> receivers(InPlace given) {
        return given.schools().isEmpty() ? Stream.of(given.organizationId()) : given.schools().stream();
    }

    private List<ResourceKind> kindsFor(String organizationId, String practice) {
        return List.copyOf(byPractice.getOrDefault(List.of(organizationId, practice), Set.of()));
    }

    List<FocusAreaShare> focusAreas() {
        return byArea.entrySet().stream()
                .map(area -> new FocusAreaShare(
                        area.getKey().getFirst(), area.getKey().getLast(), List.copyOf(area.getValue())))
                .sorted(Comparator.comparing(FocusAreaShare::organizationId).thenComparing(FocusAreaShare::focusArea))
                .toList();
    }
}
