package org.throughline.events.choices.resource;

/** What an amount counts. Amounts of different units are never added up. */
public enum ResourceUnit {
    /** US dollars in all, as long as the allocation runs. */
    USD(false),
    /** Full-time equivalents, at any moment. */
    FTE(true),
    /** Hours in each week. */
    HOURS_PER_WEEK(true),
    /** Hours in all. */
    HOURS(false),
    /** Days in all. */
    DAYS(false);

    private final boolean rate;

    ResourceUnit(boolean rate) {
        this.rate = rate;
    }

    /** Whether it holds at every moment, so that a period has an average; otherwise it is used up, so that periods add up. */
    public boolean isRate() {
        return rate;
    }
}
