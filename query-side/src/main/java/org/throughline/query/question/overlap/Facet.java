package org.throughline.query.question.overlap;

/** In what two pieces of work can overlap. */
public enum Facet {
    PURPOSES,
    TARGET_GROUPS,
    OUTCOMES,
    MEMBERS
}
