package org.throughline.events.implementation.practice;

/** What those who weighed a practice recommend. */
public enum Recommendation {
    /** To take it up. */
    ADOPT,
    /** To do it in more places. */
    REPLICATE,
    /** To let it go. */
    DE_IMPLEMENT,
    /** To decide later. */
    WAIT
}
