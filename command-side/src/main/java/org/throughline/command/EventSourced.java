package org.throughline.command;

import java.time.Instant;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
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

    /** Metadata key of a command: the stream version its sender has seen. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // assigned by the first event, read by Axon
    private String key;

    private final Class<E> family;
    private final Ledger<S, E> ledger;
    /** When the latest of it was recorded at its source; absent before the first event. */
    private @Nullable Instant claimed;

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
        Claim.underWay().ifPresent(claim -> claim.judge(event, claimed));
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
        Object expected = command.getMetaData().get(EXPECTED_VERSION);
        long current = ledger.events().size();
        if (expected instanceof Number seen && seen.longValue() != current) {
            throw Refusal.of(
                            RefusalCode.STALE_VERSION,
                            "You have seen version %d, the current version is %d".formatted(seen.longValue(), current))
                    .with("seenVersion", seen.longValue())
                    .with("currentVersion", current);
        }
    }

    @EventSourcingHandler
    void evolve(SubjectEvent event, EventMessage<?> recorded) {
        Instant at = Claim.of(recorded);
        claimed = claimed == null || at.isAfter(claimed) ? at : claimed;
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
