package org.throughline.command.teams.team.voice;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/**
 * Two counts that differ by one person would tell what that person said. So a count is taken when what it counts differs
 * from the last count by enough people; the first count differs from nothing.
 */
final class CountsTellOfEnoughPeople {

    private CountsTellOfEnoughPeople() {}

    /**
     * Compares what is counted with what was counted last.
     *
     * @param person who stands behind an item
     * @throws Refusal TOO_FEW_PEOPLE when those behind the items that came or went are fewer than the limit
     */
    static <T> void require(int limit, Set<T> last, Collection<T> next, Function<T, String> person) {
        Set<T> now = Set.copyOf(next);
        int changed = Stream.concat(
                        last.stream().filter(item -> !now.contains(item)),
                        now.stream().filter(item -> !last.contains(item)))
                .map(person)
                .collect(Collectors.toSet())
                .size();
        if (changed < limit) {
            throw Refusal.of(
                            RefusalCode.TOO_FEW_PEOPLE,
                            "Since the last count something changed for %d people; a count is taken for %d or more"
                                    .formatted(changed, limit))
                    .with("limit", limit);
        }
    }
}
