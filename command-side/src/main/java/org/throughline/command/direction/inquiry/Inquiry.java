package org.throughline.command.direction.inquiry;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Participants;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.direction.inquiry.InquiryCommand.AnswerGuidingQuestion;
import org.throughline.command.direction.inquiry.InquiryCommand.ReviseGuidingAnswer;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.need.Needs;
import org.throughline.events.direction.inquiry.GuidingAnswer;
import org.throughline.events.direction.inquiry.InquiryEvent;
import org.throughline.events.direction.inquiry.InquiryEvent.GuidingAnswerRevised;
import org.throughline.events.direction.inquiry.InquiryEvent.GuidingQuestionAnswered;

/** What one organization answers to the four guiding questions. It begins with the first answer. */
@Aggregate(cache = EventSourced.CACHE)
class Inquiry extends EventSourced<InquiryFacts, InquiryEvent> {

    Inquiry() {
        super(InquiryRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AnswerGuidingQuestion c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        GuidingAnswer answer = answer(c, peers);
        append(
                new GuidingQuestionAnswered(
                        c.organizationId(),
                        c.question(),
                        answer,
                        Participants.named(c.participants()),
                        List.of(),
                        c.effectiveOn()),
                peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReviseGuidingAnswer c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        GuidingAnswer answer = answer(c, peers);
        GuidingAnswerRevised event = new GuidingAnswerRevised(
                c.organizationId(),
                c.question(),
                answer,
                c.reason(),
                Participants.named(c.participants()),
                List.of(),
                c.effectiveOn());
        // whether it may be is said even when it changes nothing
        ledger().check(event);
        if (isCorrecting()
                || !answer.equals(ledger().stateOn(c.effectiveOn()).answers().get(c.question()))) {
            append(event, peers);
        }
    }

    private void append(InquiryEvent event, Peers peers) {
        append(event, Organizations.scope(peers, event.organizationId()));
    }

    private static GuidingAnswer answer(InquiryCommand c, Peers peers) {
        References references = new References();
        if (c.children() == null && c.educators() == null && c.schools() == null) {
            String detail = "It is answered for children, for educators or for schools, at least";
            List.of("/children", "/educators", "/schools").forEach(field -> references.fault(field, "missing", detail));
        }
        List<String> needs = Needs.look(references, c.needIds(), peers, c.organizationId(), c.effectiveOn());
        references.require();
        return new GuidingAnswer(
                c.children(),
                c.educators(),
                c.schools(),
                c.evidence(),
                c.players().stream().map(String::strip).distinct().toList(),
                needs);
    }
}
