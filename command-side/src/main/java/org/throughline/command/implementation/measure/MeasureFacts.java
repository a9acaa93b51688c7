package org.throughline.command.implementation.measure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.measure.MeasureScale;

/**
 * What decisions need to know of a measure.
 *
 * @param retiredOn first day on which it was not measured any more
 * @param readings by code, retracted ones included
 * @param chart what is decided about its chart
 */
record MeasureFacts(
        @Nullable String organizationId,
        @Nullable String code,
        @Nullable MeasureScale scale,
        @Nullable LocalDate definedOn,
        @Nullable LocalDate retiredOn,
        Map<String, ReadingFacts> readings,
        ChartFacts chart) {

    static final MeasureFacts UNKNOWN = new MeasureFacts(null, null, null, null, null, Map.of(), ChartFacts.NOTHING);

    boolean exists() {
        return definedOn != null;
    }

    String organization() {
        return Objects.requireNonNull(organizationId);
    }

    String requireCode() {
        return Objects.requireNonNull(code);
    }

    MeasureScale requireScale() {
        return Objects.requireNonNull(scale);
    }

    MeasureFacts retired(LocalDate day) {
        return new MeasureFacts(organizationId, code, scale, definedOn, day, readings, chart);
    }

    MeasureFacts with(String readingCode, ReadingFacts reading) {
        Map<String, ReadingFacts> more = new HashMap<>(readings);
        more.put(readingCode, reading);
        return new MeasureFacts(
                organizationId, code, scale, definedOn, retiredOn, Collections.unmodifiableMap(more), chart);
    }

    MeasureFacts with(ChartFacts decided) {
        return new MeasureFacts(organizationId, code, scale, definedOn, retiredOn, readings, decided);
    }
}
