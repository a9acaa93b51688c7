package org.throughline.command.ground.learning;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.ground.learning.LearningCommand.RecordLearning;
import org.throughline.command.ground.learning.LearningCommand.RetractLearning;
import org.throughline.command.ground.learning.LearningFacts.Learned;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.events.ground.learning.LearningEvent;
import org.throughline.events.ground.learning.LearningEvent.LearningRecorded;
import org.throughline.events.ground.learning.LearningEvent.LearningRetracted;

/** What one member learned, over the years and wherever they worked. */
@Aggregate(cache = EventSourced.CACHE)
class LearningRecord extends EventSourced<LearningFacts, LearningEvent> {

    LearningRecord() {
        super(LearningRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordLearning c, Peers peers) {
        // asked first: with an earlier day the ledger would only find that the first record stands in the way
        LearningRules.requireUnused(state(), c.learningId());
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        LearningRecorded event = new LearningRecorded(
                c.memberId(),
                c.learningId(),
                c.organizationId(),
                c.topic(),
                c.minutes(),
                c.provider(),
                c.evidence(),
                c.effectiveOn());
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(RetractLearning c, Peers peers) {
        Learned learned = LearningRules.requireStanding(state(), c.learningId());
        LearningRetracted event = new LearningRetracted(c.memberId(), c.learningId(), c.reason(), learned.on());
        append(event, Organizations.scope(peers, learned.organizationId()));
    }
}
