package org.throughline.command.implementation.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.InLine;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;

/** What other subjects ask about action plans. */
public final class Plans {

    private Plans() {}

    /**
     * The plan must have been drafted by that day and not be closed by it, and must have the step on that day or now.
     *
     * @param stepCode absent when no step is meant
     * @throws Refusal UNKNOWN_REFERENCE when there is no such plan, NOT_YET or ENDED, CODE_UNKNOWN when it has no such step
     */
    public static void require(Peers peers, String planId, @Nullable String stepCode, LocalDate day) {
        Ledger<PlanFacts, PlanEvent> plan = known(peers, planId);
        requireOpen(plan, planId, day);
        if (stepCode != null && !has(plan.state(), stepCode) && !has(plan.stateOn(day), stepCode)) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "Plan %s has no step '%s', neither on %s nor now".formatted(planId, stepCode, day))
                    .with("stepCode", stepCode);
        }
    }

    /**
     * The plan must have been drafted by that day, closed since or not, in the organization, one it lies in or one that lies in it.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET or REFERS_ELSEWHERE
     */
    public static void requireDrafted(Peers peers, String planId, String organizationId, LocalDate day) {
        Ledger<PlanFacts, PlanEvent> plan = known(peers, planId);
        if (!plan.stateOn(day).exists()) {
            throw notDrafted(planId, day);
        }
        InLine.require(peers, "plan", planId, plan.state().organizationId(), organizationId, day);
    }

    /**
     * Requires that the plan has this input.
     *
     * @throws Refusal UNKNOWN_REFERENCE, or CODE_UNKNOWN when it has not
     */
    public static void requireInput(Peers peers, String planId, String inputId) {
        PlanFacts plan = known(peers, planId).state();
        if (!plan.inputIds().contains(inputId)) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN, "No input '%s' is recorded of plan %s".formatted(inputId, planId))
                    .with("inputId", inputId);
        }
    }

    private static Ledger<PlanFacts, PlanEvent> known(Peers peers, String planId) {
        Ledger<PlanFacts, PlanEvent> plan = peers.ledger(PlanRules.RULES, planId);
        if (!plan.state().exists()) {
            throw Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no plan '%s'".formatted(planId))
                    .with("planId", planId);
        }
        return plan;
    }

    private static Refusal notDrafted(String planId, LocalDate day) {
        return Refusal.of(RefusalCode.NOT_YET, "Plan %s was not drafted by %s".formatted(planId, day))
                .with("planId", planId);
    }

    private static void requireOpen(Ledger<PlanFacts, PlanEvent> plan, String planId, LocalDate day) {
        PlanFacts then = plan.stateOn(day);
        if (!then.exists()) {
            throw notDrafted(planId, day);
        }
        if (then.closedOn() != null) {
            throw Refusal.of(RefusalCode.ENDED, "Plan %s was closed on %s".formatted(planId, then.closedOn()))
                    .with("planId", planId);
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

    /** The day on which a version of a plan, which has it, took effect. */
    public static LocalDate since(Peers peers, String planId, int version) {
        return peers.ledger(PlanRules.RULES, planId).events().stream()
                .filter(event -> makes(event, version))
                .map(PlanEvent::effectiveOn)
                .findFirst()
                .orElseThrow();
    }

    private static boolean makes(PlanEvent event, int version) {
        return switch (event) {
            case ActionPlanDrafted drafted -> version == 1;
            case ActionPlanRevised revised -> revised.version() == version;
            default -> false;
        };
    }

    /** The goals that a plan names on a day; none as long as it is not drafted. */
    public static List<Goal> goalsOn(Peers peers, String planId, LocalDate day) {
        return List.copyOf(peers.ledger(PlanRules.RULES, planId)
                .stateOn(day)
                .content()
                .goals()
                .values());
    }

    /**
     * Whether a plan of one of these units has a goal, milestone or step with this code, on that day or now.
     *
     * @param units organization ids
     */
    public static boolean haveItem(Peers peers, Collection<String> units, String code, LocalDate day) {
        return units.stream()
                .flatMap(unit -> peers.begunIn(unit, ActionPlanDrafted.class).stream())
                .map(planId -> peers.ledger(PlanRules.RULES, planId))
                .filter(plan -> units.contains(plan.state().organizationId()))
                .anyMatch(plan -> holds(plan.stateOn(day), code) || holds(plan.state(), code));
    }

    private static boolean holds(PlanFacts plan, String code) {
        PlanContent content = plan.content();
        return content.goals().containsKey(code)
                || content.milestones().containsKey(code)
                || content.steps().containsKey(code);
    }

    private static boolean has(PlanFacts plan, String stepCode) {
        return plan.content().steps().containsKey(stepCode);
    }
}
