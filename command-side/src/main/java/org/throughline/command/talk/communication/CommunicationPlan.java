package org.throughline.command.talk.communication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced;
import org.throughline.command.Participants;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.talk.Rhythm;
import org.throughline.command.talk.channel.Channels;
import org.throughline.command.talk.communication.CommunicationPlanCommand.AdoptCommunicationPlan;
import org.throughline.command.talk.communication.CommunicationPlanCommand.CloseCommunicationPlan;
import org.throughline.command.talk.communication.CommunicationPlanCommand.ExecuteCommunication;
import org.throughline.command.talk.communication.CommunicationPlanCommand.ReviseCommunicationPlan;
import org.throughline.command.talk.communication.CommunicationPlanCommand.TheMessage;
import org.throughline.command.talk.communication.CommunicationPlanCommand.ToTell;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.talk.communication.CommunicationItem;
import org.throughline.events.talk.communication.CommunicationPlanEvent;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationExecuted;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanAdopted;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanClosed;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanRevised;
import org.throughline.events.talk.communication.Message;

/** What one organization plans to tell whom by when. */
@Aggregate(cache = EventSourced.CACHE)
class CommunicationPlan extends EventSourced<CommunicationPlanFacts, CommunicationPlanEvent> {

    CommunicationPlan() {
        super(CommunicationPlanRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AdoptCommunicationPlan c, Peers peers) {
        References references = new References()
                .look("/organizationId", () -> Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn()))
                .lookAt("/teamId", c.teamId(), team -> Teams.requireOpen(peers, team, c.effectiveOn()));
        CommunicationPlanAdopted event = new CommunicationPlanAdopted(
                c.communicationPlanId(),
                c.organizationId(),
                c.teamId(),
                1,
                c.title(),
                items(references, c.items(), c.effectiveOn(), peers),
                Participants.named(c.participants()),
                List.of(),
                c.effectiveOn());
        // a second one is one too many whatever its day is
        CommunicationPlanRules.refuseKnown(state(), event);
        references.require();
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(ReviseCommunicationPlan c, Peers peers) {
        References references = new References();
        CommunicationPlanRevised event = new CommunicationPlanRevised(
                c.communicationPlanId(),
                numberOfVersion(CommunicationPlan::number),
                items(references, c.items(), c.effectiveOn(), peers),
                c.reason(),
                Participants.named(c.participants()),
                List.of(),
                c.effectiveOn());
        references.require();
        append(event, peers);
    }

    private static int number(SubjectEvent event) {
        return switch (event) {
            case CommunicationPlanAdopted e -> e.version();
            case CommunicationPlanRevised e -> e.version();
            default -> 0;
        };
    }

    @CommandHandler
    void decide(ExecuteCommunication c, Peers peers) {
        String channel = c.channelId() == null && c.message() == null ? ownChannel(c) : c.channelId();
        Message message = message(c.message());
        References references = new References();
        if (channel == null && message == null) {
            references.fault(
                    "/message",
                    "missing",
                    "Either the message is named that it went out as, or the channel it went through");
        }
        if (message != null) {
            references.look("/message/id", () -> requireThere(peers, message));
        }
        references.lookAt("/channelId", channel, one -> Channels.requireOpen(peers, one, c.effectiveOn()));
        references.require();
        append(
                new CommunicationExecuted(
                        c.communicationPlanId(), c.itemCode(), c.dueOn(), message, channel, c.effectiveOn()),
                peers);
    }

    private @Nullable String ownChannel(ExecuteCommunication c) {
        return state().item(c.itemCode(), c.dueOn())
                .map(CommunicationItem::channelId)
                .orElse(null);
    }

    private static @Nullable Message message(@Nullable TheMessage named) {
        return named == null ? null : new Message(named.kind(), named.id());
    }

    private static void requireThere(Peers peers, Message message) {
        String kind = message.kind().subject();
        if (!peers.exists(new SubjectKey(kind, message.id()))) {
            throw Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no %s '%s'".formatted(kind, message.id()))
                    .with(kind + "Id", message.id());
        }
    }

    @CommandHandler
    void decide(CloseCommunicationPlan c, Peers peers) {
        append(new CommunicationPlanClosed(c.communicationPlanId(), c.reason(), c.effectiveOn()), peers);
    }

    private void append(CommunicationPlanEvent event, Peers peers) {
        append(event, Organizations.scope(peers, state().organizationId()));
    }

    private static List<CommunicationItem> items(
            References references, List<ToTell> asked, LocalDate day, Peers peers) {
        Set<String> codes = new HashSet<>();
        List<CommunicationItem> items = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            ToTell item = asked.get(i);
            String at = "/items/" + i;
            if (!codes.add(item.code())) {
                references.fault(at + "/code", "used-twice", "'%s' names another item already".formatted(item.code()));
            }
            references.lookAt(
                    at + "/channelId", item.channelId(), channel -> Channels.requireOpen(peers, channel, day));
            items.add(item(references, item, at));
        }
        return List.copyOf(items);
    }

    private static CommunicationItem item(References references, ToTell asked, String at) {
        return new CommunicationItem(
                asked.code(),
                asked.audiences().stream()
                        .map(String::strip)
                        .distinct()
                        .sorted()
                        .toList(),
                asked.purpose(),
                asked.channelId(),
                asked.dueOn(),
                Rhythm.of(asked.recurrence(), asked.dueOn(), at + "/recurrence", references));
    }
}
