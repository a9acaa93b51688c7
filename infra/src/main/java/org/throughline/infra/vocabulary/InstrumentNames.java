package org.throughline.infra.vocabulary;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.query.words.Instruments;

/** Tells the pages what the instruments are called that commands take. */
@Component
final class InstrumentNames implements Instruments {

    /** By code; of several versions the last by version. */
    private final Map<String, String> names =
            org.throughline.command.implementation.instrument.Instruments.SHIPPED.all().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            InstrumentDefinition::code, InstrumentDefinition::name, (older, newer) -> newer));

    @Override
    public Optional<String> nameOf(String code) {
        return Optional.ofNullable(names.get(code));
    }

    @Override
    public Optional<InstrumentDefinition> definition(String code, String version) {
        return org.throughline.command.implementation.instrument.Instruments.SHIPPED.find(code, version);
    }
}
