package org.throughline.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/**
 * What a decision about one subject may know of others: their state by the log, at this moment. Nothing is promised
 * about the moment after; a rule that must hold under concurrency belongs inside one subject.
 *
 * <p>Histories are kept between decisions and topped up with what the log holds beyond them, so that each look-up is as
 * fresh as the log and reads only what is new. One command asks once for each: what it decides rests on one state.
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
        SubjectKey subject = new SubjectKey(kindOf(rules.family()), id);
        return CurrentUnitOfWork.<Ledger<S, E>>map(
                        command -> command.getOrComputeResource("peer " + subject, name -> toppedUp(rules, subject)))
                .orElseGet(() -> toppedUp(rules, subject));
    }

    private <S, E extends SubjectEvent> Ledger<S, E> toppedUp(SubjectRules<S, E> rules, SubjectKey subject) {
        @SuppressWarnings("unchecked") // a kind has one set of rules
        Ledger<S, E> known = (Ledger<S, E>) kept.get(subject, key -> new Ledger<>(rules));
        List<E> news = streams.of(subject, known.events().size())
                .map(rules.family()::cast)
                .toList();
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

    private static String kindOf(Class<?> family) {
        Subject subject = family.getAnnotation(Subject.class);
        if (subject == null) {
            throw new IllegalStateException(family + " carries no @Subject");
        }
        return subject.value();
    }
}
