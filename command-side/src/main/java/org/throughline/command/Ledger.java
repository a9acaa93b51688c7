package org.throughline.command;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Amendment;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendments;
import org.throughline.events.EffectiveOrder;
import org.throughline.events.SubjectEvent;

/**
 * The history of one subject in effective order: by effective day, and within a day in the order of recording. A
 * command about the past is judged as if it had come in time, and then everything recorded of later days is judged
 * again behind it. What was taken back or put right is judged as it stands now ({@link Amendments}): what does not count
 * any more is asked nothing.
 *
 * @param <S> state the rules work on
 * @param <E> event family
 */
public final class Ledger<S, E extends SubjectEvent> {

    private static final long AT_THE_END = 0;

    private final SubjectRules<S, E> rules;
    private final List<SubjectEvent> recorded = new ArrayList<>();
    private final List<Entry<E>> entries = new ArrayList<>();
    /** Number of the entry in whose place the next one is judged. */
    private final long place;
    /**
     * Follows from the events. Absent when a back-dated event came in; told again when it is asked for, not for each of many
     * such events.
     */
    private transient @Nullable S state;

    /**
     * What counts.
     *
     * @param number of the entry in the order of recording, 1..n
     */
    record Entry<E>(long number, E event) {}

    public Ledger(SubjectRules<S, E> rules) {
        this.rules = rules;
        this.state = rules.initial();
        this.place = AT_THE_END;
    }

    private Ledger(Ledger<S, E> other, long place) {
        this.rules = other.rules;
        this.state = other.state;
        this.recorded.addAll(other.recorded);
        this.entries.addAll(other.entries);
        this.place = place;
    }

    /** A ledger that begins with this one's events; this one stays as it is. */
    Ledger<S, E> copy() {
        return new Ledger<>(this, place);
    }

    /** This history and an event behind it; this one stays as it is. */
    public Ledger<S, E> with(SubjectEvent event) {
        Ledger<S, E> more = copy();
        more.add(event);
        return more;
    }

    /** This history without an entry, in whose place the next event is judged. */
    Ledger<S, E> without(long entry) {
        Ledger<S, E> others = new Ledger<>(this, entry);
        others.entries.removeIf(one -> one.number() == entry);
        others.state = null;
        return others;
    }

    /** By what its events are judged. */
    SubjectRules<S, E> rules() {
        return rules;
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
        return stateBefore(placeOf(day, Long.MAX_VALUE));
    }

    private S stateBefore(int end) {
        S past = rules.initial();
        for (Entry<E> entry : entries.subList(0, end)) {
            past = rules.evolve(past, entry.event());
        }
        return past;
    }

    /** How many events are recorded, whether they count or not. */
    public long version() {
        return recorded.size();
    }

    /** What counts, in effective order. */
    public List<E> events() {
        return new AbstractList<>() {
            @Override
            public E get(int index) {
                return entries.get(index).event();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    /** Everything recorded, in the order of recording, whether it counts or not. */
    List<SubjectEvent> recorded() {
        return Collections.unmodifiableList(recorded);
    }

    /** What was recorded under this number; absent when nothing was. */
    @Nullable
    SubjectEvent recorded(long entry) {
        return entry >= 1 && entry <= recorded.size() ? recorded.get((int) entry - 1) : null;
    }

    /** What counts of this entry: the event itself, or what stands in its place; absent where it does not count. */
    @Nullable
    E counting(long entry) {
        return entries.stream()
                .filter(one -> one.number() == entry)
                .map(Entry::event)
                .findFirst()
                .orElse(null);
    }

    /** The day on which this entry counts, or would if it did; an amendment's own day. */
    LocalDate dayOf(long entry) {
        E counting = counting(entry);
        return counting == null ? recorded.get((int) entry - 1).effectiveOn() : counting.effectiveOn();
    }

    /** Whether this amendment was taken back. */
    boolean isUndone(long entry) {
        return Amendments.in(byNumber()).isUndone(entry);
    }

    /** Where an entry of this day and number belongs. */
    private int placeOf(LocalDate day, long number) {
        int end = EffectiveOrder.placeOf(day, entries, entry -> entry.event().effectiveOn());
        while (end > 0
                && entries.get(end - 1).number() > number
                && entries.get(end - 1).event().effectiveOn().equals(day)) {
            end--;
        }
        return end;
    }

    /**
     * Judges the event in its place.
     *
     * @throws Refusal when it may not stand there, or when something recorded of a later day could not stand behind it
     */
    public void check(E candidate) {
        int at = placeOf(candidate.effectiveOn(), place == AT_THE_END ? Long.MAX_VALUE : place);
        if (at == entries.size()) {
            rules.check(state(), candidate);
            return;
        }
        S before = stateBefore(at);
        rules.check(before, candidate);
        checkLater(rules.evolve(before, candidate), candidate, entries.subList(at, entries.size()));
    }

    /**
     * Judges the next event, whatever it is.
     *
     * @throws Refusal when it may not follow
     */
    public void judge(SubjectEvent next) {
        if (next instanceof Amendment amendment) {
            check(amendment);
        } else {
            check(rules.family().cast(next));
        }
    }

    /**
     * Judges everything again that would stand on another ground.
     *
     * @throws Refusal when something could not stand any more
     */
    void check(Amendment amendment) {
        Ledger<S, E> after = with(amendment);
        int same = 0;
        while (same < entries.size()
                && same < after.entries.size()
                && entries.get(same).equals(after.entries.get(same))) {
            same++;
        }
        checkLater(stateBefore(same), amendment, after.entries.subList(same, after.entries.size()));
    }

    private void checkLater(S state, SubjectEvent candidate, List<Entry<E>> later) {
        S after = state;
        for (Entry<E> entry : later) {
            try {
                rules.check(after, entry.event());
            } catch (Refusal contradiction) {
                throw isAbout(candidate, entry) ? contradiction : contradicts(candidate, entry, contradiction);
            }
            after = rules.evolve(after, entry.event());
        }
    }

    /** Whether what cannot stand is the very thing that was to be put right. */
    private static boolean isAbout(SubjectEvent candidate, Entry<?> entry) {
        return candidate instanceof EntryCorrected correction && correction.entry() == entry.number();
    }

    private static Refusal contradicts(SubjectEvent candidate, Entry<? extends SubjectEvent> later, Refusal why) {
        String name = later.event().getClass().getSimpleName();
        LocalDate day = later.event().effectiveOn();
        Refusal refusal = Refusal.of(
                        RefusalCode.CONTRADICTS_LATER,
                        (candidate instanceof EntryRetracted
                                        ? "Without what was recorded of %s, %s of %s could not be: %s"
                                        : "On %s this would be possible, but then %s of %s would not: %s")
                                .formatted(candidate.effectiveOn(), name, day, why.detail()))
                .with("laterEvent", name)
                .with("laterEffectiveOn", day.toString())
                .with("laterEntry", later.number())
                .with("laterCode", why.code().wire());
        return why.facts().isEmpty() ? refusal : refusal.with("laterFacts", why.facts());
    }

    /** Whether the subject is there on a day, as far as that is asked of its kind. */
    public boolean isThereOn(LocalDate day) {
        Predicate<S> isThere = rules.isThere();
        return isThere == null || isThere.test(stateOn(day));
    }

    /** Whether others name subjects of this kind and are held to its days. */
    boolean isNamed() {
        return rules.isThere() != null;
    }

    /** Takes in an event that is recorded; it is not judged again, what is in the log is true. */
    public void add(SubjectEvent event) {
        recorded.add(event);
        if (event instanceof Amendment) {
            countAnew();
        } else {
            add(new Entry<>(recorded.size(), rules.family().cast(event)));
        }
    }

    private void countAnew() {
        entries.clear();
        state = null;
        Amendments.counted(byNumber()).stream()
                .map(counted -> new Entry<>(counted.number(), rules.family().cast(counted.event())))
                .sorted((one, other) -> Long.compare(one.number(), other.number()))
                .forEach(this::add);
    }

    private SortedMap<Long, SubjectEvent> byNumber() {
        SortedMap<Long, SubjectEvent> byNumber = new TreeMap<>();
        recorded.forEach(event -> byNumber.put(byNumber.size() + 1L, event));
        return byNumber;
    }

    private void add(Entry<E> entry) {
        Predicate<E> takenBack = rules.takenBackBy(entry.event());
        if (takenBack != null && removeLast(takenBack)) {
            return;
        }
        int at = placeOf(entry.event().effectiveOn(), entry.number());
        S before = at == entries.size() ? state : null;
        entries.add(at, entry);
        state = before == null ? null : rules.evolve(before, entry.event());
    }

    private boolean removeLast(Predicate<E> takenBack) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (takenBack.test(entries.get(i).event())) {
                entries.remove(i);
                state = null;
                return true;
            }
        }
        return false;
    }
}
