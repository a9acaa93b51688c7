package org.throughline.query.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.MonthReads.MonthCount;

/**
 * The stretch of history the slider moves over: place 0 is the first day of its first month, each place after it the
 * first day of the next month, the last place is now.
 *
 * @param first the first month
 * @param months number of months, the present one included; 0 when nothing is known yet
 * @param place where the page stands
 */
record Span(YearMonth first, int months, int place, List<Bar> bars, List<YearMark> years) {

    /** A register may know that a school was founded in 1876; a slider over that would have no grip. */
    private static final int MOST_MONTHS = 30 * 12;

    private static final int MOST_YEAR_MARKS = 12;
    private static final double LOWEST_BAR = 8;

    /**
     * What took effect in one month. All measures are in hundredths of the whole.
     *
     * @param events how many things
     * @param later whether that month lies behind the moment shown
     */
    record Bar(int events, double left, double width, double top, double height, boolean later) {}

    /** Where a year begins. */
    record YearMark(int year, double left) {}

    static Span of(List<MonthCount> counts, LocalDate today, @Nullable LocalDate shown) {
        YearMonth last = YearMonth.from(today);
        if (counts.isEmpty()) {
            return new Span(last, 0, 0, List.of(), List.of());
        }
        YearMonth earliest = last.minusMonths(MOST_MONTHS - 1L);
        YearMonth begun = counts.getFirst().month();
        YearMonth first = begun.isBefore(earliest) ? earliest : begun;
        int months = (int) first.until(last, ChronoUnit.MONTHS) + 1;
        int place = shown == null ? months : placeOf(first, shown);
        return new Span(
                first, months, Math.clamp(place, 0, months), bars(counts, first, months, place), years(first, months));
    }

    /** The first day of a month stands before all the rest of it. */
    private static int placeOf(YearMonth first, LocalDate day) {
        int month = (int) first.until(YearMonth.from(day), ChronoUnit.MONTHS);
        return day.getDayOfMonth() == 1 ? month : month + 1;
    }

    private static List<Bar> bars(List<MonthCount> counts, YearMonth first, int months, int place) {
        double most = counts.stream().mapToInt(MonthCount::events).max().orElse(1);
        return counts.stream()
                .filter(count -> !count.month().isBefore(first))
                .map(count -> {
                    int at = (int) first.until(count.month(), ChronoUnit.MONTHS);
                    double height = Math.max(LOWEST_BAR, 100 * Math.sqrt(count.events() / most));
                    return new Bar(
                            count.events(),
                            percent(at, months),
                            percent(1, months) * 0.8,
                            100 - height,
                            height,
                            at >= place);
                })
                .toList();
    }

    private static List<YearMark> years(YearMonth first, int months) {
        YearMonth end = first.plusMonths(months);
        int every = Math.ceilDiv(end.getYear() - first.getYear() + 1, MOST_YEAR_MARKS);
        int begin = first.getMonthValue() == 1 ? first.getYear() : first.getYear() + 1;
        return IntStream.iterate(begin, year -> YearMonth.of(year, 1).isBefore(end), year -> year + every)
                .mapToObj(year -> new YearMark(
                        year, percent((int) first.until(YearMonth.of(year, 1), ChronoUnit.MONTHS), months)))
                .toList();
    }

    private static double percent(int part, int whole) {
        return 100.0 * part / whole;
    }
}
