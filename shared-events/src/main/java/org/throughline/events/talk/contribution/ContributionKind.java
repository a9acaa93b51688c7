package org.throughline.events.talk.contribution;

/** What somebody brought. */
public enum ContributionKind {
    /** Something to be tried. */
    IDEA,
    /** What they know or can do. */
    KNOWLEDGE,
    /** Their time and hands. */
    TIME,
    /** People who would not have come otherwise. */
    CONNECTION,
    /** They led where nobody had asked them to. */
    LEADING
}
