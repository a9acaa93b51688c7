package org.throughline.command.team.voice;

import java.time.LocalDate;
import org.throughline.command.Peers;
import org.throughline.command.rulebook.RulebookState;
import org.throughline.command.rulebook.Rulebooks;
import org.throughline.events.rulebook.Limit;

/** The fewest people a count may show: what the district's rulebook says, but never fewer than three. */
final class SmallCellLimit {

    /** Of two people who are counted, each knows the other. */
    private static final int LEAST = 3;

    private SmallCellLimit() {}

    static int on(Peers peers, String districtId, LocalDate day) {
        return of(Rulebooks.on(peers, districtId, day));
    }

    static int of(RulebookState rules) {
        return Math.max(LEAST, rules.number(Limit.SMALL_CELL_LIMIT));
    }
}
