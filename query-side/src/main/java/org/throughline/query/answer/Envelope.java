package org.throughline.query.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.read.Incomplete;
import org.throughline.query.read.Window;

/**
 * What is said around every answer.
 *
 * @param position the position up to which it knows everything
 * @param asOf the day asked about; absent for the present
 * @param knownAt the position up to which it was asked to know; absent for everything known
 * @param district organization id of the district asked about; absent for all
 * @param window the days it is about; absent where it is about all
 * @param incomplete subjects of which it tells less than was recorded; absent where it tells all
 */
public record Envelope(
        long position,
        @Nullable LocalDate asOf,
        @Nullable Long knownAt,
        @Nullable String district,
        @Nullable Window window,
        @Nullable List<Incomplete> incomplete) {}
