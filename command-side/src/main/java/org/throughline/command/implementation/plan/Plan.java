package org.throughline.command.implementation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Participants;
import org.throughline.command.Peers;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.need.Needs;
import org.throughline.command.implementation.plan.PlanCommand.AdoptActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.CloseActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.CompletePlanStep;
import org.throughline.command.implementation.plan.PlanCommand.DraftActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.DropPlanStep;
import org.throughline.command.implementation.plan.PlanCommand.FailPlanStep;
import org.throughline.command.implementation.plan.PlanCommand.Looked;
import org.throughline.command.implementation.plan.PlanCommand.PlanEvaluation;
import org.throughline.command.implementation.plan.PlanCommand.RecordEvaluation;
import org.throughline.command.implementation.plan.PlanCommand.RecordPlanInput;
import org.throughline.command.implementation.plan.PlanCommand.RecordStepProgress;
import org.throughline.command.implementation.plan.PlanCommand.ReviewPlan;
import org.throughline.command.implementation.plan.PlanCommand.ReviseActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.TracePlanInput;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.implementation.plan.LookedAt;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.PlanEvent.EvaluationPlanned;
import org.throughline.events.implementation.plan.PlanEvent.EvaluationRecorded;
import org.throughline.events.implementation.plan.PlanEvent.PlanInputRecorded;
import org.throughline.events.implementation.plan.PlanEvent.PlanInputTraced;
import org.throughline.events.implementation.plan.PlanEvent.PlanReviewed;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepDropped;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepFailed;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepProgressed;
import org.throughline.events.implementation.plan.PlanScope;

/** An action plan. A draft may be revised and worked on like an adopted plan; adoption says that the team goes by it. */
@Aggregate(cache = EventSourced.CACHE)
class Plan extends EventSourced<PlanFacts, PlanEvent> {

    Plan() {
        super(PlanRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DraftActionPlan c, Peers peers) {
        UniqueCodes.require(c.goals(), c.milestones(), c.steps());
        StepsHold.require(PlanContent.of(c.title(), List.of(), c.goals(), c.milestones(), c.steps()));
        String organizationId =
                Teams.requireOpen(peers, c.teamId(), c.effectiveOn()).organizationId();
        ActionPlanDrafted event = new ActionPlanDrafted(
                c.planId(),
                organizationId,
                c.teamId(),
                c.scope() == null
                        ? null
                        : new PlanScope(c.scope().code(), c.scope().text()),
                c.title(),
                Needs.named(c.needIds()),
                c.goals(),
                c.milestones(),
                c.steps(),
                c.ledBy(),
                c.evidence(),
                List.of(),
                c.effectiveOn());
        // a second draft is one too many whatever its day is
        PlanRules.RULES.check(state(), event);
        new PlanReferences(peers, organizationId, c.effectiveOn()).require(c.needIds(), c.goals(), c.milestones());
        LocalDate adoptedOn = state().adoptedOn();
        if (adoptedOn != null) {
            // put right, it may be of another scope
            new PlanPolicies(peers, PlanFacts.drafted(event))
                    .alone(PlansBeside.of(peers, c.planId(), PlanFacts.drafted(event), adoptedOn, state().closedOn()));
        }
        append(event, Organizations.scope(peers, organizationId));
    }

    @CommandHandler
    void decide(AdoptActionPlan c, Peers peers) {
        PlanRules.refuseAdopted(
                state(), new ActionPlanAdopted(c.planId(), c.deciders(), c.evidence(), c.effectiveOn()));
        List<String> concerns = new PlanPolicies(peers, state())
                .alone(PlansBeside.of(peers, c.planId(), state(), c.effectiveOn(), state().closedOn()))
                .hasInput(ledger().stateOn(c.effectiveOn()), c.effectiveOn())
                .concerns();
        append(new ActionPlanAdopted(c.planId(), c.deciders(), c.evidence(), concerns, c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(ReviseActionPlan c, Peers peers) {
        UniqueCodes.require(c.goals(), c.milestones(), c.steps());
        PlanFacts then = ledger().stateOn(c.effectiveOn());
        if (then.exists()) {
            PlanRules.requireCurrent(then, c.revises());
        }
        PlanContent after = then.content()
                .replacing(
                        c.title(),
                        c.needIds() == null ? null : Needs.named(c.needIds()),
                        c.goals(),
                        c.milestones(),
                        c.steps());
        StepsHold.require(after);
        PlanDelta delta = PlanDelta.between(then.content(), after);
        ActionPlanRevised event = revised(c, delta);
        // whether it may be is said even when it changes nothing
        ledger().check(event);
        new PlanReferences(peers, then.organizationId(), c.effectiveOn())
                .require(c.needIds(), c.goals(), c.milestones());
        if (isCorrecting() || !delta.isEmpty()) {
            append(event, peers);
        }
    }

    @CommandHandler
    void decide(RecordPlanInput c, Peers peers) {
        // asked first: with an earlier day the ledger would only find that the other one stands in the way
        PlanRules.refuseTakenInput(state(), c.inputId());
        PlanInputRecorded event = new PlanInputRecorded(
                c.planId(),
                c.inputId(),
                c.group(),
                c.depth(),
                c.askedBy(),
                c.summary(),
                c.use(),
                c.whatChanged(),
                c.evidence(),
                Objects.requireNonNullElse(c.givenOn(), c.effectiveOn()),
                c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(TracePlanInput c, Peers peers) {
        append(new PlanInputTraced(c.planId(), c.inputId(), c.use(), c.whatChanged(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(PlanEvaluation c, Peers peers) {
        PlanRules.refuseTakenEvaluation(state(), c.evaluationId());
        append(
                new EvaluationPlanned(
                        c.planId(), c.evaluationId(), c.kind(), c.text(), c.dueOn(), c.leads(), c.effectiveOn()),
                peers);
    }

    @CommandHandler
    void decide(RecordEvaluation c, Peers peers) {
        EvaluationRecorded event = new EvaluationRecorded(
                c.planId(),
                c.evaluationId(),
                c.finding(),
                lookedAt(c.lookedAt(), c.effectiveOn(), peers),
                c.evidence(),
                List.of(),
                c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(ReviewPlan c, Peers peers) {
        PlanRules.refuseTakenReview(state(), c.reviewId());
        PlanReviewed event = new PlanReviewed(
                c.planId(),
                c.reviewId(),
                c.evaluationId(),
                lookedAt(c.lookedAt(), c.effectiveOn(), peers),
                c.decision(),
                c.finding(),
                Participants.named(c.participants()),
                c.evidence(),
                List.of(),
                c.effectiveOn());
        append(event, peers);
    }

    private List<LookedAt> lookedAt(List<Looked> looked, LocalDate day, Peers peers) {
        return new PlanReferences(peers, state().organizationId(), day).lookedAt(looked);
    }

    @CommandHandler
    void decide(CompletePlanStep c, Peers peers) {
        append(new PlanStepCompleted(c.planId(), c.stepCode(), c.evidence(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(DropPlanStep c, Peers peers) {
        append(new PlanStepDropped(c.planId(), c.stepCode(), c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(FailPlanStep c, Peers peers) {
        append(new PlanStepFailed(c.planId(), c.stepCode(), c.reason(), c.evidence(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(RecordStepProgress c, Peers peers) {
        PlanStepProgressed event = new PlanStepProgressed(
                c.planId(), c.stepCode(), c.progress(), c.reason(), c.evidence(), c.effectiveOn());
        ledger().check(event);
        StepStanding then = ledger().stateOn(c.effectiveOn()).standingOf(c.stepCode());
        boolean saysNothing = then.progress() == c.progress()
                && c.reason() == null
                && c.evidence().isEmpty();
        if (!saysNothing) {
            append(event, peers);
        }
    }

    @CommandHandler
    void decide(CloseActionPlan c, Peers peers) {
        PlanRules.refuseClosed(state(), new ActionPlanClosed(c.planId(), c.outcome(), c.effectiveOn()));
        PlanPolicies policies =
                new PlanPolicies(peers, state()).stepsSettled(ledger().stateOn(c.effectiveOn()), c.effectiveOn());
        LocalDate adoptedOn = state().adoptedOn();
        if (isCorrecting() && adoptedOn != null) {
            // put right, it may have gone on beside another one
            policies.alone(PlansBeside.of(peers, c.planId(), state(), adoptedOn, c.effectiveOn()));
        }
        List<String> concerns = policies.concerns();
        append(new ActionPlanClosed(c.planId(), c.outcome(), concerns, c.effectiveOn()), peers);
    }

    private int number() {
        return numberOfVersion(event -> event instanceof ActionPlanRevised revised ? revised.version() : 1);
    }

    private ActionPlanRevised revised(ReviseActionPlan c, PlanDelta delta) {
        return new ActionPlanRevised(
                c.planId(),
                number(),
                c.revises(),
                delta.title(),
                delta.needIds(),
                delta.goals().put(),
                delta.goals().removed(),
                delta.milestones().put(),
                delta.milestones().removed(),
                delta.steps().put(),
                delta.steps().removed(),
                c.reason(),
                c.modification() == null ? null : Modifications.told(c.modification(), c.effectiveOn()),
                c.equity(),
                c.deciders(),
                Participants.named(c.participants()),
                c.evidence(),
                List.of(),
                c.effectiveOn());
    }

    private void append(PlanEvent event, Peers peers) {
        append(event, Organizations.scope(peers, state().organizationId()));
    }
}
