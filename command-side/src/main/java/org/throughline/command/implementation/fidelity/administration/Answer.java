package org.throughline.command.implementation.fidelity.administration;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.instrument.AnswerState;

/**
 * One answer to an item.
 *
 * @param points the step; absent where the answer has none
 * @param state the answer that is no step; absent where it is one
 */
record Answer(@Nullable Integer points, @Nullable AnswerState state) {

    /** Steps from the fewest points on, then answers without any. */
    static final Comparator<Answer> IN_ORDER = Comparator.comparing(
                    Answer::points, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Answer::state, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Answer step(int points) {
        return new Answer(points, null);
    }

    static Answer without(AnswerState state) {
        return new Answer(null, state);
    }

    /** Whether it is a vote for anything: whoever does not know votes for nothing. */
    boolean isVote() {
        return state == null || state == AnswerState.NOT_APPLICABLE;
    }
}
