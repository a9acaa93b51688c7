package org.throughline.command.ground.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Peers;
import org.throughline.events.ground.rulebook.Limit;

/** The fewest people a number may tell of: what the district's rulebook says, but never fewer than three. */
public final class SmallCellLimit {

    /** Of two people who are counted, each knows the other. */
    private static final int LEAST = 3;

    private SmallCellLimit() {}

    /**
     * The limit of a day.
     *
     * @param district organization id of the district; absent above districts, where rules are as usual
     */
    public static int on(Peers peers, @Nullable String district, LocalDate day) {
        return of(Rulebooks.on(peers, district, day));
    }

    /** The limit by these rules. */
    public static int of(RulebookFacts rules) {
        return Math.max(LEAST, rules.number(Limit.SMALL_CELL_LIMIT));
    }
}
