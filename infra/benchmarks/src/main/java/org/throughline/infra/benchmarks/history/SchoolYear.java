package org.throughline.infra.benchmarks.history;

import java.time.LocalDate;
import java.util.List;

/** A school year by the calendar year it begins in, and its days. */
record SchoolYear(int begins) {

    static final SchoolYear FIRST = new SchoolYear(2016);
    static final List<Integer> MEETINGS = List.of(9, 10, 11, 12, 1, 2, 3, 4, 5);

    private static final int JULY = 7;

    static List<SchoolYear> all() {
        return java.util.stream.IntStream.range(FIRST.begins, Scribe.UNTIL.getYear())
                .mapToObj(SchoolYear::new)
                .toList();
    }

    boolean isFirst() {
        return equals(FIRST);
    }

    int number() {
        return begins - FIRST.begins;
    }

    /** A day of this school year; months before July are those of the next calendar year. */
    LocalDate day(int month, int day) {
        return LocalDate.of(month >= JULY ? begins : begins + 1, month, day);
    }
}
