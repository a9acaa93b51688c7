package org.throughline.infra.log;

import java.util.List;
import java.util.Set;
import org.throughline.command.Basis;
import org.throughline.events.SubjectKey;

/**
 * What must still be so when something is appended.
 *
 * @param subjects that were looked at, each with the number of its events then
 * @param units of which everything was looked at, each with the position up to which
 */
record RestsOn(List<Version> subjects, List<Reach> units) {

    /** On nothing but its own stream. */
    static final RestsOn NOTHING = new RestsOn(List.of(), List.of());

    /** A subject as it was. */
    record Version(SubjectKey subject, long version) {}

    /**
     * A unit as far as it was seen.
     *
     * @param unit organization id
     */
    record Reach(String unit, long position) {}

    static RestsOn of(Basis basis) {
        return new RestsOn(
                basis.versions().entrySet().stream()
                        .map(one -> new Version(one.getKey(), one.getValue()))
                        .toList(),
                basis.units().entrySet().stream()
                        .map(one -> new Reach(one.getKey(), one.getValue()))
                        .toList());
    }

    /** Whether it may rest on what these appends change. */
    boolean isTouchedBy(Set<SubjectKey> appended) {
        return !appended.isEmpty()
                && (!units.isEmpty() || subjects.stream().anyMatch(one -> appended.contains(one.subject())));
    }

    /** Everything that any of these rests on. */
    static RestsOn all(List<RestsOn> several) {
        return new RestsOn(
                several.stream()
                        .flatMap(one -> one.subjects.stream())
                        .distinct()
                        .toList(),
                several.stream().flatMap(one -> one.units.stream()).distinct().toList());
    }
}
