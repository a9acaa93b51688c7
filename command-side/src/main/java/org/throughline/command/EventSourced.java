package org.throughline.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.throughline.events.EventCatalog;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.WithConcerns;

/**
 * An aggregate: one subject whose history is kept by its rules. Subclasses hold {@code decide} handlers, one per
 * command; they look up what they need of {@link Peers}, make the event and {@link #append} it.
 *
 * @param <S> state the rules work on
 * @param <E> event family
 */
public abstract class EventSourced<S, E extends SubjectEvent> {

    /** Name of the cache that keeps aggregates between commands. */
    public static final String CACHE = "aggregateCache";

    /** Metadata key of a command: the {@link SeenVersions} of its subject. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // assigned by the first event, read by Axon
    private String key;

    private final Class<E> family;
    private final Ledger<S, E> ledger;

    protected EventSourced(SubjectRules<S, E> rules) {
        this.family = rules.family();
        this.ledger = new Ledger<>(rules);
    }

    /** The state after all that is recorded. */
    protected final S state() {
        return ledger.state();
    }

    /** The history, for decisions that look at more than the present state. */
    protected final Ledger<S, E> ledger() {
        return ledger;
    }

    /**
     * Records the event if the rules allow it where its effective day puts it.
     *
     * @param scope the unit and district it concerns, for its metadata
     * @throws Refusal when they do not
     */
    protected final void append(E event, Scope scope) {
        ledger.check(event);
        AggregateLifecycle.apply(event, scope.asMetadata().mergedWith(concernsOf(event)));
        Staged.current().add(subjectOf(event), event);
    }

    private static SubjectKey subjectOf(SubjectEvent event) {
        return new SubjectKey(EventCatalog.ALL.of(event.getClass()).subject(), event.subjectId());
    }

    /** They stand beside the event too, so that whoever sent the command is told of them whatever the family. */
    private static MetaData concernsOf(SubjectEvent event) {
        return event instanceof WithConcerns warned && !warned.concerns().isEmpty()
                ? MetaData.with(MetadataKey.CONCERNS, String.join(",", warned.concerns()))
                : MetaData.emptyInstance();
    }

    @CommandHandlerInterceptor
    void refuseStaleSender(CommandMessage<?> command) {
        if (command.getMetaData().get(EXPECTED_VERSION) instanceof SeenVersions seen) {
            seen.require(ledger.events().size());
        }
    }

    @EventSourcingHandler
    void evolve(SubjectEvent event) {
        key = subjectOf(event).toString();
        ledger.add(family.cast(event));
    }

    /**
     * Where an event belongs.
     *
     * @param unit organization id
     * @param district organization id of the district; absent above districts
     */
    public record Scope(String unit, @Nullable String district) {
        MetaData asMetadata() {
            MetaData unitOnly = MetaData.with(MetadataKey.UNIT, unit);
            return district == null ? unitOnly : unitOnly.and(MetadataKey.DISTRICT, district);
        }
    }
}
