package org.throughline.events.choices.decision;

/** The four essential components of a multi-level system that decisions of leaders hold up. */
public enum Component {
    SCREENING,
    PROGRESS_MONITORING,
    DATA_BASED_DECISIONS,
    MULTI_LEVEL_PREVENTION
}
