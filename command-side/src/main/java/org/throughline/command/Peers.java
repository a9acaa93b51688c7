package org.throughline.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/**
 * What a decision about one subject may know of others: their state by the log, at this moment. It is noted what was looked
 * at ({@link Basis}), so that nothing is appended that rests on what has changed meanwhile.
 *
 * <p>Histories are kept between decisions and topped up with what the log holds beyond them, so that each look-up is as
 * fresh as the log and reads only what is new. A unit of work asks once for each: what a command decides rests on one
 * state of the log, and on what commands before it in the same unit of work have {@link Staged}.
 */
public final class Peers {

    private static final int MOST_KEPT = 10_000;

    private final EventStreams streams;
    private final Cache<SubjectKey, Ledger<?, ?>> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).executor(Runnable::run).build();

    public Peers(EventStreams streams) {
        this.streams = streams;
    }

    /** The history of another subject, empty when there is no such subject; for reading only. */
    public <S, E extends SubjectEvent> Ledger<S, E> ledger(SubjectRules<S, E> rules, String id) {
        SubjectKey subject = SubjectKey.of(rules.family(), id);
        return CurrentUnitOfWork.<Ledger<S, E>>map(work -> inWork(work.root(), rules, subject))
                .orElseGet(() -> toppedUp(rules, subject));
    }

    private <S, E extends SubjectEvent> Ledger<S, E> inWork(
            UnitOfWork<?> work, SubjectRules<S, E> rules, SubjectKey subject) {
        Basis basis = Basis.of(work);
        Asked<S, E> asked = work.getOrComputeResource("peer " + subject, name -> {
            Ledger<S, E> inTheLog = toppedUp(rules, subject);
            basis.note(subject, inTheLog.version());
            return new Asked<>(inTheLog);
        });
        return asked.withStaged(Staged.current().of(subject));
    }

    /** What was looked up in a unit of work, with what its own commands have recorded since. */
    private static final class Asked<S, E extends SubjectEvent> {

        private Ledger<S, E> ledger;
        private int staged;

        Asked(Ledger<S, E> inTheLog) {
            this.ledger = inTheLog;
        }

        Ledger<S, E> withStaged(List<SubjectEvent> events) {
            if (staged < events.size()) {
                // what is in the log is shared with everybody
                ledger = staged == 0 ? ledger.copy() : ledger;
                events.subList(staged, events.size()).forEach(ledger::add);
                staged = events.size();
            }
            return ledger;
        }
    }

    private <S, E extends SubjectEvent> Ledger<S, E> toppedUp(SubjectRules<S, E> rules, SubjectKey subject) {
        @SuppressWarnings("unchecked") // a kind has one set of rules
        Ledger<S, E> known = (Ledger<S, E>) kept.get(subject, key -> new Ledger<>(rules));
        List<? extends SubjectEvent> news = streams.of(subject, known.version()).toList();
        if (news.isEmpty()) {
            return known;
        }
        Ledger<S, E> fresh = known.copy();
        news.forEach(fresh::add);
        kept.put(subject, fresh);
        return fresh;
    }

    /** The present state of another subject, the initial one when there is no such subject. */
    public <S, E extends SubjectEvent> S state(SubjectRules<S, E> rules, String id) {
        return ledger(rules, id).state();
    }
}
