package org.throughline.query.subject.choices.focus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Connection;

/** Which areas hang together: two do when a chain of ties leads from one to the other. */
public final class Islands {

    private Islands() {}

    /**
     * The islands of a set of areas, each in the order of codes, the largest first.
     *
     * @param ties those with an end outside the set tie nothing
     */
    public static List<List<String>> of(Collection<String> codes, Collection<Connection> ties) {
        List<Set<String>> islands = new ArrayList<>();
        codes.forEach(code -> islands.add(new TreeSet<>(Set.of(code))));
        for (Connection tie : ties) {
            join(islands, tie.a(), tie.b());
        }
        return islands.stream()
                .map(List::copyOf)
                .sorted((one, other) -> one.size() == other.size()
                        ? one.getFirst().compareTo(other.getFirst())
                        : other.size() - one.size())
                .toList();
    }

    private static void join(List<Set<String>> islands, String a, String b) {
        List<Set<String>> joined = islands.stream()
                .filter(island -> island.contains(a) || island.contains(b))
                .toList();
        boolean bothThere = joined.stream().anyMatch(island -> island.contains(a))
                && joined.stream().anyMatch(island -> island.contains(b));
        if (joined.size() == 2 && bothThere) {
            islands.removeAll(joined);
            Set<String> one = new TreeSet<>(joined.getFirst());
            one.addAll(joined.getLast());
            islands.add(one);
        }
    }
}
