package org.throughline.command.direction.direction;

import java.time.LocalDate;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.direction.direction.DirectionEvent;

/** What other subjects ask about directions. */
public final class Directions {

    private Directions() {}

    /** The version of a team's direction in effect on a day; 0 when there was none. */
    public static int versionOn(Peers peers, String teamId, LocalDate day) {
        return peers.ledger(DirectionRules.RULES, teamId).stateOn(day).version();
    }

    /**
     * Requires that a version of a team's direction had taken effect by a day.
     *
     * @throws Refusal UNKNOWN_REFERENCE when there is no such version, NOT_YET when it took effect later
     */
    public static void requireVersion(Peers peers, String teamId, int version, LocalDate day) {
        Ledger<DirectionFacts, DirectionEvent> direction = peers.ledger(DirectionRules.RULES, teamId);
        if (!direction.state().has(version)) {
            int current = direction.state().version();
            throw Refusal.of(
                            RefusalCode.UNKNOWN_REFERENCE,
                            "The direction of team %s has no version %d; its current one is %d"
                                    .formatted(teamId, version, current))
                    .with("currentVersion", current);
        }
        DirectionFacts then = direction.stateOn(day);
        if (!then.has(version)) {
            throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "Version %d of the direction of team %s had not taken effect by %s"
                                    .formatted(version, teamId, day))
                    .with("versionInEffect", then.version());
        }
    }
}
