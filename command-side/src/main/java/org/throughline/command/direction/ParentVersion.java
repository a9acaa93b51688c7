package org.throughline.command.direction;

import java.time.LocalDate;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.direction.DirectionCommand.AlignDirection;
import org.throughline.command.team.TeamState;
import org.throughline.events.direction.DirectionEvent;

/** A direction aligns with a version of the parent team's direction that had taken effect by then. */
final class ParentVersion {

    private ParentVersion() {}

    /**
     * Judges what a team wants to align with.
     *
     * @throws Refusal NOT_PARENT, UNKNOWN_REFERENCE or NOT_YET
     */
    static void require(Peers peers, TeamState team, AlignDirection c) {
        if (!c.parentTeamId().equals(team.parentTeamId())) {
            throw notParent(team, c);
        }
        Ledger<DirectionState, DirectionEvent> parent = peers.ledger(DirectionRules.RULES, c.parentTeamId());
        requireMade(parent.state(), c);
        requireInEffect(parent, c);
    }

    private static Refusal notParent(TeamState team, AlignDirection c) {
        Refusal refusal = Refusal.of(
                RefusalCode.NOT_PARENT, "Team %s is not the parent of team %s".formatted(c.parentTeamId(), c.teamId()));
        String parent = team.parentTeamId();
        return parent == null ? refusal : refusal.with("parentTeamId", parent);
    }

    private static void requireMade(DirectionState parent, AlignDirection c) {
        if (c.parentVersion() < 1 || c.parentVersion() > parent.version()) {
            throw Refusal.of(
                            RefusalCode.UNKNOWN_REFERENCE,
                            "The direction of team %s has no version %d; its current one is %d"
                                    .formatted(c.parentTeamId(), c.parentVersion(), parent.version()))
                    .with("parentCurrentVersion", parent.version());
        }
    }

    private static void requireInEffect(Ledger<DirectionState, DirectionEvent> parent, AlignDirection c) {
        LocalDate day = c.effectiveOn();
        int inEffect = parent.stateOn(day).version();
        if (inEffect < c.parentVersion()) {
            throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "Version %d of the direction of team %s had not taken effect by %s"
                                    .formatted(c.parentVersion(), c.parentTeamId(), day))
                    .with("parentVersionInEffect", inEffect);
        }
    }
}
