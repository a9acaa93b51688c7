package org.throughline.command.implementation.plan;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.ground.rulebook.Rulebooks;
import org.throughline.command.implementation.plan.PlansBeside.Beside;
import org.throughline.events.ground.rulebook.Policy;

/** Judges what happens to a plan by the policies that its district holds on the day that each is about. */
final class PlanPolicies {

    private final Peers peers;
    private final @Nullable String district;
    private final Set<String> concerns = new LinkedHashSet<>();

    PlanPolicies(Peers peers, PlanFacts plan) {
        this.peers = peers;
        this.district = Organizations.scope(peers, plan.organizationId()).district();
    }

    /**
     * A plan that closes has no open steps.
     *
     * @param plan as it is on the day
     * @throws Refusal POLICY_NOT_MET when the district holds strictly to it
     */
    PlanPolicies stepsSettled(PlanFacts plan, LocalDate day) {
        List<String> open = plan.openSteps();
        return open.isEmpty()
                ? this
                : judge(
                        Policy.PLANS_CLOSE_WITH_STEPS_SETTLED,
                        day,
                        "Steps %s are not settled".formatted(String.join(", ", open)),
                        "openSteps",
                        open);
    }

    /**
     * A team goes by one plan of a scope at a time, judged on the first day on which it would go by two.
     *
     * @throws Refusal POLICY_NOT_MET when the district holds strictly to it
     */
    PlanPolicies alone(List<Beside> others) {
        others.forEach(other -> judge(
                Policy.ONE_ADOPTED_PLAN_PER_SCOPE,
                other.since(),
                "The team goes by plan %s as well, of the same scope".formatted(other.planId()),
                "planId",
                other.planId()));
        return this;
    }

    /**
     * A plan that is adopted has input.
     *
     * @param plan as it is on the day
     * @throws Refusal POLICY_NOT_MET when the district holds strictly to it
     */
    PlanPolicies hasInput(PlanFacts plan, LocalDate day) {
        return plan.exists() && plan.inputIds().isEmpty()
                ? judge(Policy.PLAN_HAS_INPUT, day, "Nobody had given input to it", "inputs", 0)
                : this;
    }

    /** The policies not met, none of which is held strictly. */
    List<String> concerns() {
        return List.copyOf(concerns);
    }

    private PlanPolicies judge(Policy policy, LocalDate day, String why, String fact, Object value) {
        switch (Rulebooks.on(peers, district, day).mode(policy)) {
            case BLOCK ->
                throw Refusal.of(
                                RefusalCode.POLICY_NOT_MET,
                                "%s on %s, and the district holds strictly to %s".formatted(why, day, policy))
                        .with("policy", policy.name())
                        .with("on", day.toString())
                        .with(fact, value);
            case WARN -> concerns.add(policy.name());
            case OFF -> {}
        }
        return this;
    }
}
