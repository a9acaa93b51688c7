package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.resource.Serves;
import org.throughline.query.Days;
import org.throughline.query.subject.choices.focus.FocusPortfolioState;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Area;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Link;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.LinkKind;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Span;
import org.throughline.query.subject.teams.meeting.Whether;

/**
 * What has priority by the district's own word.
 *
 * @param since first day of the first focus area; absent when there never was one by then
 * @param areas those active on the day
 */
record Stated(@Nullable LocalDate since, List<ActiveArea> areas) {

    /** An active area with what it is linked with on the day. */
    record ActiveArea(Area area, LocalDate since, List<String> practices, List<String> planIds) {
        String code() {
            return area.code();
        }
    }

    static Stated of(@Nullable FocusPortfolioState portfolio, LocalDate day) {
        List<Area> known = portfolio == null ? List.of() : portfolio.areas();
        LocalDate since = known.stream()
                .flatMap(area -> area.spans().stream())
                .filter(span -> !span.from().equals(span.until()))
                .map(Span::from)
                .filter(from -> !from.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Stated(
                since,
                known.stream().flatMap(area -> active(area, day).stream()).toList());
    }

    private static Optional<ActiveArea> active(Area area, LocalDate day) {
        return area.spans().stream()
                .filter(span -> Days.hold(span.from(), span.until(), day))
                .findFirst()
                .map(span -> new ActiveArea(
                        area, span.from(), links(area, LinkKind.PRACTICE, day), links(area, LinkKind.PLAN, day)));
    }

    private static List<String> links(Area area, LinkKind kind, LocalDate day) {
        return area.links().stream()
                .filter(link -> link.kind() == kind && Days.hold(link.from(), link.until(), day))
                .map(Link::ref)
                .toList();
    }

    /** Areas that what serves this is given to: the one it names, or else every one that contains its practice or plan. */
    Set<String> areasFor(Serves serves) {
        Set<String> named = codes(area -> area.code().equals(serves.focusArea()));
        return named.isEmpty()
                ? codes(area ->
                        isOneOf(area.practices(), serves.practice()) || isOneOf(area.planIds(), serves.planId()))
                : named;
    }

    private static boolean isOneOf(List<String> linked, @Nullable String named) {
        return named != null && linked.contains(named);
    }

    Set<String> areasWith(String practice) {
        return codes(area -> area.practices().contains(practice));
    }

    Whether contains(String practice) {
        if (since == null) {
            return Whether.UNKNOWN;
        }
        return areasWith(practice).isEmpty() ? Whether.NO : Whether.YES;
    }

    Stream<String> practices() {
        return areas.stream().flatMap(area -> area.practices().stream());
    }

    private Set<String> codes(Predicate<ActiveArea> which) {
        return areas.stream().filter(which).map(ActiveArea::code).collect(Collectors.toUnmodifiableSet());
    }
}
