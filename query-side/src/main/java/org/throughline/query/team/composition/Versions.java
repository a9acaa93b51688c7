package org.throughline.query.team.composition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.throughline.query.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The versions there are of some data, each from a day on.
 *
 * @param <T> the data
 */
public final class Versions<T extends Versioned> {

    private static final JsonMapper JSON = EventJson.MAPPER
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<T> byDay;

    /**
     * Holds these.
     *
     * @throws IllegalArgumentException when there are none, or two begin on the same day
     */
    Versions(List<T> versions) {
        byDay = versions.stream()
                .sorted(Comparator.comparing(Versioned::effectiveFrom))
                .toList();
        long days = byDay.stream().map(Versioned::effectiveFrom).distinct().count();
        if (byDay.isEmpty() || days < byDay.size()) {
            throw new IllegalArgumentException("every version begins on a day of its own, and there is one at least");
        }
    }

    static <T extends Versioned> Versions<T> load(String pattern, Class<T> type) {
        try {
            List<T> versions = new ArrayList<>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                versions.add(read(resource, type));
            }
            return new Versions<>(versions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Resource resource, Class<T> type) throws IOException {
        try {
            return JSON.readValue(resource.getContentAsByteArray(), type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("%s: %s".formatted(resource, e.getOriginalMessage()), e);
        }
    }

    /** The version by which a day is asked about; before the first one, that one. */
    public T on(LocalDate day) {
        return byDay.stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(byDay.getFirst());
    }
}
