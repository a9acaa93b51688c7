package org.throughline.events.implementation.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, as precisely as it was said and no more: exactly one component is present. A step without any
 * due date has no {@code Due}.
 *
 * @param day a day
 * @param month a month, not a day of it
 * @param words a season or anything else, language to words: "By fall 2027", "Ongoing"
 */
public record Due(
        @Nullable LocalDate day,
        @Nullable YearMonth month,
        @Nullable Map<String, String> words) {}
