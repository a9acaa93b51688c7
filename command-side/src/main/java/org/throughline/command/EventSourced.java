package org.throughline.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.throughline.command.amend.Correction;
import org.throughline.command.amend.RetractEntry;
import org.throughline.events.Amendment;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.Copies;
import org.throughline.events.Ends;
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

    /** Component of events that tell of concerns. */
    private static final String CONCERNS = "concerns";

    /** Metadata key of a command: the {@link SeenVersions} of its subject. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /** Metadata key of a command: the day on which it came in, or was recorded at its source as far as that is claimed. */
    public static final String TODAY = "today";

    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // assigned by the first event, read by Axon
    private String key;

    private final Ledger<S, E> ledger;
    /** What the command under way puts right; absent where it puts nothing right. */
    private @Nullable Correction correction;
    /** The history without what is put right, on which that is decided anew. */
    private @Nullable Ledger<S, E> others;

    /** Whether the command under way has put it right, so that there is nothing more for it to record. */
    private boolean corrected;
    /** When the latest of it was recorded at its source; absent before the first event. */
    private @Nullable Instant claimed;

    protected EventSourced(SubjectRules<S, E> rules) {
        this.ledger = new Ledger<>(rules);
    }

    /** By what its events are judged. */
    public final SubjectRules<S, E> rules() {
        return ledger.rules();
    }

    /** The state after all that is recorded. */
    protected final S state() {
        return ledger().state();
    }

    /** Whether the command under way puts right what is recorded. */
    protected final boolean isCorrecting() {
        return correction != null;
    }

    /** What the command under way puts right, as it counts until then; absent where it puts nothing right. */
    protected final @Nullable E wrong() {
        return correction == null ? null : ledger.counting(correction.entry());
    }

    /**
     * The number of the version that the command under way makes: one that is put right keeps its own, a new one has the next,
     * whichever were taken back.
     *
     * @param numbers tells of an event the number of the version that it makes, 0 where it makes none
     */
    protected final int numberOfVersion(ToIntFunction<SubjectEvent> numbers) {
        E wrong = wrong();
        int kept = wrong == null ? 0 : numbers.applyAsInt(wrong);
        return kept > 0 ? kept : 1 + recorded().stream().mapToInt(numbers).max().orElse(0);
    }

    /** Everything recorded, whether it counts or not, in the order of recording. */
    private List<SubjectEvent> recorded() {
        return ledger.recorded();
    }

    /** The history, for decisions that look at more than the present state. */
    protected final Ledger<S, E> ledger() {
        return others == null ? ledger : others;
    }

    /**
     * Records the event if the rules allow it where its effective day puts it.
     *
     * @param scope the unit and district it concerns, for its metadata
     * @throws Refusal when they do not
     */
    protected final void append(E event, Scope scope) {
        scope.requireThere(event);
        if (correction == null) {
            // what cannot be at all says more than what the district would ask of it
            ledger.check(event);
            requireAround(event, scope.peers());
        }
        List<String> more = scope.concerns(event);
        E judged = withConcerns(event, more);
        if (correction != null) {
            correct(correction, judged, scope, more);
            return;
        }
        record(judged, scope, more);
    }

    /** The same event, which says so itself where it can tell of concerns. */
    private static <T extends SubjectEvent> T withConcerns(T event, List<String> more) {
        return event instanceof WithConcerns warned && !more.isEmpty()
                ? Copies.of(event, Map.of(CONCERNS, together(warned.concerns(), more)))
                : event;
    }

    private static List<String> together(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /** Concerns stand beside the event too, so that everybody is told of them whatever the family. */
    private void record(SubjectEvent event, Scope scope, List<String> more) {
        Claim.underWay().ifPresent(claim -> claim.judge(event, claimed));
        long number = ledger.version() + 1;
        List<String> concerns = together(WithConcerns.of(event), more);
        AggregateLifecycle.apply(event, scope.asMetadata(concerns));
        Staged.current().add(new Staged.Recording(SubjectKey.of(event), number, event, scope.unit(), concerns));
    }

    private void correct(Correction asked, E event, Scope scope, List<String> concerns) {
        E wrong = Objects.requireNonNull(ledger.counting(asked.entry()));
        if (corrected || !wrong.getClass().equals(event.getClass())) {
            throw Refusal.of(
                            RefusalCode.CORRECTS_ANOTHER_EVENT,
                            "Entry %d is %s alone; it cannot become %s"
                                    .formatted(
                                            asked.entry(),
                                            wrong.getClass().getSimpleName(),
                                            event.getClass().getSimpleName()))
                    .with("entry", asked.entry());
        }
        corrected = true;
        if (wrong.equals(event)) {
            return;
        }
        SubjectKey subject = SubjectKey.of(event);
        EntryCorrected amendment = new EntryCorrected(
                subject.kind(),
                subject.id(),
                asked.entry(),
                asked.because(),
                new Replacement(event),
                event.effectiveOn());
        ledger.check(amendment);
        requireAround(amendment, scope.peers());
        record(amendment, scope, together(concerns, scope.concerns(amendment)));
    }

    /**
     * Takes an entry back; nothing happens where it does not count any more.
     *
     * @param scopeOf where the entry with this number belongs
     * @param peers knows what else could not be without it
     * @throws Refusal NO_SUCH_ENTRY, HAS_ITS_OWN_RETRACTION, or CONTRADICTS_LATER when something could not be without it
     */
    public final void retract(RetractEntry c, CommandMessage<?> message, LongFunction<Scope> scopeOf, Peers peers) {
        refuseStaleSender(message);
        SubjectEvent entry = ledger.recorded(c.entry());
        if (entry == null) {
            throw noSuchEntry(c.entry());
        }
        E counting = ledger.counting(c.entry());
        String own = counting == null ? null : ownRetraction(counting);
        if (own != null) {
            throw Refusal.of(
                            RefusalCode.HAS_ITS_OWN_RETRACTION,
                            "What was said in confidence is forgotten with it: %s takes it back".formatted(own))
                    .with("command", own);
        }
        if (entry instanceof Amendment ? !ledger.isUndone(c.entry()) : counting != null) {
            EntryRetracted retracted =
                    new EntryRetracted(c.kind(), c.id(), c.entry(), c.reason(), ledger.dayOf(c.entry()));
            ledger.check(retracted);
            requireAround(retracted, peers);
            Scope scope = scopeOf.apply(c.entry()).among(peers);
            record(retracted, scope, scope.concerns(retracted));
        }
    }

    private void requireAround(SubjectEvent news, @Nullable Peers peers) {
        DaysOfNames.require(ledger, news, peers);
        if (peers != null) {
            requireKept(ledger, news, peers);
        }
    }

    /**
     * Looks whether what other subjects have recorded can stay beside the history with this behind it.
     *
     * @param history as it is; what is wrong in it already is no reason to refuse
     * @throws Refusal when something cannot
     */
    protected void requireKept(Ledger<S, E> history, SubjectEvent news, Peers peers) {}

    /** Names the command that takes an entry back where more hangs on it than the log holds; absent where nothing does. */
    protected @Nullable String ownRetraction(E entry) {
        return null;
    }

    private Refusal noSuchEntry(long entry) {
        return Refusal.of(
                        RefusalCode.NO_SUCH_ENTRY,
                        "The history has %d entries; none with number %d counts".formatted(ledger.version(), entry))
                .with("entry", entry);
    }

    @CommandHandlerInterceptor
    void prepare(CommandMessage<?> command) {
        refuseStaleSender(command);
        corrected = false;
        correction = Correction.in(command.getMetaData());
        others = correction == null ? null : ledger.without(correction.entry());
        if (correction != null && ledger.counting(correction.entry()) == null) {
            throw noSuchEntry(correction.entry());
        }
    }

    private void refuseStaleSender(CommandMessage<?> command) {
        if (command.getMetaData().get(EXPECTED_VERSION) instanceof SeenVersions seen) {
            seen.require(ledger.version());
        }
    }

    @EventSourcingHandler
    void evolve(SubjectEvent event, EventMessage<?> recorded) {
        Instant at = Claim.of(recorded);
        claimed = claimed == null || at.isAfter(claimed) ? at : claimed;
        key = SubjectKey.of(event).toString();
        ledger.add(event);
    }

    /**
     * Where an event belongs.
     *
     * @param unit organization id
     * @param district organization id of the district; absent above districts
     * @param since the day from which the unit is known; absent where nobody asks
     * @param until the first day without it; absent while it goes on, and where nobody asks
     * @param peers what is asked across subjects; absent where nothing is
     */
    public record Scope(
            String unit,
            @Nullable String district,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable Peers peers) {

        /** Where it belongs, whenever that began, with nothing asked across subjects. */
        public Scope(String unit, @Nullable String district) {
            this(unit, district, null, null, null);
        }

        /** The same, for what is asked across subjects. */
        private Scope among(Peers others) {
            return new Scope(unit, district, since, until, others);
        }

        private List<String> concerns(SubjectEvent event) {
            return peers == null ? List.of() : peers.judgement().concerns(event, this, peers);
        }

        /**
         * Nothing happens in a unit before it is there, and nothing but an end behind its own.
         *
         * @throws Refusal NOT_YET or ENDED
         */
        public void requireThere(SubjectEvent event) {
            if (until != null
                    && !event.effectiveOn().isBefore(until)
                    && !event.getClass().isAnnotationPresent(Ends.class)) {
                throw Refusal.of(
                                RefusalCode.ENDED,
                                "Organization %s ended on %s; it was not there on %s"
                                        .formatted(unit, until, event.effectiveOn()))
                        .with("organizationId", unit)
                        .with("endedOn", until.toString());
            }
            if (since != null && event.effectiveOn().isBefore(since)) {
                throw Refusal.of(
                                RefusalCode.NOT_YET,
                                "Organization %s is known since %s, not on %s"
                                        .formatted(unit, since, event.effectiveOn()))
                        .with("organizationId", unit)
                        .with("since", since.toString());
            }
        }

        private MetaData asMetadata(List<String> concerns) {
            MetaData where = MetaData.with(MetadataKey.UNIT, unit);
            where = district == null ? where : where.and(MetadataKey.DISTRICT, district);
            return concerns.isEmpty() ? where : where.and(MetadataKey.CONCERNS, WithConcerns.joined(concerns));
        }
    }
}
