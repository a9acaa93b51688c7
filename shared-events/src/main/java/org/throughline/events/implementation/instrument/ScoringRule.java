package org.throughline.events.implementation.instrument;

import org.jspecify.annotations.Nullable;

/**
 * How ratings are scored at a level.
 *
 * @param atLeast the level that {@link ScoreRule#COUNT_AT_LEAST} asks for; absent for every other rule
 */
public record ScoringRule(
        Level level, ScoreRule rule, @Nullable Integer atLeast) {

    /** What is scored. A level without a rule is scored in percent of the points possible. */
    public enum Level {
        /** All sections assessed, together. */
        TOTAL,
        SECTION,
        SUBSCALE
    }

    /** The level a scale of a score is on: {@code total}, {@code tier-1}, {@code tier-1/teams}. */
    public static Level levelOf(String scale) {
        return scale.equals("total") ? Level.TOTAL : scale.contains("/") ? Level.SUBSCALE : Level.SECTION;
    }
}
