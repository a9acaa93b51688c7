package org.throughline.events.teams.meeting;

import org.jspecify.annotations.Nullable;

/**
 * One item of an agenda.
 *
 * @param link what of the mission it serves
 * @param ref what exactly, where there is an id or a code for it: a plan's goal or step, an indicator, a focus area
 */
public record AgendaItem(String topic, Link link, @Nullable String ref) {

    /** What of the mission an item can serve. */
    public enum Link {
        GOAL,
        STEP,
        INDICATOR,
        FOCUS_AREA,
        OTHER_MISSION,
        /** Nothing of the mission: the copier, the parking lot. */
        NONE
    }
}
