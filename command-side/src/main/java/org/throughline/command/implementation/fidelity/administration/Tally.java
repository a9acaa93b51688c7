package org.throughline.command.implementation.fidelity.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.HandCount;
import org.throughline.events.implementation.administration.ItemCount;
import org.throughline.events.implementation.administration.ItemCount.AnswerCount;
import org.throughline.events.implementation.instrument.RatingProcess.Settling;

/**
 * The ballots of a round together, those that were counted by hand among them.
 *
 * @param asked codes of the items
 * @param byHand absent where none was counted by hand
 */
record Tally(
        List<String> asked, List<Ballot> cast, @Nullable HandCount byHand) {

    int ballots() {
        return cast.size() + ballotsByHand();
    }

    int ballotsByHand() {
        return byHand == null ? 0 : byHand.ballots();
    }

    /** How many gave which answer to an item. */
    Map<Answer, Integer> answersTo(String item) {
        Map<Answer, Integer> answers = new TreeMap<>(Answer.IN_ORDER);
        for (Ballot ballot : cast) {
            if (ballot.points().containsKey(item)) {
                answers.merge(Answer.step(ballot.points().get(item)), 1, Integer::sum);
            } else if (ballot.states().containsKey(item)) {
                answers.merge(Answer.without(ballot.states().get(item)), 1, Integer::sum);
            }
        }
        if (byHand != null) {
            byHand.votes().stream()
                    .filter(votes -> votes.item().equals(item))
                    .forEach(votes ->
                            answers.merge(new Answer(votes.points(), votes.state()), votes.votes(), Integer::sum));
        }
        return answers;
    }

    /**
     * What may be told of each item.
     *
     * @param settling when votes are one rating; absent where nobody settles anything
     */
    List<ItemCount> counts(@Nullable Settling settling, CellsAreLargeEnough cells) {
        return asked.stream().map(item -> count(item, settling, cells)).toList();
    }

    private ItemCount count(String item, @Nullable Settling settling, CellsAreLargeEnough cells) {
        Map<Answer, Integer> answers = answersTo(item);
        Optional<Answer> settled = settling == null ? Optional.empty() : Settlement.of(settling, votes(answers));
        List<AnswerCount> told = cells.tell(
                ballots(),
                answers.entrySet().stream()
                        .map(answer -> new AnswerCount(
                                answer.getKey().points(), answer.getKey().state(), answer.getValue()))
                        .toList());
        return new ItemCount(
                item,
                settled.map(Answer::points).orElse(null),
                settled.map(Answer::state).orElse(null),
                told,
                ballots() - CellsAreLargeEnough.all(told));
    }

    private static Map<Answer, Integer> votes(Map<Answer, Integer> answers) {
        Map<Answer, Integer> votes = new TreeMap<>(Answer.IN_ORDER);
        answers.forEach((answer, ballots) -> {
            if (answer.isVote()) {
                votes.put(answer, ballots);
            }
        });
        return votes;
    }
}
