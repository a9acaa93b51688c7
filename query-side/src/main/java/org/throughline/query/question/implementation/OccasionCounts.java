package org.throughline.query.question.implementation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.query.question.implementation.MonitoringAnswer.OfOrganization;
import org.throughline.query.question.implementation.Occasion.Kind;
import org.throughline.query.question.implementation.Occasion.Led;
import org.throughline.query.question.implementation.Occasion.Recorded;

/** OccasionCounts what happened; what did not happen is counted as none. */
final class OccasionCounts {

    private OccasionCounts() {}

    static List<OfOrganization> byOrganization(List<Occasion> occasions) {
        return occasions.stream()
                .collect(Collectors.groupingBy(Occasion::organizationId, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new OfOrganization(
                        entry.getKey(),
                        count(Kind.class, entry.getValue(), Occasion::kind),
                        count(Led.class, entry.getValue(), Occasion::led),
                        count(Recorded.class, entry.getValue(), Occasion::recorded)))
                .toList();
    }

    private static <E extends Enum<E>> Map<E, Long> count(
            Class<E> type, Collection<Occasion> occasions, Function<Occasion, E> which) {
        Map<E, Long> counts = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            counts.put(value, 0L);
        }
        occasions.forEach(occasion -> counts.merge(which.apply(occasion), 1L, Long::sum));
        return counts;
    }
}
