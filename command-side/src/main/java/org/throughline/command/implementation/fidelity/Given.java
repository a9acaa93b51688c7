package org.throughline.command.implementation.fidelity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.implementation.fidelity.administration.Settled;
import org.throughline.command.implementation.fidelity.administration.Settlement;
import org.throughline.events.implementation.fidelity.CheckDetails.FacetRating;
import org.throughline.events.implementation.fidelity.CheckDetails.InputTaken;
import org.throughline.events.implementation.fidelity.CheckDetails.ItemNote;
import org.throughline.events.implementation.fidelity.CheckDetails.PartRating;
import org.throughline.events.implementation.fidelity.CheckDetails.Unscored;
import org.throughline.events.implementation.fidelity.CheckDetails.VoteCount;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;

/**
 * What somebody answered, as it was given.
 *
 * @param settled what the ballots of an administration came to, which stands where nothing else was answered; absent where there was none
 */
record Given(
        Map<String, Integer> answers,
        List<Unscored> unscored,
        List<PartRating> parts,
        List<FacetRating> facets,
        List<ItemNote> notes,
        List<InputTaken> inputs,
        List<VoteCount> votes,
        @Nullable Settled settled) {

    /** Points and nothing beside. */
    static Given points(Map<String, Integer> answers) {
        return new Given(answers, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    /** The points of an item: what was settled, else what its parts, its votes or its ballots come to; empty where it has none. */
    Optional<Integer> pointsOf(InstrumentItem item, InstrumentDefinition instrument) {
        Integer points = answers.get(item.code());
        return points != null
                ? Optional.of(points)
                : partsOf(item)
                        .or(() -> saidOf(item.code()) == null ? votedOn(item.code(), instrument) : Optional.empty())
                        .or(() -> saidOf(item.code()) == null ? ballotedOn(item.code()) : Optional.empty());
    }

    /** What the votes on an item come to; empty where nobody voted, or they come to nothing, and those who voted have to talk. */
    Optional<Integer> votedOn(String item, InstrumentDefinition instrument) {
        Map<Integer, Integer> byStep = new HashMap<>();
        votesOn(item).forEach(vote -> byStep.merge(vote.points(), vote.votes(), Integer::sum));
        return Settlement.of(Settlement.rule(instrument), byStep);
    }

    private Optional<Integer> ballotedOn(String item) {
        return settled == null
                ? Optional.empty()
                : Optional.ofNullable(settled.points().get(item));
    }

    /** Whether those who voted on an item have to talk: what they said settles nothing. */
    boolean isUndecided(String item) {
        return votersOn(item) > 0 || (settled != null && settled.unsettled().contains(item));
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
                : Optional.of(ScoredSheet.combined(item.combine(), rated.stream()));
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
                .orElseGet(() -> settled == null ? null : settled.states().get(item));
    }
}
