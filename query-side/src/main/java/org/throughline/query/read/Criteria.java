package org.throughline.query.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.timeline.TimelineFilter;

/** The filter of a timeline, as query parameters; {@code subject} is {@code kind:id} or a kind alone. */
public record Criteria(
        @Nullable String district,
        @Nullable String unit,
        @Nullable String subject,
        @Nullable List<String> type,
        @Nullable String effectiveFrom,
        @Nullable String effectiveTo,
        @Nullable String recordedFrom,
        @Nullable String recordedTo,
        @Nullable String clock,
        @Nullable String importId) {

    /**
     * The filter.
     *
     * @throws ReadRefusal when a parameter does not fit
     */
    public TimelineFilter filter(Roots roots) {
        String named = Parameters.text("subject", subject);
        int colon = named == null ? -1 : named.indexOf(':');
        return new TimelineFilter(
                roots.stays(Parameters.text("district", district)),
                Parameters.text("unit", unit),
                named == null || colon < 0 ? named : named.substring(0, colon),
                named == null || colon < 0 ? null : named.substring(colon + 1),
                type == null
                        ? List.of()
                        : type.stream()
                                .map(t -> String.valueOf(Parameters.text("type", t)))
                                .toList(),
                Parameters.day("effectiveFrom", effectiveFrom),
                Parameters.day("effectiveTo", effectiveTo),
                Parameters.moment("recordedFrom", recordedFrom),
                Parameters.moment("recordedTo", recordedTo),
                Parameters.clock(clock),
                Parameters.text("importId", importId));
    }
}
