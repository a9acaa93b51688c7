package org.throughline.events.teams.team;

import java.time.Period;

/** How often a team means to meet: once at least in every stretch of this length. */
public enum MeetingCadence {
    WEEKLY(Period.ofWeeks(1)),
    EVERY_TWO_WEEKS(Period.ofWeeks(2)),
    MONTHLY(Period.ofMonths(1)),
    EVERY_TWO_MONTHS(Period.ofMonths(2)),
    QUARTERLY(Period.ofMonths(3)),
    TWICE_A_YEAR(Period.ofMonths(6));

    private final Period period;

    MeetingCadence(Period period) {
        this.period = period;
    }

    /** The length of the stretches, counted from the day it is set on; school holidays are the reader's business. */
    public Period period() {
        return period;
    }
}
