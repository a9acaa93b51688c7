package org.throughline.query.question.implementation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.instrument.InstrumentState;
import org.throughline.query.words.Instruments;

/** What instruments are made of: those that ship, and those that organizations brought. */
final class Definitions {

    private final Instruments shipped;
    private final Map<List<String>, InstrumentDefinition> brought = new HashMap<>();

    /** As they stand in a snapshot. */
    Definitions(Snapshot snapshot, Instruments shipped) {
        this.shipped = shipped;
        snapshot.statesUpwards(InstrumentState.class).forEach(state -> {
            if (state.definition() != null) {
                brought.put(
                        List.of(state.organizationId(), state.instrument(), state.instrumentVersion()),
                        state.definition());
            }
        });
    }

    /** The one a check was made with; empty where nobody knows what it is made of. */
    Optional<InstrumentDefinition> of(FidelityState check) {
        String by = check.details().instrumentOrganizationId();
        return by == null
                ? shipped.definition(check.instrument(), check.instrumentVersion())
                : Optional.ofNullable(brought.get(List.of(by, check.instrument(), check.instrumentVersion())));
    }
}
