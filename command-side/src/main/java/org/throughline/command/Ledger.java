package org.throughline.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.EffectiveOrder;
import org.throughline.events.SubjectEvent;

/**
 * The history of one subject in effective order: by effective day, and within a day in the order of recording. A
 * command about the past is judged as if it had come in time, and then everything recorded of later days is judged
 * again behind it.
 *
 * @param <S> state the rules work on
 * @param <E> event family
 */
public final class Ledger<S, E extends SubjectEvent> {

    private final SubjectRules<S, E> rules;
    private final List<E> events = new ArrayList<>();
    /**
     * Follows from the events. Absent when a back-dated event came in; told again when it is asked for, not for each of many
     * such events.
     */
    private transient @Nullable S state;

    public Ledger(SubjectRules<S, E> rules) {
        this.rules = rules;
        this.state = rules.initial();
    }

    private Ledger(Ledger<S, E> other) {
        this.rules = other.rules;
        this.state = other.state;
        this.events.addAll(other.events);
    }

    /** A ledger that begins with this one's events; this one stays as it is. */
    Ledger<S, E> copy() {
        return new Ledger<>(this);
    }

    /** The state after all that is recorded. */
    public S state() {
        S known = state;
        if (known == null) {
            // by two readers at once, it is told twice and the same
            known = stateOn(LocalDate.MAX);
            state = known;
        }
        return known;
    }

    /** The state by the end of a day, as known now. */
    public S stateOn(LocalDate day) {
        S past = rules.initial();
        for (E event : events.subList(0, EffectiveOrder.placeOf(day, events))) {
            past = rules.evolve(past, event);
        }
        return past;
    }

    /** The events in effective order. */
    public List<E> events() {
        return Collections.unmodifiableList(events);
    }

    /**
     * Judges the event in its place.
     *
     * @throws Refusal when it may not stand there, or when something recorded of a later day could not stand behind it
     */
    public void check(E candidate) {
        int place = EffectiveOrder.placeOf(candidate.effectiveOn(), events);
        if (place == events.size()) {
            rules.check(state(), candidate);
            return;
        }
        S before = stateOn(candidate.effectiveOn());
        rules.check(before, candidate);
        checkLater(rules.evolve(before, candidate), candidate, events.subList(place, events.size()));
    }

    private void checkLater(S state, E candidate, List<E> later) {
        S after = state;
        for (E event : later) {
            try {
                rules.check(after, event);
            } catch (Refusal contradiction) {
                throw contradicts(candidate, event, contradiction);
            }
            after = rules.evolve(after, event);
        }
    }

    private static Refusal contradicts(SubjectEvent candidate, SubjectEvent later, Refusal contradiction) {
        Refusal refusal = Refusal.of(
                        RefusalCode.CONTRADICTS_LATER,
                        "On %s this would be possible, but then %s of %s would not: %s"
                                .formatted(
                                        candidate.effectiveOn(),
                                        later.getClass().getSimpleName(),
                                        later.effectiveOn(),
                                        contradiction.detail()))
                .with("laterEvent", later.getClass().getSimpleName())
                .with("laterEffectiveOn", later.effectiveOn().toString())
                .with("laterCode", contradiction.code().wire());
        return contradiction.facts().isEmpty() ? refusal : refusal.with("laterFacts", contradiction.facts());
    }

    /** Takes in an event that is recorded; it is not judged again, what is in the log is true. */
    public void add(E event) {
        int place = EffectiveOrder.placeOf(event.effectiveOn(), events);
        S before = place == events.size() ? state : null;
        events.add(place, event);
        state = before == null ? null : rules.evolve(before, event);
    }
}
