package org.throughline.command.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Directory;
import org.throughline.command.Judgement;
import org.throughline.command.Peers;
import org.throughline.command.SeenVersions;
import org.throughline.command.ground.organization.OrganizationHandlers;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectEvent;
import tools.jackson.databind.json.JsonMapper;

/** The door with everything behind it real, down to a log in memory. Today is 2024-02-29. */
final class DoorInMemory {

    static final JsonMapper JSON = CommandJson.mapper();
    static final Caller CALLER = new Caller("pat", Caller.API, null);

    final LogInMemory log = new LogInMemory();
    final CommandDoor door;

    DoorInMemory() {
        this((caller, command) -> {});
    }

    DoorInMemory(Authority authority) {
        EmbeddedEventStore store =
                EmbeddedEventStore.builder().storageEngine(log).build();
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(
                MetadataKey.ACTOR,
                MetadataKey.SOURCE,
                MetadataKey.COMMAND_ID,
                MetadataKey.COMMAND_FINGERPRINT,
                MetadataKey.CAUSATION_ID,
                MetadataKey.CORRELATION_ID,
                MetadataKey.ORIGINALLY_RECORDED_AT,
                MetadataKey.IMPORT_ID,
                MetadataKey.IMPORT_SOURCE)));
        Peers peers = new Peers(
                (subject, after) -> log.readEvents(subject.toString(), after)
                        .asStream()
                        .map(message -> (SubjectEvent) message.getPayload()),
                Directory.EMPTY,
                log::dependentsOf,
                Judgement.NOTHING_ASKED);
        OrganizationHandlers.subscribe(bus, store, peers, log::scopeOf);
        door = new CommandDoor(
                new CommandRegistry(),
                JSON,
                Clock.fixed(Instant.parse("2024-02-29T12:00:00Z"), ZoneOffset.UTC),
                LocalDate.parse("1950-01-01"),
                DefaultCommandGateway.builder().commandBus(bus).build(),
                log,
                authority,
                new Together(Duration.ofMinutes(1)));
    }

    CommandResult submit(String command, @Nullable String commandId, String json) {
        return submit(command, commandId, null, json);
    }

    CommandResult submit(String command, @Nullable String commandId, @Nullable Long expectedVersion, String json) {
        SeenVersions seen = expectedVersion == null ? null : SeenVersions.of(expectedVersion);
        return door.submit(new CommandRequest(command, JSON.readTree(json), commandId, seen, null), CALLER);
    }

    /** Registers a state under the command id {@code register-<id>}. */
    CommandResult register(String id) {
        return submit(
                "RegisterOrganization",
                "register-" + id,
                "{\"organizationId\":\"%s\",\"kind\":\"STATE\",\"name\":\"Colorado\",\"effectiveOn\":\"2017-09-01\"}"
                        .formatted(id));
    }

    /** The command that gives it another name. */
    static String renaming(String id, String name) {
        return "{\"organizationId\":\"%s\",\"name\":\"%s\",\"effectiveOn\":\"2018-09-01\"}".formatted(id, name);
    }
}
