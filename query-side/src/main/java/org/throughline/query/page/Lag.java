package org.throughline.query.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.throughline.query.words.Words;

/** How long it took until something was recorded. Told, so that nobody takes a late entry for early knowledge. */
final class Lag {

    private static final int MONTHS_TOLD_AS_YEARS = 24;

    private Lag() {}

    /** The lag in words; empty when it was recorded on the day itself. */
    static Optional<String> between(LocalDate effectiveOn, LocalDate recordedOn) {
        if (!recordedOn.isAfter(effectiveOn)) {
            return Optional.empty();
        }
        long months = ChronoUnit.MONTHS.between(effectiveOn, recordedOn);
        if (months >= MONTHS_TOLD_AS_YEARS) {
            return Optional.of(Words.count(months / 12, "year", "years") + " later");
        }
        return Optional.of(
                months > 0
                        ? Words.count(months, "month", "months") + " later"
                        : Words.count(ChronoUnit.DAYS.between(effectiveOn, recordedOn), "day", "days") + " later");
    }
}
