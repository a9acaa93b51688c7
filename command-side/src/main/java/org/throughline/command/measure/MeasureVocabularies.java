package org.throughline.command.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every version of the vocabulary of measures; each JSON file under {@code measures/} is one. */
final class MeasureVocabularies {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Those on the class path. */
    static final MeasureVocabularies SHIPPED = load("classpath*:measures/vocabulary-*.json");

    private final List<MeasureVocabulary> byDay;

    /**
     * Holds these.
     *
     * @throws IllegalArgumentException when there are none, or two begin on the same day
     */
    MeasureVocabularies(List<MeasureVocabulary> versions) {
        byDay = versions.stream()
                .sorted(Comparator.comparing(MeasureVocabulary::effectiveFrom))
                .toList();
        long days =
                byDay.stream().map(MeasureVocabulary::effectiveFrom).distinct().count();
        if (byDay.isEmpty() || days < byDay.size()) {
            throw new IllegalArgumentException("every version begins on a day of its own, and there is one at least");
        }
    }

    /** The version in force on a day; before the first one, that one. */
    MeasureVocabulary on(LocalDate day) {
        return byDay.stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(byDay.getFirst());
    }

    private static MeasureVocabularies load(String pattern) {
        List<MeasureVocabulary> found = new ArrayList<>();
        ClassLoader loader = MeasureVocabularies.class.getClassLoader();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver(loader).getResources(pattern)) {
                try (InputStream json = resource.getInputStream()) {
                    found.add(JSON.readValue(json, MeasureVocabulary.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MeasureVocabularies(found);
    }
}
