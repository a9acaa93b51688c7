package org.throughline.command.implementation.fidelity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.command.implementation.instrument.KnownInstrument;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.instrument.InstrumentDefinition;

/** Administrations for tests, where nobody but the makers of the instrument and the programmes it names asks anything. */
final class Checks {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    static final int LIMIT = 5;

    private Checks() {}

    static ScoredSheet of(InstrumentDefinition instrument, Set<String> sections, Given given) {
        return ScoredSheet.of(KnownInstrument.shipped(instrument, DAY), sections, given, LIMIT);
    }

    static List<Score> scores(InstrumentDefinition instrument, Map<String, Integer> answers, String... sections) {
        return of(instrument, Set.of(sections), Given.points(answers)).scores();
    }
}
