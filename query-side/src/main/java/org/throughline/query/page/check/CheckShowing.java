package org.throughline.query.page.check;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.Showing;
import org.throughline.query.page.thing.Thing;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

/** Shows with a check what was asked and answered, in the words of its instrument. */
@Component
final class CheckShowing implements Showing {

    private final Definitions definitions;

    CheckShowing(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("fidelity-check");
    }

    /** Where nobody knows the instrument, what was answered stands among the facts as it is. */
    @Override
    public Thing show(Laid laid, Moment moment, Function<String, @Nullable String> asked) {
        FidelityState check = EventJson.MAPPER.treeToValue(laid.state(), FidelityState.class);
        Thing thing = definitions
                .of(
                        check.instrument(),
                        check.instrumentVersion(),
                        check.details().instrumentOrganizationId(),
                        moment)
                .map(definition -> laid.thing()
                        .without(CheckShowing::isOnTheSheet)
                        .with(new AnswerSheet(check, definition).parts()))
                .orElse(laid.thing());
        String administrationId = check.details().administrationId();
        return administrationId == null
                ? thing
                : thing.with(List.of(new Part(
                        "Where its answers come from",
                        List.of(Fact.of(
                                "Ballots",
                                "The vote that was counted for it",
                                PagePath.of("administration", administrationId))),
                        null,
                        false)));
    }

    private static boolean isOnTheSheet(Part part) {
        return part.title().equals("Answers")
                || (part.title().startsWith("Details") && !part.title().endsWith("inputs"));
    }
}
