package org.throughline.command.implementation.instrument;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.instrument.InstrumentCommand.DescribeInstrument;
import org.throughline.command.implementation.instrument.InstrumentCommand.DropCriterion;
import org.throughline.command.implementation.instrument.InstrumentCommand.RegisterInstrument;
import org.throughline.command.implementation.instrument.InstrumentCommand.SetCriterion;
import org.throughline.command.implementation.instrument.InstrumentCommand.WithdrawInstrument;
import org.throughline.events.implementation.instrument.Criterion;
import org.throughline.events.implementation.instrument.Descriptor;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentEvent;
import org.throughline.events.implementation.instrument.InstrumentEvent.CriterionDropped;
import org.throughline.events.implementation.instrument.InstrumentEvent.CriterionSet;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentDescribed;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentRegistered;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentWithdrawn;
import org.throughline.events.implementation.instrument.InstrumentItem;

/** A version of an instrument at an organization. */
@Aggregate(cache = EventSourced.CACHE)
class LocalInstrument extends EventSourced<InstrumentFacts, InstrumentEvent> {

    LocalInstrument() {
        super(InstrumentRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterInstrument c, Peers peers) {
        requireSound(c.definition());
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        InstrumentRegistered event =
                new InstrumentRegistered(c.organizationId(), c.definition(), c.reason(), c.evidence(), c.effectiveOn());
        // a second one is one too many whatever its day is
        InstrumentRules.refuseRegistered(state(), event);
        if (Instruments.SHIPPED.find(c.instrument(), c.instrumentVersion()).isPresent()) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS,
                    "%s comes with the program; give another code or version"
                            .formatted(c.definition().title()));
        }
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DescribeInstrument c, Peers peers) {
        requireDescribable(known(c, peers), c.descriptors());
        append(
                new InstrumentDescribed(
                        c.organizationId(), c.instrument(), c.instrumentVersion(), c.descriptors(), c.effectiveOn()),
                Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetCriterion c, Peers peers) {
        InstrumentDefinition definition = known(c, peers);
        Criterion criterion = new Criterion(c.scale(), c.comparator(), c.value(), c.programme(), null, null, null);
        Faults faults = Soundness.defectsOf(definition, criterion);
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, "It cannot be asked of %s".formatted(definition.title()), faults);
        }
        append(
                new CriterionSet(
                        c.organizationId(),
                        c.instrument(),
                        c.instrumentVersion(),
                        c.scale(),
                        c.comparator(),
                        c.value(),
                        c.programme(),
                        c.reason(),
                        c.deciders(),
                        List.of(),
                        c.effectiveOn()),
                Organizations.scope(peers, c.organizationId()));
    }

    /** Also meets what nobody asked, so that the rules can say so. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DropCriterion c, Peers peers) {
        append(
                new CriterionDropped(
                        c.organizationId(),
                        c.instrument(),
                        c.instrumentVersion(),
                        c.scale(),
                        c.programme(),
                        c.reason(),
                        c.effectiveOn()),
                Organizations.scope(peers, c.organizationId()));
    }

    /** Also meets what nobody registered, so that the rules can say so. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawInstrument c, Peers peers) {
        append(
                new InstrumentWithdrawn(
                        c.organizationId(), c.instrument(), c.instrumentVersion(), c.reason(), c.effectiveOn()),
                Organizations.scope(peers, c.organizationId()));
    }

    /** What the organization brought itself, else what ships or was brought above it. */
    private InstrumentDefinition known(InstrumentCommand c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        InstrumentDefinition own = ledger().stateOn(c.effectiveOn()).definition();
        if (own != null) {
            return own;
        }
        return KnownInstruments.above(peers, c.organizationId(), c.effectiveOn())
                .require(c.instrument(), c.instrumentVersion())
                .definition();
    }

    private static void requireSound(InstrumentDefinition definition) {
        Faults faults = Soundness.defectsOf(definition, "/definition");
        if (!faults.isEmpty()) {
            throw Refusal.of(
                    RefusalCode.MALFORMED,
                    "%d fault(s) in the definition of %s".formatted(faults.count(), definition.title()),
                    faults);
        }
    }

    private static void requireDescribable(InstrumentDefinition definition, List<Descriptor> descriptors) {
        Faults faults = new Faults();
        Faults.each("/descriptors", descriptors, (at, said) -> {
            List<InstrumentItem> items = definition.sections().stream()
                    .flatMap(section -> section.item(said.item()).stream())
                    .toList();
            if (items.isEmpty()) {
                faults.add(() ->
                        new Fault(at + "/item", "unknown-item", "%s has no such item".formatted(definition.title())));
            } else if (items.stream().noneMatch(item -> definition.allows(item, said.points()))) {
                InstrumentItem item = items.getFirst();
                faults.add(() -> new Fault(
                        at + "/points",
                        "out-of-scale",
                        "%d is not one of %s"
                                .formatted(
                                        said.points(), definition.scaleOf(item).inWords(definition.mostOf(item)))));
            }
        });
        if (!faults.isEmpty()) {
            throw Refusal.of(
                    RefusalCode.MALFORMED, "%d fault(s) by %s".formatted(faults.count(), definition.title()), faults);
        }
    }
}
