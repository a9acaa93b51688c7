package org.throughline.command.door;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.throughline.command.Dependent;
import org.throughline.command.DependentStreams;
import org.throughline.command.EventSourced.Scope;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.WithConcerns;
import org.throughline.events.ground.organization.OrganizationEvent.FederalIdGiven;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;

/** A log in memory that remembers commands, and on which other writers can be faster. */
final class LogInMemory extends InMemoryEventStorageEngine implements CommandJournal {

    private final Deque<Runnable> fasterWriters = new ArrayDeque<>();
    private final Map<String, Entry> unchanged = new ConcurrentHashMap<>();
    private int appends;

    /** Lets somebody else write first; the next append then finds that the stream has moved on. */
    void letFirst(Runnable writer) {
        fasterWriters.add(writer);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        Runnable faster = fasterWriters.poll();
        if (faster != null) {
            faster.run();
            throw new ConcurrencyException("somebody was faster");
        }
        super.appendEvents(events);
        appends++;
    }

    /** How often something was appended. */
    int appends() {
        return appends;
    }

    /** Every event by position. */
    List<? extends DomainEventMessage<?>> messages() {
        return readEvents((TrackingToken) null, false)
                .map(message -> (DomainEventMessage<?>) message)
                .toList();
    }

    @Override
    public Optional<Entry> find(String commandId) {
        List<? extends DomainEventMessage<?>> messages = messages();
        Optional<Entry> last = Optional.empty();
        for (int i = 0; i < messages.size(); i++) {
            DomainEventMessage<?> message = messages.get(i);
            if (commandId.equals(message.getMetaData().get(MetadataKey.COMMAND_ID))) {
                last = Optional.of(new Entry(
                        String.valueOf(message.getMetaData().get(MetadataKey.COMMAND_FINGERPRINT)),
                        SubjectKey.parse(message.getAggregateIdentifier()),
                        message.getSequenceNumber() + 1,
                        i + 1,
                        WithConcerns.split((String) message.getMetaData().get(MetadataKey.CONCERNS)),
                        true));
            }
        }
        return last.or(() -> Optional.ofNullable(unchanged.get(commandId)));
    }

    @Override
    public boolean remember(String commandId, Entry entry) {
        return find(commandId).isEmpty() && unchanged.put(commandId, entry) == null;
    }

    /** How many commands are remembered that changed nothing. */
    int remembered() {
        return unchanged.size();
    }

    @Override
    public Set<String> known(Collection<String> commandIds) {
        return commandIds.stream().filter(id -> find(id).isPresent()).collect(Collectors.toSet());
    }

    @Override
    public long versionOf(SubjectKey subject) {
        return messages().stream()
                .filter(message -> message.getAggregateIdentifier().equals(subject.toString()))
                .count();
    }

    @Override
    public long head() {
        return messages().size();
    }

    List<SubjectEvent> events() {
        return messages().stream()
                .map(message -> (SubjectEvent) message.getPayload())
                .toList();
    }

    /** Everything that concerns an organization, or names it as its parent. */
    DependentStreams.Recorded dependentsOf(String unit) {
        List<Dependent> entries = messages().stream()
                .filter(message -> unit.equals(message.getMetaData().get(MetadataKey.UNIT))
                        || (message.getPayload() instanceof OrganizationRegistered child
                                && unit.equals(child.parentId()))
                        || (message.getPayload() instanceof OrganizationReparented moved
                                && unit.equals(moved.parentId()))
                        || (message.getPayload() instanceof FederalIdGiven given && unit.equals(given.federalId())))
                .map(message -> new Dependent(
                        SubjectKey.parse(message.getAggregateIdentifier()),
                        message.getSequenceNumber() + 1,
                        (SubjectEvent) message.getPayload(),
                        String.valueOf(message.getMetaData().get(MetadataKey.UNIT))))
                .toList();
        return new DependentStreams.Recorded(head(), entries);
    }

    /** Where an entry belongs. */
    Scope scopeOf(SubjectKey subject, long entry) {
        return messages().stream()
                .filter(message -> message.getAggregateIdentifier().equals(subject.toString())
                        && message.getSequenceNumber() + 1 == entry)
                .map(message -> new Scope(String.valueOf(message.getMetaData().get(MetadataKey.UNIT)), (String)
                        message.getMetaData().get(MetadataKey.DISTRICT)))
                .findFirst()
                .orElseThrow();
    }
}
