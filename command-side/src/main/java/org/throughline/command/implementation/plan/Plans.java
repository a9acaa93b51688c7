package org.throughline.command.implementation.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.plan.PlanEvent;

/** What other subjects ask about action plans. */
public final class Plans {

    private Plans() {}

    /**
     * The plan must have been drafted, and must have the step on that day or now.
     *
     * @param stepCode absent when no step is meant
     * @throws Refusal UNKNOWN_REFERENCE when there is no such plan, CODE_UNKNOWN when it has no such step
     */
    public static void require(Peers peers, String planId, @Nullable String stepCode, LocalDate day) {
        Ledger<PlanFacts, PlanEvent> plan = peers.ledger(PlanRules.RULES, planId);
        if (!plan.state().exists()) {
            throw Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no plan '%s'".formatted(planId))
                    .with("planId", planId);
        }
        if (stepCode != null && !has(plan.state(), stepCode) && !has(plan.stateOn(day), stepCode)) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "Plan %s has no step '%s', neither on %s nor now".formatted(planId, stepCode, day))
                    .with("stepCode", stepCode);
        }
    }

    /**
     * Requires that a version of the plan had taken effect by this day.
     *
     * @throws Refusal UNKNOWN_REFERENCE or NOT_YET
     */
    public static void requireVersion(Peers peers, String planId, int version, LocalDate day) {
        Ledger<PlanFacts, PlanEvent> plan = peers.ledger(PlanRules.RULES, planId);
        if (!plan.state().versions().has(version)) {
            throw Refusal.of(
                            RefusalCode.UNKNOWN_REFERENCE,
                            "There is no version %d of plan '%s'".formatted(version, planId))
                    .with("planId", planId)
                    .with("currentVersion", plan.state().version());
        }
        PlanFacts then = plan.stateOn(day);
        if (!then.versions().has(version)) {
            throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "Version %d of plan %s had not taken effect by %s".formatted(version, planId, day))
                    .with("versionInEffect", then.version());
        }
    }

    private static boolean has(PlanFacts plan, String stepCode) {
        return plan.content().steps().containsKey(stepCode);
    }
}
