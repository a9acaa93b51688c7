package org.throughline.query.page.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How something that is to be done stands to the day it is due. */
enum DueState {
    OVERDUE("overdue"),
    APPROACHING("approaching"),
    ON_TARGET("on target"),
    UNDATED("no date to judge by");

    static final int DAYS_AHEAD = 30;

    private final String words;

    DueState(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * On a day. A month is over when its last day is; a season in words can be judged by nobody.
     *
     * @param due as the state of a plan has it
     */
    static DueState of(JsonNode due, LocalDate day) {
        return last(due).map(last -> of(last, day)).orElse(UNDATED);
    }

    private static DueState of(LocalDate last, LocalDate day) {
        if (last.isBefore(day)) {
            return OVERDUE;
        }
        return last.isAfter(day.plusDays(DAYS_AHEAD)) ? ON_TARGET : APPROACHING;
    }

    private static Optional<LocalDate> last(JsonNode due) {
        if (due.path("day").isString()) {
            return Optional.of(LocalDate.parse(due.path("day").asString()));
        }
        return due.path("month").isString()
                ? Optional.of(YearMonth.parse(due.path("month").asString()).atEndOfMonth())
                : Optional.empty();
    }
}
