package org.throughline.query.question.vocabulary;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * School years.
 *
 * @param begin when one ends and the next begins
 */
public record SchoolYears(MonthDay begin) {

    /** The first day of the school year that a day lies in. */
    public LocalDate firstDayOf(LocalDate day) {
        LocalDate first = begin.atYear(day.getYear());
        return first.isAfter(day) ? first.minusYears(1) : first;
    }

    /** How many school years later a day is than an earlier one: 0 within one, 1 into the next. */
    public int between(LocalDate earlier, LocalDate later) {
        return firstDayOf(later).getYear() - firstDayOf(earlier).getYear();
    }
}
