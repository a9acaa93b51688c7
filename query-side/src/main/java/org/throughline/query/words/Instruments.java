package org.throughline.query.words;

import java.util.Optional;
import org.throughline.events.implementation.instrument.InstrumentDefinition;

/** What instruments are called. The log knows codes only; whoever knows the instruments says here what people call them. */
@FunctionalInterface
public interface Instruments {

    /** None is known by name. */
    Instruments UNNAMED = code -> Optional.empty();

    /** The name of an instrument, that of its latest version; empty where nobody knows the code. */
    Optional<String> nameOf(String code);

    /** What a version of one is made of; empty where it does not ship. */
    default Optional<InstrumentDefinition> definition(String code, String version) {
        return Optional.empty();
    }

    /** What people say for a code: an abbreviation as it is, else the name where there is one. */
    default String called(String code) {
        return Words.isAbbreviation(code)
                ? Words.instrument(code)
                : nameOf(code).orElse(code);
    }
}
