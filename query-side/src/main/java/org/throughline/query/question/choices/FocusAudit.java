package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.choices.FocusAnswer.AreaLife;
import org.throughline.query.question.choices.FocusAnswer.DayCount;
import org.throughline.query.question.choices.FocusAnswer.DistrictFocus;
import org.throughline.query.question.choices.FocusAnswer.FocusStretch;
import org.throughline.query.question.choices.FocusAnswer.OverrideUse;
import org.throughline.query.question.choices.FocusAnswer.RoomMade;
import org.throughline.query.question.choices.FocusAnswer.StatedPractice;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.focus.FocusPortfolioState;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Area;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.LimitOverride;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.LinkKind;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Span;

/** On which days did a district have more focus areas than advised or allowed, and what was retired to make room? Pure. */
final class FocusAudit {

    private FocusAudit() {}

    /**
     * The answer for one district.
     *
     * @param norms what the district wanted, by their days, at least one
     */
    static DistrictFocus answer(FocusPortfolioState portfolio, List<FocusNorm> norms, Window window) {
        Stretches time = new Stretches(portfolio, norms);
        List<FocusStretch> stretches = time.between(window.from(), window.to());
        return new DistrictFocus(
                portfolio.districtId(),
                time.beginning(),
                count(stretches, window),
                stretches,
                lives(portfolio, window),
                overrides(portfolio, window),
                roomMade(portfolio, window),
                time.islandsOn(window.to()),
                practices(portfolio, window));
    }

    private static DayCount count(List<FocusStretch> stretches, Window window) {
        return new DayCount(
                window.days(),
                window.days() - days(stretches, window, stretch -> true),
                days(stretches, window, FocusStretch::isAboveAdvice),
                days(stretches, window, FocusStretch::isAtLimit),
                days(stretches, window, FocusStretch::isAboveLimit),
                days(stretches, window, FocusStretch::isAboveSource),
                days(stretches, window, FocusStretch::isApart));
    }

    private static long days(List<FocusStretch> stretches, Window window, Predicate<FocusStretch> which) {
        return stretches.stream()
                .filter(which)
                .mapToLong(stretch -> window.daysWithin(stretch.from(), stretch.until()))
                .sum();
    }

    private static List<AreaLife> lives(FocusPortfolioState portfolio, Window window) {
        return portfolio.areas().stream()
                .map(area -> new AreaLife(area.code(), area.title(), days(area, window), area.spans()))
                .filter(life -> life.days() > 0)
                .toList();
    }

    private static long days(Area area, Window window) {
        return area.spans().stream()
                .mapToLong(span -> window.daysWithin(span.from(), span.until()))
                .sum();
    }

    private static List<OverrideUse> overrides(FocusPortfolioState portfolio, Window window) {
        return portfolio.overrides().stream()
                .filter(given -> !given.givenOn().isAfter(window.to()))
                .map(given -> use(portfolio, given))
                .toList();
    }

    private static OverrideUse use(FocusPortfolioState portfolio, LimitOverride given) {
        List<String> retired = portfolio.areas().stream()
                .filter(area ->
                        area.spans().stream().anyMatch(span -> given.code().equals(span.madeRoomFor())))
                .map(Area::code)
                .toList();
        return new OverrideUse(
                given.code(),
                given.limit(),
                given.reason(),
                given.approver(),
                given.givenOn(),
                given.usedOn(),
                retired);
    }

    private static List<RoomMade> roomMade(FocusPortfolioState portfolio, Window window) {
        return portfolio.areas().stream()
                .flatMap(area -> area.spans().stream().flatMap(span -> roomMade(portfolio, area, span)))
                .filter(made -> window.meets(made.on(), made.on().plusDays(1)))
                .toList();
    }

    private static Stream<RoomMade> roomMade(FocusPortfolioState portfolio, Area area, Span span) {
        if (span.until() == null || span.madeRoomFor() == null || span.endReason() == null) {
            return Stream.empty();
        }
        return Stream.of(new RoomMade(
                area.code(),
                span.until(),
                span.endReason(),
                span.outcome(),
                span.madeRoomFor(),
                begun(portfolio, span.madeRoomFor(), span.until())));
    }

    /** Where room is made for an area that was let in beyond the limit, it began before. */
    private static @Nullable LocalDate begun(FocusPortfolioState portfolio, String code, LocalDate day) {
        return portfolio.areas().stream()
                .filter(area -> area.code().equals(code))
                .flatMap(area -> area.spans().stream())
                .filter(span -> !span.from().equals(span.until()))
                .filter(span -> span.until() == null || span.until().isAfter(day))
                .map(Span::from)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static List<StatedPractice> practices(FocusPortfolioState portfolio, Window window) {
        return portfolio.areas().stream()
                .flatMap(area -> area.links().stream()
                        .filter(link -> link.kind() == LinkKind.PRACTICE)
                        .filter(link -> window.meets(link.from(), link.until()))
                        .map(link -> new StatedPractice(link.ref(), area.code(), link.from(), link.until())))
                .toList();
    }
}
