package org.throughline.command.implementation.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughline.command.JsonFiles;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.Versioned;
import org.throughline.events.Versions;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.events.implementation.measure.MeasuredPeople;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be measured: data, not code. What a district means by a code is said with the measure.
 *
 * @param effectiveFrom the day from which measures are defined by this version
 */
public record MeasureVocabulary(String version, LocalDate effectiveFrom, List<Entry> measures) implements Versioned {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Those on the class path. */
    public static final Versions<MeasureVocabulary> SHIPPED = new Versions<>(JsonFiles.read(
            "classpath*:measures/vocabulary-*.json", json -> JSON.readValue(json, MeasureVocabulary.class)));

    public MeasureVocabulary {
        measures = List.copyOf(measures);
        long codes = measures.stream().map(Entry::code).distinct().count();
        if (measures.isEmpty() || codes < measures.size()) {
            throw new IllegalArgumentException("version %s has no entry, or a code twice".formatted(version));
        }
    }

    /** Something that can be measured, and whom it is about. */
    public record Entry(String code, MeasureCategory category, MeasuredPeople people, Map<String, String> label) {}

    /**
     * The entry with this code.
     *
     * @throws Refusal UNKNOWN_REFERENCE naming the codes there are
     */
    Entry require(String code) {
        return measures.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                                RefusalCode.UNKNOWN_REFERENCE,
                                "Version %s of the measures has no '%s'".formatted(version, code))
                        .with("available", measures.stream().map(Entry::code).toList()));
    }
}
