package org.throughline.command.implementation.cycle;

import java.time.LocalDate;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.InLine;
import org.throughline.events.implementation.cycle.CycleEvent.CycleStarted;

/** What other subjects ask about improvement cycles. */
public final class Cycles {

    private Cycles() {}

    /**
     * The cycle must have begun by that day, in the organization, one it lies in or one that lies in it.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET or REFERS_ELSEWHERE
     */
    public static void require(Peers peers, String cycleId, String organizationId, LocalDate day) {
        InLine.require(peers, CycleRules.RULES, cycleId, "begun", CycleFacts::organizationId, organizationId, day);
    }

    /**
     * A look-back on such a cycle must have said by that day that this is to be done next.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET, REFERS_ELSEWHERE or CODE_UNKNOWN
     */
    static void requireSaid(Peers peers, String cycleId, String code, String organizationId, LocalDate day) {
        require(peers, cycleId, organizationId, day);
        if (!peers.ledger(CycleRules.RULES, cycleId).stateOn(day).next().contains(code)) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "No look-back on cycle %s had said %s by %s".formatted(cycleId, code, day))
                    .with("cycleId", cycleId)
                    .with("code", code);
        }
    }

    /** Whether another cycle of the unit had tried this idea by that day. */
    public static boolean hadBegun(Peers peers, CycleStarted next, String unit) {
        return peers.begunIn(unit, CycleStarted.class).stream()
                .filter(id -> !id.equals(next.cycleId()))
                .map(id -> peers.ledger(CycleRules.RULES, id).stateOn(next.effectiveOn()))
                .anyMatch(cycle -> cycle.ideaId().equals(next.ideaId()));
    }
}
