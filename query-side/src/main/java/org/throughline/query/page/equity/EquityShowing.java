package org.throughline.query.page.equity;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.Moment;
import org.throughline.query.page.thing.Showing;
import org.throughline.query.page.thing.Thing;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.subject.ground.context.ContextState;

/** Shows with decisions and practices whom they helped and whom they harmed, with decisions their context, and with contexts the last first. */
@Component
final class EquityShowing implements Showing {

    private static final String CONTEXT = "context";
    private static final String DECISION = "decision";

    private final ImpactBeside impacts;
    private final ContextBeside contexts;

    EquityShowing(ImpactBeside impacts, ContextBeside contexts) {
        this.impacts = impacts;
        this.contexts = contexts;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CONTEXT, DECISION, "practice");
    }

    @Override
    public Thing show(Laid laid, Moment moment, Function<String, @Nullable String> asked) {
        if (laid.thing().kind().equals(CONTEXT)) {
            return laid.thing()
                    .with(ContextBeside.asItStands(EventJson.MAPPER.treeToValue(laid.state(), ContextState.class)));
        }
        Thing shown = laid.thing().behind(impacts.of(laid.thing().key(), laid.district(), moment));
        return shown.kind().equals(DECISION) ? shown.behind(contexts.of(laid, moment)) : shown;
    }
}
