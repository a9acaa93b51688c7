package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.Days;
import org.throughline.query.read.Window;

/**
 * The days of a team.
 *
 * @param formed the first
 * @param ended the first day without it; absent while it goes on
 * @param here those on which it lay in the district asked about, the earliest first
 */
record TeamDays(LocalDate formed, @Nullable LocalDate ended, List<Stay> here) {

    /**
     * Days on end in the district.
     *
     * @param until the first day elsewhere, or without the team; absent while it goes on
     */
    record Stay(LocalDate from, @Nullable LocalDate until) {}

    /** Whether the team was there and lay in the district on this day. */
    boolean includes(LocalDate day) {
        return here.stream().anyMatch(stay -> Days.hold(stay.from(), stay.until(), day));
    }

    /** Whether it was there and lay in the district from one day through another. */
    boolean includeAll(LocalDate first, LocalDate last) {
        return here.stream()
                .anyMatch(stay -> !stay.from().isAfter(first)
                        && (stay.until() == null || stay.until().isAfter(last)));
    }

    /** Whether these days are about the team. */
    boolean touch(Window window) {
        return here.stream().anyMatch(stay -> window.touches(stay.from(), stay.until()));
    }

    /** Whether a stretch has a day in the window on which the team lay in the district. */
    boolean meet(Window window, LocalDate since, @Nullable LocalDate until) {
        return here.stream()
                .anyMatch(stay -> window.meets(
                        Objects.requireNonNull(Days.later(stay.from(), since)), Days.earlier(stay.until(), until)));
    }

    /** The last day of a window on which the team lay in the district; that of the window where there is none. */
    LocalDate lastWithin(Window window) {
        return here.stream()
                .filter(stay -> window.touches(stay.from(), stay.until()))
                .map(stay -> stay.until() == null || stay.until().isAfter(window.to())
                        ? window.to()
                        : stay.until().minusDays(1))
                .reduce((earlier, later) -> later)
                .orElse(window.to());
    }

    /** Every day on which it came to the district or left it. */
    List<LocalDate> bounds() {
        return here.stream()
                .flatMap(stay -> Stream.concat(Stream.of(stay.from()), Stream.ofNullable(stay.until())))
                .toList();
    }
}
