package org.throughline.events.talk.communication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.Recurrence;

/**
 * Something that is to be told.
 *
 * @param code names it within the plan
 * @param audiences whom, as codes: {@code FAMILY}; at least one
 * @param purpose what it is for, in words
 * @param channelId the channel it is to go through; absent when nobody said
 * @param dueOn the day by which it is due, for the first time where it recurs
 * @param recurrence how often it is due; absent when once
 */
public record CommunicationItem(
        String code,
        List<String> audiences,
        String purpose,
        @Nullable String channelId,
        LocalDate dueOn,
        @Nullable Recurrence recurrence) {

    /** The days by which it is due, up to a day. */
    public List<LocalDate> dueDays(LocalDate upTo) {
        if (recurrence == null) {
            return dueOn.isAfter(upTo) ? List.of() : List.of(dueOn);
        }
        return recurrence.days(dueOn, upTo);
    }

    /** The first day behind another by which it is due; empty where there is none. */
    public Optional<LocalDate> nextDue(LocalDate behind) {
        if (recurrence == null) {
            return Optional.of(dueOn).filter(day -> day.isAfter(behind));
        }
        return recurrence.next(dueOn, behind);
    }

    /** Whether it is due by this day, and not only before or behind. */
    public boolean isDueOn(LocalDate day) {
        return nextDue(day.minusDays(1)).filter(day::equals).isPresent();
    }
}
