package org.throughline.query.question.implementation.stages;

/** The three phases the eight Stages of Implementation Completion are grouped in. */
public enum SicPhase {
    PRE_IMPLEMENTATION(1, 3),
    IMPLEMENTATION(4, 7),
    SUSTAINABILITY(8, 8);

    private final int first;
    private final int last;

    SicPhase(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** Whether it is one of the phase. */
    public boolean holds(int sicStage) {
        return first <= sicStage && sicStage <= last;
    }
}
