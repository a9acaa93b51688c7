package org.throughline.events.implementation.fidelity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One score of a check, in points, so that a percentage is computed unrounded wherever it is needed.
 *
 * @param scale what was scored, by the instrument's code: {@code tier-1}, {@code tier-1/teams}, {@code total}
 * @param points points reached
 * @param possible points possible, over what was assessed only
 * @param criterion smallest passing percentage under the rule in force when the check was recorded; absent where the
 *     instrument sets none
 * @param met whether the unrounded percentage reaches the criterion; absent with it
 */
public record Score(
        String scale,
        int points,
        int possible,
        @Nullable BigDecimal criterion,
        @Nullable Boolean met) {

    /** Whether a scale is of a part of a section, and so within the score of the whole. */
    public static boolean isPart(String scale) {
        return scale.contains("/");
    }
}
