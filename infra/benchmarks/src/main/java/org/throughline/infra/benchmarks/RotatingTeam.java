package org.throughline.infra.benchmarks;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.throughline.command.EventSourced;
import org.throughline.command.teams.team.TeamFacts;
import org.throughline.command.teams.team.TeamFacts.Seat;
import org.throughline.command.teams.team.TeamRules;
import org.throughline.events.MetadataKey;
import org.throughline.events.teams.team.TeamEvent;

/**
 * A team under the product's rules whose one member takes turns in two roles. Unlike the product's own aggregate it asks
 * nothing about other subjects, so that a command is one load, one decision and one append.
 */
final class RotatingTeam extends EventSourced<TeamFacts, TeamEvent> {

    private static final Scope SCOPE = new Scope("district-1", "district-1");

    RotatingTeam() {
        super(TeamRules.RULES);
    }

    /** Lets the member of the team with this number take the other role. */
    record TakeTurns(long team) {}

    @CommandHandler
    void decide(TakeTurns command) {
        boolean coach = state().seats().contains(new Seat(Events.MEMBER, Events.COACH));
        append(Events.turn(Events.team(command.team()), coach ? Events.COACH : Events.FACILITATOR), SCOPE);
    }

    /** Sends the command to the team with this number and waits until it is answered. */
    static void takeTurns(CommandGateway gateway, long team) {
        gateway.sendAndWait(new GenericCommandMessage<>(new TakeTurns(team), Events.commandMetadata()));
    }

    /**
     * The way to these teams on a node, put together as the product's.
     *
     * @param kept where teams are kept between commands
     * @param checks what else each command passes
     */
    static CommandGateway gateway(
            Node node, Cache kept, List<? extends MessageHandlerInterceptor<CommandMessage<?>>> checks) {
        CommandBus bus =
                SimpleCommandBus.builder().transactionManager(node.commands()).build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<CommandMessage<?>>(new SimpleCorrelationDataProvider(
                        MetadataKey.ACTOR,
                        MetadataKey.SOURCE,
                        MetadataKey.COMMAND_ID,
                        MetadataKey.COMMAND_FINGERPRINT,
                        MetadataKey.CAUSATION_ID,
                        MetadataKey.CORRELATION_ID)));
        checks.forEach(bus::registerHandlerInterceptor);
        EventSourcingRepository<RotatingTeam> teams = EventSourcingRepository.builder(RotatingTeam.class)
                .eventStore(node.store())
                .cache(kept)
                .build();
        AggregateAnnotationCommandHandler.<RotatingTeam>builder()
                .aggregateType(RotatingTeam.class)
                .repository(teams)
                .commandTargetResolver(command -> new VersionedAggregateIdentifier(
                        (Object) Events.stream(((TakeTurns) command.getPayload()).team()), null))
                .build()
                .subscribe(bus);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }
}
