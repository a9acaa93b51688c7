package org.throughline.command.implementation.fidelity.administration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.throughline.events.implementation.administration.ItemCount.AnswerCount;

/**
 * Says which answers to an item may be told. Of too few people none may, and behind what is left have to stand as many, for all ballots
 * together are known. So where everybody said the same nothing is told: what is left is nobody, and each would know of all.
 *
 * @param limit the fewest people a number may tell of
 */
record CellsAreLargeEnough(int limit) {

    /**
     * Those that may be told, in the order given.
     *
     * @param ballots all of the round
     */
    List<AnswerCount> tell(int ballots, List<AnswerCount> answers) {
        List<AnswerCount> told = new ArrayList<>(answers.stream()
                .filter(answer -> answer.ballots() >= limit)
                .sorted(Comparator.comparingInt(AnswerCount::ballots))
                .toList());
        while (!told.isEmpty() && ballots - all(told) < limit) {
            told.removeFirst();
        }
        Set<AnswerCount> kept = Set.copyOf(told);
        return answers.stream().filter(kept::contains).toList();
    }

    /** Ballots behind these answers. */
    static int all(Collection<AnswerCount> answers) {
        return answers.stream().mapToInt(AnswerCount::ballots).sum();
    }
}
