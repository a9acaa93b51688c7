package org.throughline.query.subject.talk.communication;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.talk.communication.CommunicationPlanEvent;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationExecuted;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanAdopted;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanClosed;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanRevised;
import org.throughline.events.talk.communication.Message;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of communication plans. */
@Component
final class CommunicationPlanWords implements FamilyWords<CommunicationPlanEvent> {

    @Override
    public Class<CommunicationPlanEvent> family() {
        return CommunicationPlanEvent.class;
    }

    @Override
    public Sentence say(CommunicationPlanEvent event, String unit, Names names) {
        return switch (event) {
            case CommunicationPlanAdopted e ->
                new Sentence(
                        names.organization(e.organizationId()),
                        "Adopted a communication plan of %s: %s"
                                .formatted(Words.count(e.items().size(), "item", "items"), Words.text(e.title())),
                        null);
            case CommunicationPlanRevised e ->
                new Sentence(
                        whose(unit, e),
                        "Revised the communication plan, now of %s %s"
                                .formatted(Words.count(e.items().size(), "item", "items"), Words.version(e.version())),
                        e.reason());
            case CommunicationExecuted e ->
                new Sentence(
                        whose(unit, e),
                        "Carried out %s of the communication plan, due by %s%s%s"
                                .formatted(
                                        e.itemCode(), Words.day(e.dueOn()), as(e.message(), names), through(e, names)),
                        null);
            case CommunicationPlanClosed e ->
                new Sentence(whose(unit, e), "Goes by the communication plan no more", e.reason());
        };
    }

    private static String whose(String unit, CommunicationPlanEvent event) {
        return unit.isEmpty() ? event.communicationPlanId() : unit;
    }

    private static String as(@Nullable Message message, Names names) {
        if (message == null) {
            return "";
        }
        String kind = message.kind().subject();
        return ", as the %s %s".formatted(kind, names.subject(kind, message.id()));
    }

    private static String through(CommunicationExecuted e, Names names) {
        return e.channelId() == null ? "" : ", through the channel " + names.subject("channel", e.channelId());
    }
}
