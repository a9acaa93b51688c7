package org.throughline.query.question.vocabulary;

import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.rulebook.RulebookState;

/** How many people a group must have to be shown by number. */
public final class SmallCell {

    private SmallCell() {}

    /** The limit of the district asked about, on the day asked about; of several districts, the strictest. */
    public static int of(Snapshot snapshot) {
        return snapshot.states(RulebookState.class).stream()
                .mapToInt(rulebook -> rulebook.number(Limit.SMALL_CELL_LIMIT, snapshot.day()))
                .max()
                .orElse(Limit.SMALL_CELL_LIMIT.usual());
    }
}
