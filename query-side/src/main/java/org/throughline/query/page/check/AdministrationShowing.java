package org.throughline.query.page.check;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.Moment;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.Showing;
import org.throughline.query.page.thing.Thing;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.subject.implementation.administration.AdministrationState;
import org.throughline.query.subject.implementation.administration.AdministrationState.Status;

/** Shows with an administration how far it is, what its rounds came to, and what can be done next. */
@Component
final class AdministrationShowing implements Showing {

    /** Of the instrument its name says as much, and what is asked stands item by item below. */
    private static final Set<String> TOLD_BETTER = Set.of("Items", "Instrument name", "Status");

    private final Definitions definitions;
    private final CastBallots ballots;

    AdministrationShowing(Definitions definitions, CastBallots ballots) {
        this.definitions = definitions;
        this.ballots = ballots;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("administration");
    }

    /** How many cast a ballot is known of now alone; of former moments only what was counted. */
    @Override
    public Thing show(Laid laid, Moment moment, Function<String, @Nullable String> parameters) {
        AdministrationState state = EventJson.MAPPER.treeToValue(laid.state(), AdministrationState.class);
        Integer cast = moment.isNow() && state.status() == Status.OPEN
                ? ballots.count(
                        state.administrationId(), state.rounds().getLast().number())
                : null;
        return laid.thing()
                .without(AdministrationShowing::isToldBetter)
                .withoutFacts(fact -> TOLD_BETTER.contains(fact.label()))
                .with(new CountSheet(
                                state,
                                definitions
                                        .of(
                                                state.instrument(),
                                                state.instrumentVersion(),
                                                state.instrumentOrganizationId(),
                                                moment)
                                        .orElse(null),
                                cast,
                                moment.isNow())
                        .parts());
    }

    private static boolean isToldBetter(Part part) {
        return part.title().startsWith("Rounds");
    }
}
