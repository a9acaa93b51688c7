package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.Days;
import org.throughline.query.question.choices.FocusAnswer.FocusStretch;
import org.throughline.query.question.choices.FocusAnswer.Island;
import org.throughline.query.subject.choices.focus.FocusPortfolioState;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Area;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Connection;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Span;
import org.throughline.query.subject.choices.focus.Islands;

/**
 * The time of a portfolio, cut where anything changed. A day belongs to what was so at its end.
 *
 * @param portfolio as it is known
 * @param norms what the district wanted, by their days; the first one holds for all days before too
 */
record Stretches(FocusPortfolioState portfolio, List<FocusNorm> norms) {

    /** The first day with an area; absent when there never was one. */
    @Nullable
    LocalDate beginning() {
        return spans().filter(span -> !span.from().equals(span.until()))
                .map(Span::from)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The stretches between these days. */
    List<FocusStretch> between(LocalDate from, LocalDate to) {
        LocalDate beginning = beginning();
        LocalDate behind = to.plusDays(1);
        if (beginning == null || beginning.isAfter(to)) {
            return List.of();
        }
        SortedSet<LocalDate> cuts = cuts();
        cuts.add(from.isAfter(beginning) ? from : beginning);
        cuts.add(behind);
        List<LocalDate> days = List.copyOf(cuts.subSet(from.isAfter(beginning) ? from : beginning, behind.plusDays(1)));
        List<FocusStretch> stretches = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i++) {
            add(stretches, on(days.get(i), days.get(i + 1)));
        }
        return List.copyOf(stretches);
    }

    /** What hung together on a day, and since when exactly so. */
    List<Island> islandsOn(LocalDate day) {
        LocalDate beginning = beginning();
        if (beginning == null || beginning.isAfter(day)) {
            return List.of();
        }
        List<FocusStretch> past = between(beginning, day);
        return past.getLast().islands().stream()
                .map(island -> new Island(island, since(island, past)))
                .toList();
    }

    private static LocalDate since(List<String> island, List<FocusStretch> past) {
        LocalDate since = past.getLast().from();
        for (FocusStretch stretch : past.reversed()) {
            if (!stretch.islands().contains(island)) {
                break;
            }
            since = stretch.from();
        }
        return since;
    }

    private FocusStretch on(LocalDate from, LocalDate until) {
        List<String> active = portfolio.areas().stream()
                .filter(area -> area.spans().stream().anyMatch(span -> Days.hold(span.from(), span.until(), from)))
                .map(Area::code)
                .toList();
        List<Connection> ties = portfolio.connections().stream()
                .filter(tie -> Days.hold(tie.from(), tie.until(), from))
                .toList();
        FocusNorm norm = normOn(from);
        return new FocusStretch(
                from, until, active.size(), active, norm.limit(), norm.advice(), Islands.of(active, ties));
    }

    /** A stretch in which nothing differs from the one before makes it longer. */
    private static void add(List<FocusStretch> stretches, FocusStretch next) {
        FocusStretch last = stretches.isEmpty() ? null : stretches.getLast();
        if (last == null || !last.equals(like(next, last.from(), last.until()))) {
            stretches.add(next);
            return;
        }
        stretches.set(stretches.size() - 1, like(last, last.from(), next.until()));
    }

    private static FocusStretch like(FocusStretch stretch, LocalDate from, LocalDate until) {
        return new FocusStretch(
                from, until, stretch.count(), stretch.active(), stretch.limit(), stretch.advice(), stretch.islands());
    }

    private FocusNorm normOn(LocalDate day) {
        FocusNorm found = norms.getFirst();
        for (FocusNorm norm : norms) {
            if (!norm.from().isAfter(day)) {
                found = norm;
            }
        }
        return found;
    }

    private SortedSet<LocalDate> cuts() {
        SortedSet<LocalDate> cuts = new TreeSet<>();
        spans().forEach(span -> addBoth(cuts, span.from(), span.until()));
        portfolio.connections().forEach(tie -> addBoth(cuts, tie.from(), tie.until()));
        norms.forEach(norm -> cuts.add(norm.from()));
        return cuts;
    }

    private static void addBoth(SortedSet<LocalDate> cuts, LocalDate from, @Nullable LocalDate until) {
        cuts.add(from);
        if (until != null) {
            cuts.add(until);
        }
    }

    private Stream<Span> spans() {
        return portfolio.areas().stream().flatMap(area -> area.spans().stream());
    }
}
