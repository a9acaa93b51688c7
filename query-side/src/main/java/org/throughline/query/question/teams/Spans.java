package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something held.
 *
 * @param ends the first day behind each stretch by its first; they do not touch
 */
record Spans(NavigableMap<LocalDate, LocalDate> ends) {

    /** One stretch; its end is the first day behind it. */
    record Span(LocalDate from, LocalDate end) {

        static Span of(LocalDate from, @Nullable LocalDate until) {
            return new Span(from, Objects.requireNonNullElse(until, LocalDate.MAX));
        }

        /** The days in both. */
        Stream<Span> with(Span other) {
            LocalDate later = from.isAfter(other.from) ? from : other.from;
            LocalDate earlier = end.isBefore(other.end) ? end : other.end;
            return later.isBefore(earlier) ? Stream.of(new Span(later, earlier)) : Stream.empty();
        }
    }

    /** The days in any of these. */
    static Spans of(Stream<Span> spans) {
        NavigableMap<LocalDate, LocalDate> ends = new TreeMap<>();
        spans.sorted(Comparator.comparing(Span::from)).forEach(span -> add(span, ends));
        return new Spans(ends);
    }

    private static void add(Span span, NavigableMap<LocalDate, LocalDate> ends) {
        Map.Entry<LocalDate, LocalDate> last = ends.lastEntry();
        if (last == null || last.getValue().isBefore(span.from())) {
            ends.put(span.from(), span.end());
        } else if (last.getValue().isBefore(span.end())) {
            ends.put(last.getKey(), span.end());
        }
    }

    boolean include(LocalDate day) {
        Map.Entry<LocalDate, LocalDate> begun = ends.floorEntry(day);
        return begun != null && day.isBefore(begun.getValue());
    }

    Stream<Span> all() {
        return ends.entrySet().stream().map(entry -> new Span(entry.getKey(), entry.getValue()));
    }

    /** Every day on which it began or ended to hold. */
    List<LocalDate> bounds() {
        List<LocalDate> bounds = new ArrayList<>(ends.keySet());
        bounds.addAll(ends.values());
        return bounds;
    }
}
