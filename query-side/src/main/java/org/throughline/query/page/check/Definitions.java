package org.throughline.query.page.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentEvent;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.Moment;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.subject.implementation.instrument.InstrumentState;
import org.throughline.query.words.Instruments;

/** What instruments are made of: those that ship, and those that organizations brought. */
@Component
final class Definitions {

    private final ThingReads reads;
    private final ComputedReads computed;
    private final Instruments instruments;

    Definitions(ThingReads reads, ComputedReads computed, Instruments instruments) {
        this.reads = reads;
        this.computed = computed;
        this.instruments = instruments;
    }

    /**
     * A version of an instrument.
     *
     * @param organizationId who brought it; absent for those that ship
     */
    Optional<InstrumentDefinition> of(String code, String version, @Nullable String organizationId, Moment moment) {
        if (organizationId == null) {
            return instruments.definition(code, version);
        }
        SubjectKey key =
                SubjectKey.of(InstrumentEvent.class, InstrumentEvent.instrumentId(organizationId, code, version));
        return computed.compute(() -> reads.state(key, moment))
                .map(state -> EventJson.MAPPER.treeToValue(state, InstrumentState.class))
                .map(InstrumentState::definition);
    }
}
