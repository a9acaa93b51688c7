package org.throughline.command.implementation.fidelity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.fidelity.CheckDetails.FacetRating;
import org.throughline.events.implementation.fidelity.CheckDetails.InputTaken;
import org.throughline.events.implementation.fidelity.CheckDetails.ItemNote;
import org.throughline.events.implementation.fidelity.CheckDetails.PartRating;
import org.throughline.events.implementation.fidelity.CheckDetails.Unscored;
import org.throughline.events.implementation.fidelity.CheckDetails.VoteCount;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.RatingProcess;
import org.throughline.events.implementation.instrument.RatingProcess.Settling;

/** What somebody answered, as it was given. */
record Given(
        Map<String, Integer> answers,
        List<Unscored> unscored,
        List<PartRating> parts,
        List<FacetRating> facets,
        List<ItemNote> notes,
        List<InputTaken> inputs,
        List<VoteCount> votes) {

    /** Points and nothing beside. */
    static Given points(Map<String, Integer> answers) {
        return new Given(answers, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The points of an item: what was settled, else what its parts or its votes come to; empty where it has none. */
    Optional<Integer> pointsOf(InstrumentItem item, InstrumentDefinition instrument) {
        Integer points = answers.get(item.code());
        return points != null
                ? Optional.of(points)
                : partsOf(item)
                        .or(() -> saidOf(item.code()) == null ? votedOn(item.code(), instrument) : Optional.empty());
    }

    /** What the votes on an item come to; empty where nobody voted, or they come to nothing, and those who voted have to talk. */
    Optional<Integer> votedOn(String item, InstrumentDefinition instrument) {
        int most = votesOn(item).mapToInt(VoteCount::votes).max().orElse(0);
        List<Integer> first = votesOn(item)
                .filter(vote -> vote.votes() == most)
                .map(VoteCount::points)
                .toList();
        RatingProcess rating = instrument.rating();
        Settling settling = rating == null || rating.combine() == null ? Settling.MAJORITY : rating.combine();
        boolean isSettled = first.size() == 1
                && switch (settling) {
                    case MAJORITY -> most * 2 > votersOn(item);
                    case CONSENSUS -> most == votersOn(item);
                    case MOST_FREQUENT -> true;
                };
        return isSettled ? Optional.of(first.getFirst()) : Optional.empty();
    }

    /** How many voted on an item. */
    int votersOn(String item) {
        return votesOn(item).mapToInt(VoteCount::votes).sum();
    }

    private Stream<VoteCount> votesOn(String item) {
        return votes.stream().filter(vote -> vote.item().equals(item));
    }

    /** What the parts of an item come to; empty where it is not rated in parts. */
    Optional<Integer> partsOf(InstrumentItem item) {
        List<PartRating> rated =
                parts.stream().filter(part -> part.item().equals(item.code())).toList();
        return rated.isEmpty() || item.combine() == null
                ? Optional.empty()
                : Optional.of(Administration.combined(item.combine(), rated.stream()));
    }

    /** Why an item has no points. */
    AnswerState stateOf(InstrumentItem item) {
        AnswerState said = saidOf(item.code());
        return said == null ? AnswerState.NOT_ASSESSED : said;
    }

    /** What was said of an item that has no points; absent where nothing was. */
    @Nullable
    AnswerState saidOf(String item) {
        return unscored.stream()
                .filter(one -> one.item().equals(item))
                .map(Unscored::state)
                .findFirst()
                .orElse(null);
    }
}
