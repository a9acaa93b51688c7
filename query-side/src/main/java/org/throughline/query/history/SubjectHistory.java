package org.throughline.query.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.EffectiveOrder;
import org.throughline.events.SubjectEvent;
import org.throughline.query.Counting;
import org.throughline.query.Folding;
import org.throughline.query.SubjectKind;
import org.throughline.query.timeline.Known;

/**
 * Everything remembered of one subject, in effective order. Immutable, so that folds need no lock.
 *
 * @param id of the subject within its kind
 * @param unit organization id of the unit of the last event; absent where that belongs to none
 * @param units of all events, {@code ""} for none
 * @param lastPosition of the event recorded last
 */
public record SubjectHistory(
        String id, @Nullable String unit, Set<String> units, long lastPosition, List<Remembered> events) {

    static SubjectHistory begin(String id) {
        return new SubjectHistory(id, null, Set.of(), 0, List.of());
    }

    /** With an event that was recorded after all of these, wherever its effective day puts it. */
    SubjectHistory with(Remembered recorded, @Nullable String inUnit) {
        List<Remembered> more = new ArrayList<>(events.size() + 1);
        more.addAll(events);
        more.add(placeOf(recorded.effectiveOn(), more), recorded);
        return new SubjectHistory(id, inUnit, with(units, inUnit), recorded.position(), more);
    }

    static Set<String> with(Set<String> units, @Nullable String unit) {
        String named = Objects.requireNonNullElse(unit, ShelfKey.NO_UNIT);
        if (units.contains(named)) {
            return units;
        }
        Set<String> more = new HashSet<>(units);
        more.add(named);
        return Set.copyOf(more);
    }

    /** Whether anything of it happened in one of these units. */
    boolean touches(Set<String> others) {
        return units.stream().anyMatch(others::contains);
    }

    private static int placeOf(LocalDate day, List<Remembered> events) {
        return EffectiveOrder.placeOf(day, events, Remembered::effectiveOn);
    }

    /** What counts of what was in effect by a day, as far as it was known; in effective order. */
    public List<Remembered> by(@Nullable LocalDate day, Known known) {
        if (!Counting.isAmended(events)) {
            return recorded(day, known);
        }
        List<Remembered> counting = Counting.of(recorded(null, known), Remembered::saying);
        return day == null ? counting : counting.subList(0, placeOf(day, counting));
    }

    /** What was recorded of what was in effect by a day, as far as it was known, whether it counts or not; in effective order. */
    public List<Remembered> recorded(@Nullable LocalDate day, Known known) {
        List<Remembered> inEffect = day == null ? events : events.subList(0, placeOf(day, events));
        return known.position() >= lastPosition && !known.bySource()
                ? inEffect
                : inEffect.stream()
                        .filter(event -> known.holds(event.position(), event.claimedAt()))
                        .toList();
    }

    /**
     * What its past states are told from: what was in effect by a day, as far as it was known; where
     * something was taken back or put right, everything that was known, since an earlier one knew otherwise.
     */
    public List<Remembered> told(@Nullable LocalDate day, Known known) {
        return recorded(Counting.isAmended(events) ? null : day, known);
    }

    /**
     * How far it can be folded by the end of a day, as far as it was known: the one fold of the kind.
     *
     * @param day absent for everything, whenever it is true
     */
    public <S, E extends SubjectEvent> Folding<S> fold(SubjectKind<S, E> kind, @Nullable LocalDate day, Known known) {
        return Folding.<S>nothing().with(kind, by(day, known));
    }
}
