package org.throughline.events.team;

/** How often a team means to meet. */
public enum MeetingCadence {
    WEEKLY(7),
    EVERY_TWO_WEEKS(14),
    MONTHLY(31),
    EVERY_TWO_MONTHS(62),
    QUARTERLY(92),
    TWICE_A_YEAR(184);

    private final int days;

    MeetingCadence(int days) {
        this.days = days;
    }

    /** The most days from one meeting to the next that keep to it; school holidays are the reader's business. */
    public int days() {
        return days;
    }
}
