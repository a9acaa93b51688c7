package org.throughline.query.page.check;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentEvent;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.Moment;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.Showing;
import org.throughline.query.page.thing.Thing;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.instrument.InstrumentState;
import org.throughline.query.words.Instruments;

/** Shows with a check what was asked and answered, in the words of its instrument. */
@Component
final class CheckShowing implements Showing {

    private final ThingReads reads;
    private final ComputedReads computed;
    private final Instruments instruments;

    CheckShowing(ThingReads reads, ComputedReads computed, Instruments instruments) {
        this.reads = reads;
        this.computed = computed;
        this.instruments = instruments;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("fidelity-check");
    }

    /** Where nobody knows the instrument, what was answered stands among the facts as it is. */
    @Override
    public Thing show(Laid laid, Moment moment, Function<String, @Nullable String> asked) {
        FidelityState check = EventJson.MAPPER.treeToValue(laid.state(), FidelityState.class);
        return definition(check, moment)
                .map(definition -> laid.thing()
                        .without(CheckShowing::isOnTheSheet)
                        .with(new AnswerSheet(check, definition).parts()))
                .orElse(laid.thing());
    }

    private static boolean isOnTheSheet(Part part) {
        return part.title().equals("Answers")
                || (part.title().startsWith("Details") && !part.title().endsWith("inputs"));
    }

    private Optional<InstrumentDefinition> definition(FidelityState check, Moment moment) {
        String organization = check.details().instrumentOrganizationId();
        if (organization == null) {
            return instruments.definition(check.instrument(), check.instrumentVersion());
        }
        SubjectKey key = SubjectKey.of(
                InstrumentEvent.class,
                InstrumentEvent.instrumentId(organization, check.instrument(), check.instrumentVersion()));
        return computed.compute(() -> reads.state(key, moment))
                .map(state -> EventJson.MAPPER.treeToValue(state, InstrumentState.class))
                .map(InstrumentState::definition);
    }
}
