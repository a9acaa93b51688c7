package org.throughline.command.implementation.fidelity.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.RatingProcess;
import org.throughline.events.implementation.instrument.RatingProcess.Settling;

/** When votes are one rating. */
public final class Settlement {

    private Settlement() {}

    /** The rule of an instrument; a majority where it says nothing. */
    public static Settling rule(InstrumentDefinition instrument) {
        RatingProcess rating = instrument.rating();
        return rating == null || rating.combine() == null ? Settling.MAJORITY : rating.combine();
    }

    /**
     * What votes come to; empty where nobody voted, or they come to nothing, and those who voted have to talk. Nobody picks one of two
     * that were given equally often.
     *
     * @param votes what was voted for, to how many did
     */
    public static <A> Optional<A> of(Settling rule, Map<A, Integer> votes) {
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<A> first = votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        boolean isSettled = most > 0
                && first.size() == 1
                && switch (rule) {
                    case MAJORITY -> most * 2 > all;
                    case CONSENSUS -> most == all;
                    case MOST_FREQUENT -> true;
                };
        return isSettled ? Optional.of(first.getFirst()) : Optional.empty();
    }
}
