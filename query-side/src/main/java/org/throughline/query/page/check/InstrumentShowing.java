package org.throughline.query.page.check;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.Moment;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.Showing;
import org.throughline.query.page.thing.Thing;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.subject.implementation.instrument.InstrumentState;

/** Shows an instrument that an organization brought as its questions. */
@Component
final class InstrumentShowing implements Showing {

    @Override
    public Set<String> kinds() {
        return Set.of("local-instrument");
    }

    /** What an organization says of an instrument that it did not bring stays as it is laid out. */
    @Override
    public Thing show(Laid laid, Moment moment, Function<String, @Nullable String> asked) {
        InstrumentState state = EventJson.MAPPER.treeToValue(laid.state(), InstrumentState.class);
        InstrumentDefinition definition = state.definition();
        return definition == null
                ? laid.thing()
                : laid.thing()
                        .without(InstrumentShowing::isAmongTheQuestions)
                        .with(new Questionnaire(definition, state.descriptors()).parts());
    }

    private static boolean isAmongTheQuestions(Part part) {
        return part.title().startsWith("Definition") || part.title().startsWith("Descriptors");
    }
}
