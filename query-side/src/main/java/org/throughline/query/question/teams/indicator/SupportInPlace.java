package org.throughline.query.question.teams.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.query.question.implementation.SupportsAnswer;
import org.throughline.query.question.implementation.SupportsAnswer.Kind;
import org.throughline.query.question.implementation.SupportsAnswer.OfPractice;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;

/**
 * Whether each practice that a unit works at is given coaching, learning and resources, by itself or from above. What was there and
 * has lapsed is lacking; of what nobody ever recorded nobody knows.
 */
final class SupportInPlace implements Derived.Of {

    private final Map<String, List<OfPractice>> practices;
    private final Set<Lapsed> lapsed;

    private record Lapsed(String organizationId, String practice, Kind kind) {}

    /** Knows every practice that is worked at. */
    SupportInPlace(SupportsAnswer supports) {
        this.practices = supports.practices().stream().collect(Collectors.groupingBy(OfPractice::organizationId));
        this.lapsed = supports.lapses().stream()
                .filter(lapse -> lapse.until() == null)
                .map(lapse -> new Lapsed(lapse.organizationId(), lapse.practice(), lapse.kind()))
                .collect(Collectors.toSet());
    }

    @Override
    public Derived in(Led unit) {
        return Derived.of(
                each(PartCode.COACHED, Kind.COACHING, unit),
                each(PartCode.LEARNED, Kind.LEARNING, unit),
                each(PartCode.RESOURCED, Kind.RESOURCES, unit));
    }

    private Part each(PartCode part, Kind kind, Led unit) {
        return Practices.each(
                part,
                practices.getOrDefault(unit.id(), List.of()),
                OfPractice::practice,
                practice -> given(practice, kind));
    }

    private Finding given(OfPractice practice, Kind kind) {
        if (!practice.missing().contains(kind)) {
            return Finding.HOLDS;
        }
        return lapsed.contains(new Lapsed(practice.organizationId(), practice.practice(), kind))
                ? Finding.LACKS
                : Finding.UNKNOWN;
    }
}
