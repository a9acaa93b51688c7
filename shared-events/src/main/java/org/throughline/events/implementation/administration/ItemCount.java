package org.throughline.events.implementation.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.instrument.AnswerState;

/**
 * What the ballots of a round said of an item. Told are only answers that at least as many people gave as the small-cell limit of
 * the day, and only while behind what is left stand as many. What is told and what is withheld are all ballots together.
 *
 * @param item code of the item
 * @param points what the votes come to by the rule of the administration; absent where they settle nothing, and in a survey
 * @param state what they come to instead of points; absent with points, where they settle nothing, and in a survey
 * @param told answers that may be told, in the order of the scale
 * @param withheld ballots behind all other answers, those that leave the item open among them
 */
public record ItemCount(
        String item, @Nullable Integer points, @Nullable AnswerState state, List<AnswerCount> told, int withheld) {

    public ItemCount {
        told = List.copyOf(told);
    }

    /** Whether the votes come to anything. */
    public boolean settles() {
        return points != null || state != null;
    }

    /**
     * How many gave an answer.
     *
     * @param points the step; absent where the answer has none
     * @param state the answer that is no step; absent where it is one
     */
    public record AnswerCount(
            @Nullable Integer points, @Nullable AnswerState state, int ballots) {}
}
