package org.throughline.command.talk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.References;
import org.throughline.events.talk.Recurrence;

/**
 * How often something is meant to come again.
 *
 * @param every so many units
 * @param until the last day on which it may come; left out where it has no end
 */
public record Rhythm(
        @Min(1) @Max(366) int every,
        Recurrence.Unit unit,
        @Nullable LocalDate until) {

    /**
     * The same for an event; absent where nothing is meant to come again.
     *
     * @param first the first day of what recurs
     * @param pointer to where it is said in the command
     * @param references told of an end that lies before the first day
     */
    public static @Nullable Recurrence of(
            @Nullable Rhythm rhythm, LocalDate first, String pointer, References references) {
        if (rhythm == null) {
            return null;
        }
        Recurrence recurrence = new Recurrence(rhythm.every(), rhythm.unit(), rhythm.until());
        if (!recurrence.isPossibleFrom(first)) {
            references.fault(
                    pointer + "/until",
                    "before-it-begins",
                    "It recurs until %s, before %s".formatted(rhythm.until(), first));
        }
        return recurrence;
    }
}
