package org.throughline.query;

import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.query.Upcasters.Step;
import tools.jackson.databind.node.ObjectNode;

/** What became of events since they were first written, a revision at a time. */
final class PresentRevisions {

    static final List<Step> STEPS = List.of(
            // nobody was asked who led it
            new Step("ActionPlanDrafted", 1, nothingSaidOf("ledBy")));

    private PresentRevisions() {}

    /** Lists that came later and that nobody could fill in then. */
    static UnaryOperator<ObjectNode> nothingSaidOf(String... lists) {
        return event -> {
            for (String list : lists) {
                event.putArray(list);
            }
            return event;
        };
    }
}
