package org.throughline.command.implementation.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.instrument.Criterion;
import org.throughline.events.implementation.instrument.InstrumentDefinition;

/**
 * What decisions need to know of an instrument at an organization.
 *
 * @param definition what the organization brought; absent where it only says something of an instrument that is there without it
 * @param since the first day it can be checked with; absent with it
 * @param withdrawnOn the first day it is not checked with any more; absent as long as it is
 * @param criteria what the organization asks, one by scale and programme
 */
record InstrumentFacts(
        @Nullable InstrumentDefinition definition,
        @Nullable LocalDate since,
        @Nullable LocalDate withdrawnOn,
        List<Criterion> criteria) {

    static final InstrumentFacts UNKNOWN = new InstrumentFacts(null, null, null, List.of());

    boolean isRegistered() {
        return definition != null;
    }

    /** The criterion of a scale and a programme. */
    boolean asks(String scale, @Nullable String programme) {
        return criteria.stream().anyMatch(criterion -> isOf(criterion, scale, programme));
    }

    InstrumentFacts registered(InstrumentDefinition brought, LocalDate day) {
        return new InstrumentFacts(brought, day, null, criteria);
    }

    InstrumentFacts withdrawn(LocalDate day) {
        return new InstrumentFacts(definition, since, day, criteria);
    }

    InstrumentFacts asking(Criterion criterion) {
        List<Criterion> others = new ArrayList<>(
                without(criterion.scale(), criterion.programme()).criteria());
        others.add(criterion);
        return new InstrumentFacts(definition, since, withdrawnOn, List.copyOf(others));
    }

    InstrumentFacts without(String scale, @Nullable String programme) {
        return new InstrumentFacts(
                definition,
                since,
                withdrawnOn,
                criteria.stream()
                        .filter(criterion -> !isOf(criterion, scale, programme))
                        .toList());
    }

    private static boolean isOf(Criterion criterion, String scale, @Nullable String programme) {
        return criterion.scale().equals(scale) && Objects.equals(criterion.programme(), programme);
    }
}
