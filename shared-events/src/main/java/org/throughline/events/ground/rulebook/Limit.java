package org.throughline.events.ground.rulebook;

/** Numbers that a district may set for itself. Each says what it counts. */
public enum Limit {
    /** Active focus areas a district may have at a time. Five to six, says the source; six still is. */
    FOCUS_LIMIT(6),
    /** Active focus areas above which a district is advised to let one go. */
    FOCUS_ADVICE(5),
    /** People: a group of fewer is not shown by number. */
    SMALL_CELL_LIMIT(5),
    /** Per cent of a team's meetings that a member attends for full credit; TFI 2.1 items 1.1 and 3.1. */
    ATTENDANCE_PERCENT(80),
    /** Active members below which a team cannot lead. */
    TEAM_MINIMUM(3),
    /** Days without a completed activity and without a move after which a track counts as stalled. */
    STALLED_AFTER_DAYS(365),
    /** Months for which a fidelity check supports entering full implementation. Once a year at least, says the source. */
    FULL_CHECK_MONTHS(12),
    /** Per cent of its points below which an assessment that finds a unit ready contradicts itself. */
    READY_FROM_PERCENT(50),
    /** Per cent of its points from which an assessment that finds a unit not ready contradicts itself. */
    NOT_READY_BELOW_PERCENT(80),
    /** Checks that meet their criterion one after another, by which fidelity counts as sustained; three, says the TFI's cadence. */
    SUSTAINED_AFTER_CHECKS(3),
    /** Days after an equity pause by which a team holds the next; 0 asks for none. Once a term at least, says the source. */
    EQUITY_PAUSE_EVERY_DAYS(180),
    /** Days that may pass from one contact with a group to the next for engaging it to count as ongoing; 0 sets no bound. */
    ENGAGED_AGAIN_WITHIN_DAYS(120),
    /** Contacts with a group, none too long after the one before, from which engaging it counts as ongoing. */
    ONGOING_FROM_CONTACTS(3),
    /** Units that a decision reaches from which it is a large one; 0 leaves units out of account. */
    LARGE_DECISION_UNITS(3),
    /** Stakes from which a decision is a large one: 1 low, 2 medium, 3 high; 0 leaves stakes out of account. */
    LARGE_DECISION_STAKES(3),
    /** Months that the indicators of shared leadership look back. No source sets a number. */
    INDICATOR_MONTHS(12),
    /** Days within which half of what a team was asked or told as feedback is responded to. No source sets a number. */
    RESPONSE_WITHIN_DAYS(14),
    /** Per cent of the information passed to a team that it acknowledges. No source sets a number. */
    ACKNOWLEDGED_PERCENT(80),
    /** Points off the centre line below which a chart gives no verdict; ten, where its published tables begin. */
    FEWEST_USEFUL_POINTS(10),
    /** Days after which a rule that holds from an earlier day counts as recorded late. */
    RULE_RECORDED_WITHIN_DAYS(31);

    private final int usual;

    Limit(int usual) {
        this.usual = usual;
    }

    /** The number as long as a district has set no other. */
    public int usual() {
        return usual;
    }

    /** Whether a number is beyond what the source of this limit says; never where no source sets a bound. */
    public boolean isBeyondSource(int number) {
        return switch (this) {
            case FOCUS_LIMIT, FOCUS_ADVICE -> number > FOCUS_LIMIT.usual;
            case ATTENDANCE_PERCENT -> number < ATTENDANCE_PERCENT.usual;
            case FULL_CHECK_MONTHS -> number > FULL_CHECK_MONTHS.usual;
            case SMALL_CELL_LIMIT,
                    TEAM_MINIMUM,
                    STALLED_AFTER_DAYS,
                    READY_FROM_PERCENT,
                    NOT_READY_BELOW_PERCENT,
                    SUSTAINED_AFTER_CHECKS,
                    EQUITY_PAUSE_EVERY_DAYS,
                    ENGAGED_AGAIN_WITHIN_DAYS,
                    ONGOING_FROM_CONTACTS,
                    LARGE_DECISION_UNITS,
                    LARGE_DECISION_STAKES,
                    INDICATOR_MONTHS,
                    RESPONSE_WITHIN_DAYS,
                    ACKNOWLEDGED_PERCENT,
                    FEWEST_USEFUL_POINTS,
                    RULE_RECORDED_WITHIN_DAYS -> false;
        };
    }
}
