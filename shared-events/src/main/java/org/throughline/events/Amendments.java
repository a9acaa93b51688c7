package org.throughline.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Amendment.EntryCorrected;

/**
 * Which {@link Amendment}s of a subject's history hold. Of several about one entry the one recorded last does; one that is
 * itself retracted by one that holds does not.
 */
public final class Amendments {

    private static final Amendments NONE = new Amendments(Map.of(), Set.of());

    private final Map<Long, Long> byEntry;
    private final Set<Long> undone;

    private Amendments(Map<Long, Long> byEntry, Set<Long> undone) {
        this.byEntry = byEntry;
        this.undone = undone;
    }

    /**
     * Those that hold of these.
     *
     * @param byNumber every amendment of a subject up to some position, by its own number in the history
     */
    public static Amendments of(NavigableMap<Long, Amendment> byNumber) {
        if (byNumber.isEmpty()) {
            return NONE;
        }
        Map<Long, Long> byEntry = new TreeMap<>();
        Set<Long> undone = new HashSet<>();
        // nothing recorded later can undo the last one; whether one holds is known before it is asked of those before
        // it
        byNumber.descendingMap().forEach((number, amendment) -> {
            long entry = amendment.entry();
            if (!undone.contains(number)
                    && entry < number
                    && byEntry.putIfAbsent(entry, number) == null
                    && byNumber.containsKey(entry)) {
                undone.add(entry);
            }
        });
        return new Amendments(byEntry, undone);
    }

    /**
     * Those that hold of a history.
     *
     * @param recorded all of it up to some position, by number
     */
    public static Amendments in(SortedMap<Long, ? extends SubjectEvent> recorded) {
        NavigableMap<Long, Amendment> amendments = new TreeMap<>();
        recorded.forEach((number, event) -> {
            if (event instanceof Amendment amendment) {
                amendments.put(number, amendment);
            }
        });
        return of(amendments);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amendments same && byEntry.equals(same.byEntry) && undone.equals(same.undone);
    }

    @Override
    public int hashCode() {
        return byEntry.hashCode();
    }

    /** The number of the amendment that holds of this entry; absent where it stands as it was recorded. */
    public @Nullable Long of(long entry) {
        return byEntry.get(entry);
    }

    /** Whether this one, by its number, was taken back. */
    public boolean isUndone(long amendment) {
        return undone.contains(amendment);
    }

    /**
     * What counts of a history.
     *
     * @param number of the entry, which also says where it stands among those of a day
     * @param source number of the entry or amendment that says so
     * @param event what was so
     */
    public record Counted(long number, long source, SubjectEvent event) {

        LocalDate effectiveOn() {
            return event.effectiveOn();
        }
    }

    /**
     * What counts of a history, in effective order.
     *
     * @param recorded all of it up to some position, by number
     */
    public static List<Counted> counted(SortedMap<Long, ? extends SubjectEvent> recorded) {
        Amendments holding = in(recorded);
        List<Counted> counted = new ArrayList<>();
        recorded.forEach((number, event) -> {
            Counted entry = holding.counted(number, event, recorded);
            if (entry != null) {
                counted.add(EffectiveOrder.placeOf(entry.effectiveOn(), counted, Counted::effectiveOn), entry);
            }
        });
        return counted;
    }

    private @Nullable Counted counted(
            Long number, SubjectEvent event, SortedMap<Long, ? extends SubjectEvent> recorded) {
        if (event instanceof Amendment) {
            return null;
        }
        Long by = of(number);
        if (by == null) {
            return new Counted(number, number, event);
        }
        return recorded.get(by) instanceof EntryCorrected correction
                ? new Counted(number, by, correction.right().event())
                : null;
    }
}
