package org.throughline.command.implementation.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.instrument.Criterion;
import org.throughline.events.implementation.instrument.InstrumentDefinition;

/** Whose criterion counts, where several ask something of one score. */
final class Criteria {

    private Criteria() {}

    private record Whose(String scale, @Nullable String programme, boolean isLocal) {}

    /**
     * What is asked on a day: of each scale one by each who asks.
     *
     * @param local what organizations ask, the nearest first
     */
    static List<Asked> of(InstrumentDefinition definition, List<Asked> local, LocalDate day) {
        Stream<Asked> makers = definition.criteria().stream()
                .filter(criterion -> criterion.isInForceOn(day))
                // of two that hold, the one that came later
                .sorted(Comparator.comparing(
                        (Criterion criterion) -> criterion.from() == null ? LocalDate.MIN : criterion.from(),
                        Comparator.reverseOrder()))
                .map(criterion -> new Asked(criterion, null));
        Set<Whose> seen = new HashSet<>();
        List<Asked> asked = new ArrayList<>();
        Stream.concat(local.stream(), makers)
                .filter(one -> seen.add(new Whose(
                        one.criterion().scale(),
                        one.criterion().programme(),
                        // what an organization asks for itself stands beside what the makers ask
                        one.criterion().programme() == null && one.organizationId() != null)))
                .forEach(asked::add);
        asked.sort(Comparator.comparing((Asked one) -> one.criterion().programme() != null));
        return List.copyOf(asked);
    }
}
