package org.throughline.query.question.direction;

/**
 * Whether a direction hangs together with the district's, link by link; that of a district's team, or of one above it, with the
 * topmost.
 */
public enum Anchoring {
    /** It is the topmost, and above districts. */
    TOP,
    /** It is the district's own, with none above it. */
    DISTRICT,
    /** Every link from here up is aligned. */
    ALIGNED,
    /** The way up leads to the end asked for, and at least one link on it is not aligned. */
    BROKEN,
    /** The way up leads through a team that does not bear the direction of its organization; another one does. */
    OTHER_BEARS,
    /** The way up leads through one of several teams of an organization of which nobody said which bears its direction. */
    BEARER_NOT_SAID,
    /** The way up does not lead to a district's team, or to a wider one. */
    UNANCHORED
}
