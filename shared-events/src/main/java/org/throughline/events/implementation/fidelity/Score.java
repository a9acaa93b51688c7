package org.throughline.events.implementation.fidelity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.instrument.ScoreRule;

/**
 * One score of a check, in points, so that what is shown is computed unrounded wherever it is needed.
 *
 * @param scale what was scored, by the instrument's code: {@code tier-1}, {@code tier-1/teams}, {@code total}
 * @param points points reached; of {@link ScoreRule#MODE_LEVEL} and {@link ScoreRule#LOWEST} the level, of {@link
 *     ScoreRule#COUNT_AT_LEAST} how many items reach it
 * @param possible points possible, over what was assessed and applies only; the highest level, or all items counted
 * @param criterion smallest passing value under the rule in force when the check was recorded, in the unit of the rule; absent where
 *     nobody sets one
 * @param met whether the unrounded score reaches the criterion; absent with it
 * @param rule how it was scored
 * @param counted how many items it rests on; absent where it was recorded before that was kept
 * @param band what such a score is called; absent where the instrument has no names for it
 * @param judgements what everybody who asks something of it finds, where more than one does; the criterion is of the first
 */
public record Score(
        String scale,
        int points,
        int possible,
        @Nullable BigDecimal criterion,
        @Nullable Boolean met,
        ScoreRule rule,
        @Nullable Integer counted,
        @Nullable String band,
        List<Judgement> judgements) {

    public Score {
        judgements = List.copyOf(judgements);
    }

    /** One in percent of the points possible, of which nothing else is known. */
    public Score(String scale, int points, int possible, @Nullable BigDecimal criterion, @Nullable Boolean met) {
        this(scale, points, possible, criterion, met, ScoreRule.PERCENT_OF_POSSIBLE, null, null, List.of());
    }

    /** Whether a scale is of a part of a section, and so within the score of the whole. */
    public static boolean isPart(String scale) {
        return scale.contains("/");
    }
}
