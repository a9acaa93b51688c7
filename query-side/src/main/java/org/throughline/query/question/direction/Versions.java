package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.direction.direction.DirectionState.Version;

/**
 * The versions of a direction as a whole, or those that changed one part of it, in the order in which they took effect. They
 * are named by the numbers they were given when they were recorded; one that was remembered late has a larger number
 * than those that took effect after it.
 *
 * @param whole those of the direction as a whole
 * @param made those of the part
 */
record Versions(List<Version> whole, List<Version> made) {

    /**
     * Reads them.
     *
     * @param direction absent when a team never had one
     * @param part the whole when absent
     */
    static Versions of(@Nullable DirectionState direction, @Nullable DirectionPart part) {
        return direction == null
                ? new Versions(List.of(), List.of())
                : new Versions(
                        direction.versions(),
                        direction.versions().stream()
                                .filter(version -> part == null || version.part() == part)
                                .toList());
    }

    /** The number of the one in effect on a day, 0 when there was none. */
    int on(LocalDate day) {
        return made.stream()
                .filter(version -> !version.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Version::version)
                .orElse(0);
    }

    /** The number of what stood here when the whole was at this number; 0 when nothing did. */
    int standingAt(int number) {
        int place = placeOf(number);
        return made.stream()
                .filter(version -> version.place() <= place)
                .reduce((earlier, later) -> later)
                .map(Version::version)
                .orElse(0);
    }

    /** Whether the one with this number took effect no later than the other. */
    boolean isNoLater(int number, int other) {
        return placeOf(number) <= placeOf(other);
    }

    /** Its place in the whole; of one that was taken back, that of the one recorded last before it. */
    private int placeOf(int number) {
        OptionalInt place = whole.stream()
                .filter(version -> version.version() == number)
                .mapToInt(Version::place)
                .max();
        return place.orElseGet(() -> whole.stream()
                .filter(version -> version.version() < number)
                .reduce((one, other) -> other.version() > one.version() ? other : one)
                .map(Version::place)
                .orElse(0));
    }
}
