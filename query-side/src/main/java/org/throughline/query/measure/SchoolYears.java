package org.throughline.query.measure;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Counts the school years between two days: 0 within one, 1 into the next.
 *
 * @param begin when one ends and the next begins
 */
record SchoolYears(MonthDay begin) {

    int between(LocalDate first, LocalDate last) {
        return yearOf(last) - yearOf(first);
    }

    private int yearOf(LocalDate day) {
        return begin.atYear(day.getYear()).isAfter(day) ? day.getYear() - 1 : day.getYear();
    }
}
