package org.throughline.query.subject.talk;

import java.util.Locale;
import org.throughline.events.talk.Recurrence;
import org.throughline.query.words.Words;

/** How often something comes again, in words. */
public final class RecurrenceWords {

    private RecurrenceWords() {}

    /** {@code every 2 weeks until 30 June 2021}; {@code every month}. */
    public static String of(Recurrence recurrence) {
        String units = recurrence.unit().name().toLowerCase(Locale.ROOT);
        String often = recurrence.every() == 1
                ? "every " + units.substring(0, units.length() - 1)
                : "every %d %s".formatted(recurrence.every(), units);
        return recurrence.until() == null ? often : "%s until %s".formatted(often, Words.day(recurrence.until()));
    }
}
