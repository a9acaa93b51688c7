package org.throughline.events.implementation.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, as precisely as it was said and no more: a day or a month, and words beside it or alone. Where there is a date,
 * what is due is told by it and not by the words. A step without any due date has no {@code Due}.
 *
 * @param day a day
 * @param month a month, not a day of it
 * @param words how it was said, language to words: "By fall 2027", "Ongoing"
 */
public record Due(
        @Nullable LocalDate day,
        @Nullable YearMonth month,
        @Nullable Map<String, String> words) {}
