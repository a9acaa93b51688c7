package org.throughline.events.implementation.instrument;

/** What ratings come to. */
public enum ScoreRule {
    /** Points of those possible. */
    PERCENT_OF_POSSIBLE,
    /** Points, not related to anything. */
    SUM,
    /** Points an item. */
    MEAN,
    /** The rating given most often; there is none where two are given equally often. */
    MODE_LEVEL,
    /** The lowest rating given. */
    LOWEST,
    /** How many items reach a level. */
    COUNT_AT_LEAST,
    /** Nothing: the ratings stand for themselves. */
    NONE
}
