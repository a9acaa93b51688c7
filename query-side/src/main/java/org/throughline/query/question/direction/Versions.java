package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.direction.direction.DirectionState.Version;

/** The versions of a direction as a whole, or those that changed one part of it. */
record Versions(List<Version> made) {

    /**
     * Reads them.
     *
     * @param direction absent when a team never had one
     * @param part the whole when absent
     */
    static Versions of(@Nullable DirectionState direction, @Nullable DirectionPart part) {
        return direction == null
                ? new Versions(List.of())
                : new Versions(direction.versions().stream()
                        .filter(version -> part == null || version.part() == part)
                        .toList());
    }

    /** The number in effect on a day, 0 when there was none. */
    int on(LocalDate day) {
        return made.stream()
                .filter(version -> !version.since().isAfter(day))
                .mapToInt(Version::version)
                .max()
                .orElse(0);
    }

    /** What stood here when the whole was at this number; 0 when nothing did. */
    int standingAt(int number) {
        return made.stream()
                .mapToInt(Version::version)
                .filter(version -> version <= number)
                .max()
                .orElse(0);
    }
}
