package org.throughline.query.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.events.resource.ResourceKind;
import org.throughline.query.resource.ResourceAnswer.Backing;
import org.throughline.query.resource.ResourceAnswer.FocusAreaShare;
import org.throughline.query.resource.ResourceAnswer.InPlace;
import org.throughline.query.resource.ResourceAnswer.Priority;
import org.throughline.query.stage.StageState;

/**
 * Sets what organizations say they work at against what is given to it. A practice is stated where it has a stage; it
 * is resourced by allocations that name it, of the organization itself or of a district for this school.
 */
final class Priorities {

    private final List<InPlace> inPlace;

    Priorities(List<InPlace> inPlace) {
        this.inPlace = inPlace;
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
        given().filter(stated::add)
                .forEach(pair -> priorities.add(new Priority(
                        pair.getFirst(),
                        pair.getLast(),
                        null,
                        Backing.RESOURCED_ONLY,
                        kindsFor(pair.getFirst(), pair.getLast()))));
        priorities.sort(Comparator.comparing(Priority::organizationId).thenComparing(Priority::practice));
        return List.copyOf(priorities);
    }

    /** Every organization with every practice it is given something for. */
    private Stream<List<String>> given() {
        return inPlace.stream().flatMap(given -> {
            String practice = given.serves().practice();
            return practice == null ? Stream.of() : receivers(given).map(receiver -> List.of(receiver, practice));
        });
    }

    private static Stream<String> receivers(InPlace given) {
        return given.schools().isEmpty() ? Stream.of(given.organizationId()) : given.schools().stream();
    }

    private List<ResourceKind> kindsFor(String organizationId, String practice) {
        return inPlace.stream()
                .filter(given -> practice.equals(given.serves().practice()))
                .filter(given -> receivers(given).anyMatch(organizationId::equals))
                .map(InPlace::kind)
                .distinct()
                .sorted()
                .toList();
    }

    List<FocusAreaShare> focusAreas() {
        return inPlace.stream()
                .filter(given -> given.serves().focusArea() != null)
                .map(given -> List.of(
                        given.organizationId(), String.valueOf(given.serves().focusArea())))
                .distinct()
                .map(pair -> new FocusAreaShare(pair.getFirst(), pair.getLast(), kindsForArea(pair)))
                .sorted(Comparator.comparing(FocusAreaShare::organizationId).thenComparing(FocusAreaShare::focusArea))
                .toList();
    }

    private List<ResourceKind> kindsForArea(List<String> pair) {
        return inPlace.stream()
                .filter(given -> pair.getFirst().equals(given.organizationId())
                        && pair.getLast().equals(given.serves().focusArea()))
                .map(InPlace::kind)
                .distinct()
                .sorted()
                .toList();
    }
}
