package org.throughline.command.implementation.idea;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.goal.Goals;
import org.throughline.command.implementation.idea.IdeaCommand.DropIdea;
import org.throughline.command.implementation.idea.IdeaCommand.ProposeIdea;
import org.throughline.command.implementation.idea.IdeaCommand.SelectIdea;
import org.throughline.events.implementation.idea.IdeaEvent;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaDropped;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaProposed;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaSelected;

/** An idea of one organization. */
@Aggregate(cache = EventSourced.CACHE)
class Idea extends EventSourced<IdeaFacts, IdeaEvent> {

    Idea() {
        super(IdeaRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ProposeIdea c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        References references = new References();
        List<String> goals = Goals.look(references, c.goalIds(), peers, c.organizationId(), c.effectiveOn());
        references.require();
        IdeaProposed event = new IdeaProposed(
                c.ideaId(),
                c.organizationId(),
                c.title(),
                c.driver(),
                c.aim(),
                goals,
                c.proposedBy().stream().map(String::strip).distinct().toList(),
                c.evidence(),
                List.of(),
                c.effectiveOn());
        // a second one is one too many whatever its day is
        IdeaRules.refuseKnown(state(), event);
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(SelectIdea c, Peers peers) {
        IdeaSelected event = new IdeaSelected(c.ideaId(), c.reason(), c.deciders(), List.of(), c.effectiveOn());
        // that it is selected already says more than that it would be twice
        IdeaRules.refuseSelected(state(), event);
        append(event, peers);
    }

    @CommandHandler
    void decide(DropIdea c, Peers peers) {
        IdeaDropped event = new IdeaDropped(c.ideaId(), c.reason(), c.deciders(), List.of(), c.effectiveOn());
        // that it is dropped already says more than that it would be twice
        IdeaRules.refuseDropped(state(), event);
        append(event, peers);
    }

    private void append(IdeaEvent event, Peers peers) {
        append(event, Organizations.scope(peers, state().organizationId()));
    }
}
