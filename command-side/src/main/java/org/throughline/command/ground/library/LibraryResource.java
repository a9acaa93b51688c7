package org.throughline.command.ground.library;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.ground.library.LibraryCommand.AddLibraryResource;
import org.throughline.command.ground.library.LibraryCommand.RemoveLibraryResource;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.events.ground.library.LibraryEvent;
import org.throughline.events.ground.library.LibraryEvent.LibraryResourceAdded;
import org.throughline.events.ground.library.LibraryEvent.LibraryResourceRemoved;

/** One resource of a library. */
@Aggregate(cache = EventSourced.CACHE)
class LibraryResource extends EventSourced<LibraryFacts, LibraryEvent> {

    LibraryResource() {
        super(LibraryRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AddLibraryResource c, Peers peers) {
        LibraryResourceAdded event = new LibraryResourceAdded(
                c.resourceId(),
                c.organizationId(),
                c.title(),
                c.kind(),
                c.topics().stream().distinct().sorted().toList(),
                c.practice(),
                c.places(),
                c.about(),
                c.effectiveOn());
        // a second one is one too many whatever its day is
        LibraryRules.refuseKnown(state(), event);
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(RemoveLibraryResource c, Peers peers) {
        append(
                new LibraryResourceRemoved(c.resourceId(), c.reason(), c.effectiveOn()),
                Organizations.scope(peers, state().organizationId()));
    }
}
