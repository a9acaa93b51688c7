package org.throughline.query.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.read.Claims;
import org.throughline.query.read.Incomplete;
import org.throughline.query.read.Window;
import org.throughline.query.timeline.RecordingClock;

/**
 * What is said around every answer.
 *
 * @param position the position up to which it knows everything
 * @param asOf the day asked about; absent for the present
 * @param knownAt the position up to which it was asked to know; absent for everything known
 * @param clock {@code source} where it was asked by what sources claim; absent by the log's own clock
 * @param claims what it takes their word for
 * @param district organization id of the district asked about; absent for all
 * @param window the days it is about; absent where it is about all
 * @param incomplete subjects of which it tells less than was recorded; absent where it tells all
 */
public record Envelope(
        long position,
        @Nullable LocalDate asOf,
        @Nullable Long knownAt,
        @Nullable RecordingClock clock,
        @Nullable Claims claims,
        @Nullable String district,
        @Nullable Window window,
        @Nullable List<Incomplete> incomplete) {

    /** By the log's own clock. */
    Envelope(
            long position,
            @Nullable LocalDate asOf,
            @Nullable Long knownAt,
            @Nullable String district,
            @Nullable Window window,
            @Nullable List<Incomplete> incomplete) {
        this(position, asOf, knownAt, null, null, district, window, incomplete);
    }
}
