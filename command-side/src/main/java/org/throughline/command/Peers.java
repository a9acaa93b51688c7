package org.throughline.command;

import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/**
 * What a decision about one subject may know of others: their state by the log, at this moment. Nothing is promised
 * about the moment after; a rule that must hold under concurrency belongs inside one subject.
 */
public final class Peers {

    private final EventStreams streams;

    public Peers(EventStreams streams) {
        this.streams = streams;
    }

    /** The history of another subject, empty when there is no such subject. */
    public <S, E extends SubjectEvent> Ledger<S, E> ledger(SubjectRules<S, E> rules, String id) {
        Ledger<S, E> ledger = new Ledger<>(rules);
        Class<E> family = rules.family();
        streams.of(new SubjectKey(kindOf(family), id)).map(family::cast).forEach(ledger::add);
        return ledger;
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
