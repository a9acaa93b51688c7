package org.throughline.events.implementation.administration;

import org.throughline.events.implementation.instrument.ScoreRule;

/**
 * What all answers of a survey together come to at a scale, exactly.
 *
 * @param scale what was scored, by the instrument's code: {@code working}, {@code working/voice}, {@code total}
 * @param rule how it is scored: {@link ScoreRule#PERCENT_OF_POSSIBLE} is points of those possible, {@link ScoreRule#MEAN} and {@link
 *     ScoreRule#SUM} points an answer, {@link ScoreRule#COUNT_AT_LEAST} answers that reach the level ({@code points}) of all ({@code
 *     possible})
 * @param answers how many answers it rests on, of all ballots and items
 */
public record PooledScore(String scale, ScoreRule rule, int answers, int points, int possible) {}
