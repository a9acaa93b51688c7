package org.throughline.command.implementation.instrument;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.implementation.instrument.Criterion;
import org.throughline.events.implementation.instrument.InstrumentEvent;
import org.throughline.events.implementation.instrument.InstrumentEvent.CriterionDropped;
import org.throughline.events.implementation.instrument.InstrumentEvent.CriterionSet;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentDescribed;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentRegistered;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentWithdrawn;

/** A version of an instrument is registered once and withdrawn once; a criterion is dropped that is asked. */
enum InstrumentRules implements SubjectRules<InstrumentFacts, InstrumentEvent> {
    RULES;

    @Override
    public Class<InstrumentEvent> family() {
        return InstrumentEvent.class;
    }

    @Override
    public InstrumentFacts initial() {
        return InstrumentFacts.UNKNOWN;
    }

    @Override
    public void check(InstrumentFacts instrument, InstrumentEvent next) {
        switch (next) {
            case InstrumentRegistered e -> refuseRegistered(instrument, e);
            case InstrumentDescribed e -> {}
            case CriterionSet e -> {}
            case CriterionDropped e -> requireAsked(instrument, e);
            case InstrumentWithdrawn e -> requireStanding(instrument, e);
        }
    }

    @Override
    public InstrumentFacts evolve(InstrumentFacts instrument, InstrumentEvent event) {
        return switch (event) {
            case InstrumentRegistered e -> instrument.registered(e.definition(), e.effectiveOn());
            case InstrumentDescribed e -> instrument;
            case CriterionSet e ->
                instrument.asking(new Criterion(
                        e.scale(), e.comparator(), e.value(), e.programme(), e.effectiveOn(), null, null));
            case CriterionDropped e -> instrument.without(e.scale(), e.programme());
            case InstrumentWithdrawn e -> instrument.withdrawn(e.effectiveOn());
        };
    }

    static void refuseRegistered(InstrumentFacts instrument, InstrumentEvent next) {
        if (instrument.isRegistered()) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS,
                    "%s has registered %s %s already; what differs is another version"
                            .formatted(next.organizationId(), next.instrument(), next.instrumentVersion()));
        }
    }

    private static void requireAsked(InstrumentFacts instrument, CriterionDropped e) {
        if (!instrument.asks(e.scale(), e.programme())) {
            throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "%s asks nothing of %s of %s %s on %s%s"
                                    .formatted(
                                            e.organizationId(),
                                            e.scale(),
                                            e.instrument(),
                                            e.instrumentVersion(),
                                            e.effectiveOn(),
                                            e.programme() == null ? "" : " for " + e.programme()))
                    .with("scale", e.scale());
        }
    }

    private static void requireStanding(InstrumentFacts instrument, InstrumentWithdrawn e) {
        if (!instrument.isRegistered()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "%s had not registered %s %s by %s"
                            .formatted(e.organizationId(), e.instrument(), e.instrumentVersion(), e.effectiveOn()));
        }
        if (instrument.withdrawnOn() != null) {
            throw Refusal.of(
                            RefusalCode.ENDED,
                            "%s %s was withdrawn on %s"
                                    .formatted(e.instrument(), e.instrumentVersion(), instrument.withdrawnOn()))
                    .with("endedOn", instrument.withdrawnOn().toString());
        }
    }
}
