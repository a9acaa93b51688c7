package org.throughline.query.page.chart;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * The stretch of time all charts of a page go along: whole years, the last one up to a day; or as many years since a start,
 * by which those who began on different days are laid side by side.
 *
 * @param from first day
 * @param to last day
 * @param known last day anything is known of; what goes on is drawn up to it
 * @param sinceStart whether years are counted from the first day
 */
public record Years(LocalDate from, LocalDate to, LocalDate known, boolean sinceStart) {

    private static final int MOST_MARKS = 8;
    private static final double AXIS = 18;

    /** Days of the calendar, all of them known. */
    public Years(LocalDate from, LocalDate to) {
        this(from, to, to, false);
    }

    /** From the year of the first of these days up to a day. */
    public static Years over(Collection<LocalDate> days, LocalDate to) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(to);
        return new Years((first.isAfter(to) ? to : first).withDayOfYear(1), to);
    }

    /**
     * Years counted from a start.
     *
     * @param many how many, so that several starts have one scale
     * @param known last day anything is known of
     */
    public static Years since(LocalDate start, int many, LocalDate known) {
        return new Years(start, start.plusYears(many).minusDays(1), known, true);
    }

    /** How many years it takes to hold every day from a start to another day; at least one. */
    public static int between(LocalDate start, LocalDate last) {
        return start.isAfter(last) ? 1 : (int) ChronoUnit.YEARS.between(start, last) + 1;
    }

    /** How long after the start a day is, in words; empty where years are those of the calendar. */
    public String after(LocalDate day) {
        if (!sinceStart) {
            return "";
        }
        if (day.isBefore(from)) {
            return "before the start";
        }
        Period gone = Period.between(from, day);
        String years = gone.getYears() == 0 ? "" : count(gone.getYears(), "year");
        String months = gone.getMonths() == 0 ? "" : count(gone.getMonths(), "month");
        String words = (years + " " + months).strip();
        return words.isEmpty() ? "at the start" : "after " + words;
    }

    private static String count(int many, String what) {
        return many == 1 ? "1 " + what : many + " " + what + "s";
    }

    /** Where a day lies, in hundredths of the width; what lies outside is at the edge. */
    double at(LocalDate day) {
        double whole = ChronoUnit.DAYS.between(from, to) + 1.0;
        return Math.clamp(100 * ChronoUnit.DAYS.between(from, day) / whole, 0, 100);
    }

    /** Where what goes on ends: behind the last day that is known. */
    double end() {
        return at(known.plusDays(1));
    }

    /** The years under the charts. */
    public String axis() {
        return sinceStart ? yearsSince() : calendar();
    }

    private String calendar() {
        Svg svg = new Svg("axis", AXIS, "Years " + from.getYear() + " to " + to.getYear());
        int every = Math.max(1, Math.ceilDiv(to.getYear() - from.getYear() + 1, MOST_MARKS));
        for (int year = from.getYear(); year <= to.getYear(); year += every) {
            mark(svg, LocalDate.of(year, 1, 1), Integer.toString(year));
        }
        return svg.done();
    }

    private String yearsSince() {
        int many = between(from, to);
        Svg svg = new Svg("axis", AXIS, "Years since the start, " + many);
        int every = Math.max(1, Math.ceilDiv(many, MOST_MARKS));
        for (int year = 0; year < many; year += every) {
            mark(svg, from.plusYears(year), year == 0 ? "start" : year == 1 ? "1 year" : year + " years");
        }
        return svg.done();
    }

    private void mark(Svg svg, LocalDate day, String words) {
        String x = Svg.percent(at(day));
        svg.element("line", "", "x1", x, "x2", x, "y1", "0", "y2", "5");
        svg.element("text", words, "x", x, "y", "16", "dx", "2");
    }
}
