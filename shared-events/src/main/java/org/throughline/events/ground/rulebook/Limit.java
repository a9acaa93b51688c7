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
    STALLED_AFTER_DAYS(365);

    private final int usual;

    Limit(int usual) {
        this.usual = usual;
    }

    /** The number as long as a district has set no other. */
    public int usual() {
        return usual;
    }
}
