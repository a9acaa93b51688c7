package org.throughline.command.talk.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.choices.decision.Decisions;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.goal.Goals;
import org.throughline.command.implementation.need.Needs;
import org.throughline.command.implementation.plan.Plans;
import org.throughline.command.talk.Rhythm;
import org.throughline.command.talk.engagement.EngagementCommand.EndEngagement;
import org.throughline.command.talk.engagement.EngagementCommand.InputThere;
import org.throughline.command.talk.engagement.EngagementCommand.RecordEngagement;
import org.throughline.command.talk.engagement.EngagementCommand.RepeatEngagement;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.talk.engagement.EngagementEvent;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementEnded;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRecorded;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRepeated;
import org.throughline.events.talk.engagement.EngagementTopic;
import org.throughline.events.talk.engagement.LinkedInput;

/** The engagement of one group by one organization, once or again and again. */
@Aggregate(cache = EventSourced.CACHE)
class Engagement extends EventSourced<EngagementFacts, EngagementEvent> {

    Engagement() {
        super(EngagementRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordEngagement c, Peers peers) {
        References references = new References()
                .look("/organizationId", () -> Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn()));
        EngagementRecorded event = new EngagementRecorded(
                c.engagementId(),
                c.organizationId(),
                c.teamId(),
                c.group().strip(),
                c.depth(),
                new EngagementTopic(c.title(), c.practice(), c.decisionId(), c.needId(), c.goalId(), c.planId()),
                Rhythm.of(c.recurrence(), c.effectiveOn(), "/recurrence", references),
                c.attended(),
                linked(c.inputs()),
                c.evidence(),
                List.of(),
                c.effectiveOn());
        // a second one is one too many whatever its day is
        EngagementRules.refuseKnown(state(), event);
        about(references, c, peers);
        given(references, c.inputs(), peers);
        references.require();
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    /** A decision is often taken after people were engaged about it, so its day does not matter. */
    private static void about(References references, RecordEngagement c, Peers peers) {
        references
                .lookAt("/teamId", c.teamId(), team -> Teams.requireOpen(peers, team, c.effectiveOn()))
                .lookAt("/decisionId", c.decisionId(), decision -> Decisions.requireKnown(peers, decision))
                .lookAt("/needId", c.needId(), need -> Needs.require(peers, need, c.organizationId(), c.effectiveOn()))
                .lookAt("/goalId", c.goalId(), goal -> Goals.require(peers, goal, c.organizationId(), c.effectiveOn()))
                .lookAt("/planId", c.planId(), plan -> Plans.require(peers, plan, null, c.effectiveOn()));
    }

    @CommandHandler
    void decide(RepeatEngagement c, Peers peers) {
        EngagementDepth depth = Objects.requireNonNullElse(c.depth(), depth(c.effectiveOn()));
        EngagementRepeated event = new EngagementRepeated(
                c.engagementId(), depth, c.attended(), linked(c.inputs()), c.evidence(), c.effectiveOn());
        References references = new References();
        given(references, c.inputs(), peers);
        references.require();
        append(event, peers);
    }

    /** How deeply the group was engaged the last time before a day; a beginning behind it is told of by the rules. */
    private EngagementDepth depth(LocalDate day) {
        EngagementDepth then = ledger().stateOn(day).depth();
        return Objects.requireNonNullElse(then, EngagementDepth.INFORM);
    }

    @CommandHandler
    void decide(EndEngagement c, Peers peers) {
        append(new EngagementEnded(c.engagementId(), c.reason(), c.effectiveOn()), peers);
    }

    private void append(EngagementEvent event, Peers peers) {
        append(event, Organizations.scope(peers, state().organizationId()));
    }

    private static List<LinkedInput> linked(List<InputThere> inputs) {
        return inputs.stream()
                .map(input -> new LinkedInput(input.decisionId(), input.planId(), input.inputId()))
                .distinct()
                .toList();
    }

    private static void given(References references, List<InputThere> inputs, Peers peers) {
        for (int i = 0; i < inputs.size(); i++) {
            InputThere input = inputs.get(i);
            String at = "/inputs/" + i;
            String decision = input.decisionId();
            String plan = input.planId();
            if ((decision == null) == (plan == null)) {
                references.fault(at, "not-valid", "An input is given to a decision or to a plan, and to one of them");
            } else if (decision != null) {
                references.look(at, () -> Decisions.requireInput(peers, decision, input.inputId()));
            } else if (plan != null) {
                references.look(at, () -> Plans.requireInput(peers, plan, input.inputId()));
            }
        }
    }
}
