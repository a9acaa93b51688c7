package org.throughline.command.implementation.instrument;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.instrument.InstrumentDefinition;

/**
 * An instrument as it stands at an organization on a day.
 *
 * @param registeredBy the organization that brought it; absent for those that ship
 * @param criteria what is asked of its scores there on that day: the organization's own first, the nearest before those it lies in,
 *     then the makers', then those of programmes
 */
public record KnownInstrument(
        InstrumentDefinition definition, @Nullable String registeredBy, List<Asked> criteria) {

    /** What it is called, where an organization brought it; those that ship are known by their code. */
    public @Nullable String broughtName() {
        return registeredBy == null ? null : definition.name();
    }

    /** A definition by itself: whoever asks more of it is not known. */
    public static KnownInstrument shipped(InstrumentDefinition definition, LocalDate day) {
        return new KnownInstrument(definition, null, Criteria.of(definition, List.of(), day));
    }
}
