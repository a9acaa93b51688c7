package org.throughline.query.question.teams.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.query.question.implementation.SustainabilityAnswer.OfPractice;
import org.throughline.query.question.implementation.SustainabilityAnswer.Resources;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;

/** Whether each practice that a unit works at is given coaching, learning and resources. */
final class SupportInPlace implements Derived.Of {

    private final Map<String, List<OfPractice>> practices;

    /** Knows every practice that is worked at. */
    SupportInPlace(Collection<OfPractice> practices) {
        this.practices = practices.stream().collect(Collectors.groupingBy(OfPractice::organizationId));
    }

    @Override
    public Derived in(Led unit) {
        return Derived.of(
                Part.notRecorded(PartCode.COACHED),
                Part.notRecorded(PartCode.LEARNED),
                Practices.each(
                        PartCode.RESOURCED,
                        practices.getOrDefault(unit.id(), List.of()),
                        OfPractice::practice,
                        practice -> resourced(practice.resources())));
    }

    private static Finding resourced(Resources given) {
        return !given.kinds().isEmpty() ? Finding.HOLDS : given.ended() > 0 ? Finding.LACKS : Finding.UNKNOWN;
    }
}
