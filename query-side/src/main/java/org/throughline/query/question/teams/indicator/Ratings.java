package org.throughline.query.question.teams.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.fidelity.CheckDetails.ItemNote;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Rating;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.words.Instruments;

/** The latest rating of each element in each unit, by the instrument of the eight elements. What was taken back is none. */
final class Ratings {

    /** Code of the instrument. */
    static final String INSTRUMENT = "shared-leadership-8";

    private final Map<List<String>, FidelityState> latest = new HashMap<>();
    private final Instruments instruments;

    Ratings(Collection<FidelityState> checks, Instruments instruments) {
        this.instruments = instruments;
        checks.stream()
                .filter(check -> check.counts() && check.instrument().equals(INSTRUMENT))
                .sorted(FidelityState.IN_TIME)
                .forEach(check -> check.answers()
                        .keySet()
                        .forEach(item -> latest.put(List.of(check.organizationId(), item), check)));
    }

    @Nullable
    Rating of(String unit, Element element) {
        FidelityState check = latest.get(List.of(unit, element.item()));
        return check == null ? null : of(check, element.item());
    }

    private Rating of(FidelityState check, String item) {
        Optional<InstrumentDefinition> definition =
                instruments.definition(check.instrument(), check.instrumentVersion());
        Optional<InstrumentItem> asked = definition.flatMap(one -> item(one, item));
        int points = Objects.requireNonNull(check.answers().get(item));
        Optional<ItemNote> note = check.details().notes().stream()
                .filter(one -> one.item().equals(item))
                .findFirst();
        return new Rating(
                check.checkId(),
                check.administeredOn(),
                check.raterKind(),
                points,
                asked.map(one -> definition.orElseThrow().mostOf(one)).orElse(null),
                asked.flatMap(one -> step(definition.orElseThrow(), one, points))
                        .orElse(null),
                note.map(ItemNote::comment).orElse(check.comment()),
                note.map(ItemNote::evidence).filter(named -> !named.isEmpty()).orElse(check.evidence()));
    }

    private static Optional<InstrumentItem> item(InstrumentDefinition definition, String code) {
        return definition.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.code().equals(code))
                .findFirst();
    }

    private static Optional<String> step(InstrumentDefinition definition, InstrumentItem item, int points) {
        return definition.scaleOf(item).points().stream()
                .filter(point -> point.points() == points)
                .map(point -> point.name())
                .findFirst();
    }
}
