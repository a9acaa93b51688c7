package org.throughline.command.implementation.fidelity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One version of one instrument: data, not code. Scores of two versions are never compared, so a change of items, scale
 * or criterion is a new version beside the old one.
 *
 * @param practices codes of the practices it serves, as the field calls them; empty when it does not matter. The kinds of
 *     unit it serves are said by its sections
 * @param scale what an item can be rated, from the fewest points to the most
 * @param basis where its figures come from
 * @param sections what can be assessed on its own, a tier for instance
 */
public record Instrument(
        String code,
        String version,
        String name,
        List<String> practices,
        List<ScalePoint> scale,
        List<Basis> basis,
        List<Section> sections) {

    public Instrument {
        practices = practices == null ? List.of() : List.copyOf(practices);
        scale = List.copyOf(scale);
        basis = List.copyOf(basis);
        sections = List.copyOf(sections);
    }

    /** One step of the scale. */
    public record ScalePoint(int points, String name) {}

    Optional<Section> section(String sectionCode) {
        return sections.stream()
                .filter(section -> section.code().equals(sectionCode))
                .findFirst();
    }

    boolean allows(int points) {
        return scale.stream().anyMatch(point -> point.points() == points);
    }

    /** Whether it is made for a practice of this code. */
    boolean serves(String practice) {
        return practices.isEmpty() || practices.contains(practice);
    }

    /** The most an item can get. */
    int mostPoints() {
        return scale.getLast().points();
    }

    /** Code and version, as people call it. */
    String title() {
        return code + " " + version;
    }

    /** The scale in words, for people. */
    String scaleInWords() {
        return scale.stream()
                .map(point -> "%d (%s)".formatted(point.points(), point.name()))
                .collect(Collectors.joining(", "));
    }
}
