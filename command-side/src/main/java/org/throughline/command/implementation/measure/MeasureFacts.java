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
 */
record MeasureState(
        @Nullable String organizationId,
        @Nullable String code,
        @Nullable MeasureScale scale,
        @Nullable LocalDate definedOn,
        @Nullable LocalDate retiredOn,
        Map<String, ReadingState> readings) {

    static final MeasureState UNKNOWN = new MeasureState(null, null, null, null, null, Map.of());

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

    MeasureState retired(LocalDate day) {
        return new MeasureState(organizationId, code, scale, definedOn, day, readings);
    }

    MeasureState with(String readingCode, ReadingState reading) {
        Map<String, ReadingState> more = new HashMap<>(readings);
        more.put(readingCode, reading);
        return new MeasureState(organizationId, code, scale, definedOn, retiredOn, Collections.unmodifiableMap(more));
    }
}
