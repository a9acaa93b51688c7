package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.implementation.SupportSpans.Span;
import org.throughline.query.question.implementation.SupportsAnswer.Kind;
import org.throughline.query.question.implementation.SupportsAnswer.Lapse;

/** Finds the days on which a practice had no support of a kind any more. */
final class SupportLapses {

    /** Those that go on first, the longest first. */
    static final Comparator<Lapse> OPEN_FIRST = Comparator.comparing((Lapse lapse) -> lapse.until() != null)
            .thenComparing(Lapse::days, Comparator.reverseOrder())
            .thenComparing(Lapse::organizationId)
            .thenComparing(Lapse::practice)
            .thenComparing(Lapse::kind);

    private SupportLapses() {}

    /**
     * Stretches behind supports, up to a day.
     *
     * @param spans of one kind that serve the practice of the organization
     */
    static List<Lapse> of(String organizationId, String practice, Kind kind, List<Span> spans, LocalDate day) {
        boolean promised = spans.stream().anyMatch(Span::isPromised);
        List<Span> there = spans.stream()
                .filter(Span::wasThere)
                .sorted(Comparator.comparing((Span span) -> span.support().since()))
                .toList();
        List<Lapse> lapses = new ArrayList<>();
        @Nullable Span last = null;
        for (Span next : there) {
            if (last != null && endsBefore(last, next.support().since())) {
                lapses.add(lapse(
                        organizationId, practice, kind, last, next.support().since(), day, false));
            }
            last = last == null || endsLater(next, last) ? next : last;
        }
        if (last != null && !last.isInPlace()) {
            lapses.add(lapse(organizationId, practice, kind, last, null, day, promised));
        }
        return lapses;
    }

    private static Lapse lapse(
            String organizationId,
            String practice,
            Kind kind,
            Span last,
            @Nullable LocalDate until,
            LocalDate day,
            boolean promised) {
        LocalDate from = Objects.requireNonNull(last.support().until());
        return new Lapse(
                organizationId,
                practice,
                kind,
                last.support(),
                from,
                until,
                ChronoUnit.DAYS.between(from, until == null ? day.plusDays(1) : until),
                promised);
    }

    private static boolean endsBefore(Span span, LocalDate day) {
        LocalDate until = span.support().until();
        return until != null && until.isBefore(day);
    }

    private static boolean endsLater(Span one, Span other) {
        LocalDate until = one.support().until();
        LocalDate before = other.support().until();
        return until == null || (before != null && until.isAfter(before));
    }
}
