package org.throughline.events;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Every version of some data. Whoever reads them reads them all. */
public final class Versions<T extends Versioned> {

    private final List<T> byDay;

    /**
     * Holds these.
     *
     * @throws IllegalArgumentException when there are none, or two begin on the same day
     */
    public Versions(List<T> versions) {
        byDay = versions.stream()
                .sorted(Comparator.comparing(Versioned::effectiveFrom))
                .toList();
        long days = byDay.stream().map(Versioned::effectiveFrom).distinct().count();
        if (byDay.isEmpty() || days < byDay.size()) {
            throw new IllegalArgumentException("every version begins on a day of its own, and there is one at least");
        }
    }

    /** The version by which a day is asked about; before the first one, that one. */
    public T on(LocalDate day) {
        return byDay.stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(byDay.getFirst());
    }

    /** All of them, the oldest first. */
    public List<T> all() {
        return byDay;
    }
}
