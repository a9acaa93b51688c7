package org.throughline.query.subject.implementation.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.instrument.Descriptor;
import org.throughline.events.implementation.instrument.InstrumentEvent;
import org.throughline.events.implementation.instrument.InstrumentEvent.CriterionDropped;
import org.throughline.events.implementation.instrument.InstrumentEvent.CriterionSet;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentDescribed;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentRegistered;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentWithdrawn;
import org.throughline.query.NumberedCodes;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.implementation.instrument.InstrumentState.LocalCriterion;

/** Tells what an organization says of an instrument. */
@Component
public final class InstrumentFold implements SubjectKind<InstrumentState, InstrumentEvent> {

    private static final Comparator<Descriptor> IN_ORDER =
            Comparator.comparing(Descriptor::item, NumberedCodes.IN_ORDER).thenComparingInt(Descriptor::points);

    @Override
    public Class<InstrumentEvent> family() {
        return InstrumentEvent.class;
    }

    @Override
    public Class<InstrumentState> stateType() {
        return InstrumentState.class;
    }

    @Override
    public InstrumentState fold(@Nullable InstrumentState before, InstrumentEvent event) {
        InstrumentState known = before == null ? nothing(event) : before;
        return switch (event) {
            case InstrumentRegistered e -> registered(known, e);
            case InstrumentDescribed e -> described(known, e);
            case CriterionSet e -> asking(known, e);
            case CriterionDropped e ->
                with(known, known.descriptors(), without(known, e.scale(), e.programme()), known.concerns());
            case InstrumentWithdrawn e -> withdrawn(known, e);
        };
    }

    private static InstrumentState nothing(InstrumentEvent event) {
        return new InstrumentState(
                event.subjectId(),
                event.organizationId(),
                event.instrument(),
                event.instrumentVersion(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static InstrumentState registered(InstrumentState known, InstrumentRegistered e) {
        return new InstrumentState(
                known.instrumentId(),
                known.organizationId(),
                known.instrument(),
                known.instrumentVersion(),
                e.definition().name(),
                e.definition(),
                e.reason(),
                e.evidence(),
                e.effectiveOn(),
                null,
                null,
                known.descriptors(),
                known.criteria(),
                known.concerns());
    }

    private static InstrumentState described(InstrumentState known, InstrumentDescribed e) {
        List<Descriptor> descriptors = Stream.concat(
                        known.descriptors().stream()
                                .filter(said -> e.descriptors().stream()
                                        .noneMatch(other -> IN_ORDER.compare(said, other) == 0)),
                        e.descriptors().stream())
                .sorted(IN_ORDER)
                .toList();
        return with(known, descriptors, known.criteria(), known.concerns());
    }

    private static InstrumentState asking(InstrumentState known, CriterionSet e) {
        List<LocalCriterion> criteria = new ArrayList<>(without(known, e.scale(), e.programme()));
        criteria.add(new LocalCriterion(
                e.scale(), e.comparator(), e.value(), e.programme(), e.effectiveOn(), e.reason(), e.deciders()));
        criteria.sort(Comparator.comparing(LocalCriterion::scale)
                .thenComparing(LocalCriterion::programme, Comparator.nullsFirst(Comparator.naturalOrder())));
        List<String> concerns = Stream.concat(known.concerns().stream(), e.concerns().stream())
                .distinct()
                .toList();
        return with(known, known.descriptors(), List.copyOf(criteria), concerns);
    }

    private static List<LocalCriterion> without(InstrumentState known, String scale, @Nullable String programme) {
        return known.criteria().stream()
                .filter(one -> !one.scale().equals(scale) || !Objects.equals(one.programme(), programme))
                .toList();
    }

    private static InstrumentState with(
            InstrumentState known, List<Descriptor> descriptors, List<LocalCriterion> criteria, List<String> concerns) {
        return new InstrumentState(
                known.instrumentId(),
                known.organizationId(),
                known.instrument(),
                known.instrumentVersion(),
                known.name(),
                known.definition(),
                known.reason(),
                known.evidence(),
                known.since(),
                known.withdrawnOn(),
                known.withdrawalReason(),
                descriptors,
                criteria,
                concerns);
    }

    private static InstrumentState withdrawn(InstrumentState known, InstrumentWithdrawn e) {
        return new InstrumentState(
                known.instrumentId(),
                known.organizationId(),
                known.instrument(),
                known.instrumentVersion(),
                known.name(),
                known.definition(),
                known.reason(),
                known.evidence(),
                known.since(),
                e.effectiveOn(),
                e.reason(),
                known.descriptors(),
                known.criteria(),
                known.concerns());
    }
}
