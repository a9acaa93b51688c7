package org.throughline.command.implementation.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.command.JsonFiles;
import org.throughline.events.Versioned;
import org.throughline.events.Versions;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be said of an adaptation, facet by facet: data, not code. The facets are those of FRAME (Wiltsey Stirman and others,
 * 2019), whose makers invite projects to adjust the lists.
 *
 * @param effectiveFrom the day from which adaptations are told by this version
 * @param facets the choices by name of the facet
 */
record AdaptationVocabulary(String version, LocalDate effectiveFrom, Map<String, List<Choice>> facets)
        implements Versioned {

    private static final Set<String> FACETS =
            Set.of("when", "planned", "decidedBy", "what", "levels", "permanence", "goals", "nature", "reasons");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Those on the class path. */
    static final Versions<AdaptationVocabulary> SHIPPED = new Versions<>(JsonFiles.read(
            "classpath*:practices/adaptations-*.json", json -> JSON.readValue(json, AdaptationVocabulary.class)));

    AdaptationVocabulary {
        facets = Map.copyOf(facets);
        if (!facets.keySet().equals(FACETS)) {
            throw new IllegalArgumentException("version %s has other facets than %s".formatted(version, FACETS));
        }
        facets.forEach((facet, choices) -> {
            if (choices.isEmpty()
                    || choices.stream().map(Choice::code).distinct().count() < choices.size()) {
                throw new IllegalArgumentException(
                        "version %s: %s has no choice, or a code twice".formatted(version, facet));
            }
        });
    }

    /** Something that can be said. */
    record Choice(String code, Map<String, String> label) {}

    /** What can be said of a facet. */
    Set<String> codes(String facet) {
        return facets.getOrDefault(facet, List.of()).stream().map(Choice::code).collect(Collectors.toUnmodifiableSet());
    }
}
