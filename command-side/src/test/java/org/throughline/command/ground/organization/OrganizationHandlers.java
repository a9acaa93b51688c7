package org.throughline.command.ground.organization;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.throughline.command.Command;
import org.throughline.command.Peers;
import org.throughline.command.amend.EntryRetractions;
import org.throughline.command.amend.EntryRetractions.Scopes;

/** Puts the decisions about organizations on a bus, for tests of what lies around decisions. */
public final class OrganizationHandlers {

    private OrganizationHandlers() {}

    /** Subscribes them; without locks, as if each command came to another instance of the service. */
    public static void subscribe(CommandBus bus, EventStore store, Peers peers, Scopes scopes) {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Organization.class),
                new SimpleResourceParameterResolverFactory(List.of(peers)));
        EventSourcingRepository<Organization> repository = EventSourcingRepository.builder(Organization.class)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                .lockFactory(NullLockFactory.INSTANCE)
                .build();
        AggregateAnnotationCommandHandler.<Organization>builder()
                .aggregateType(Organization.class)
                .repository(repository)
                .parameterResolverFactory(parameters)
                .commandTargetResolver(command -> new VersionedAggregateIdentifier(
                        (Object) ((Command) command.getPayload()).subject().toString(), null))
                .build()
                .subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new EntryRetractions(
                        kind -> kind.equals("organization") ? Optional.of(repository) : Optional.empty(),
                        scopes,
                        peers))
                .subscribe(bus);
    }
}
