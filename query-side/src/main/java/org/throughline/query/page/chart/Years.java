package org.throughline.query.page.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * The stretch of time all charts of a page go along: whole years, the last one up to a day.
 *
 * @param from first day
 * @param to last day
 */
public record Years(LocalDate from, LocalDate to) {

    private static final int MOST_MARKS = 8;
    private static final double AXIS = 18;

    /** From the year of the first of these days up to a day. */
    public static Years over(Collection<LocalDate> days, LocalDate to) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(to);
        return new Years((first.isAfter(to) ? to : first).withDayOfYear(1), to);
    }

    /** Where a day lies, in hundredths of the width; what lies outside is at the edge. */
    double at(LocalDate day) {
        double whole = ChronoUnit.DAYS.between(from, to) + 1.0;
        return Math.clamp(100 * ChronoUnit.DAYS.between(from, day) / whole, 0, 100);
    }

    /** The years under the charts. */
    public String axis() {
        Svg svg = new Svg("axis", AXIS, "Years " + from.getYear() + " to " + to.getYear());
        int every = Math.max(1, Math.ceilDiv(to.getYear() - from.getYear() + 1, MOST_MARKS));
        for (int year = from.getYear(); year <= to.getYear(); year += every) {
            String x = Svg.percent(at(LocalDate.of(year, 1, 1)));
            svg.element("line", "", "x1", x, "x2", x, "y1", "0", "y2", "5");
            svg.element("text", Integer.toString(year), "x", x, "y", "16", "dx", "2");
        }
        return svg.done();
    }
}
