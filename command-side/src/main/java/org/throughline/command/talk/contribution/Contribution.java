package org.throughline.command.talk.contribution;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.cycle.Cycles;
import org.throughline.command.implementation.goal.Goals;
import org.throughline.command.implementation.idea.Ideas;
import org.throughline.command.implementation.need.Needs;
import org.throughline.command.implementation.plan.Plans;
import org.throughline.command.talk.contribution.ContributionCommand.RecordContribution;
import org.throughline.command.talk.contribution.ContributionCommand.WithdrawContribution;
import org.throughline.command.talk.engagement.EngagementsHeld;
import org.throughline.events.talk.contribution.Contributed;
import org.throughline.events.talk.contribution.ContributionEvent;
import org.throughline.events.talk.contribution.ContributionEvent.ContributionRecorded;
import org.throughline.events.talk.contribution.ContributionEvent.ContributionWithdrawn;

/** Something that somebody contributed to the work of one organization. */
@Aggregate(cache = EventSourced.CACHE)
class Contribution extends EventSourced<ContributionFacts, ContributionEvent> {

    Contribution() {
        super(ContributionRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordContribution c, Peers peers) {
        ContributionRecorded event = new ContributionRecorded(
                c.contributionId(),
                c.organizationId(),
                c.kind(),
                new Contributed(
                        c.practice(), c.needId(), c.goalId(), c.planId(), c.ideaId(), c.cycleId(), c.engagementId()),
                c.by(),
                List.of(),
                c.effectiveOn());
        // a second one is one too many whatever its day is
        ContributionRules.refuseKnown(state(), event);
        requireNamed(c, peers);
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    private static void requireNamed(RecordContribution c, Peers peers) {
        String unit = c.organizationId();
        References references =
                new References().look("/organizationId", () -> Organizations.requireOpen(peers, unit, c.effectiveOn()));
        if (!c.wished()) {
            references.fault("/wished", "not-valid", "It is recorded only where those who contributed wish it");
        }
        if (Stream.of(c.practice(), c.needId(), c.goalId(), c.planId(), c.ideaId(), c.cycleId(), c.engagementId())
                .allMatch(Objects::isNull)) {
            references.fault("/practice", "missing", "At least one thing is named that was contributed to");
        }
        references
                .lookAt("/needId", c.needId(), need -> Needs.require(peers, need, unit, c.effectiveOn()))
                .lookAt("/goalId", c.goalId(), goal -> Goals.require(peers, goal, unit, c.effectiveOn()))
                .lookAt("/planId", c.planId(), plan -> Plans.require(peers, plan, null, c.effectiveOn()))
                .lookAt("/ideaId", c.ideaId(), idea -> Ideas.require(peers, idea, unit, c.effectiveOn()))
                .lookAt("/cycleId", c.cycleId(), cycle -> Cycles.require(peers, cycle, unit, c.effectiveOn()))
                .lookAt(
                        "/engagementId",
                        c.engagementId(),
                        engagement -> EngagementsHeld.require(peers, engagement, c.effectiveOn()))
                .require();
    }

    @CommandHandler
    void decide(WithdrawContribution c, Peers peers) {
        append(
                new ContributionWithdrawn(c.contributionId(), c.effectiveOn()),
                Organizations.scope(peers, state().organizationId()));
    }
}
