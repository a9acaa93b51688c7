package org.throughline.events.choices.decision;

/** Why a decision was taken the way it was, above all one that was taken from above. */
public record Justification(Ground ground, String text) {

    /** What pressed. */
    public enum Ground {
        URGENCY,
        STAKES,
        DIFFICULTY,
        LAW,
        OTHER
    }
}
