package org.throughline.infra.wiring;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.command.Command;
import org.throughline.command.Confidences;
import org.throughline.command.Peers;
import org.throughline.command.amend.EntryRetractions;
import org.throughline.command.concern.Concerns;
import org.throughline.command.door.Authority;
import org.throughline.command.door.Batches;
import org.throughline.command.door.Caller;
import org.throughline.command.door.CallerResolver;
import org.throughline.command.door.CommandDoor;
import org.throughline.command.door.CommandJson;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.Imports;
import org.throughline.command.door.Spool;
import org.throughline.command.implementation.fidelity.administration.BallotBox;
import org.throughline.command.implementation.fidelity.administration.Ballots;
import org.throughline.events.MetadataKey;
import org.throughline.infra.ballot.BallotTable;
import org.throughline.infra.confidence.ConfidenceTable;
import org.throughline.infra.database.DatabaseProperties;
import org.throughline.infra.database.Schemas;
import org.throughline.infra.imports.ImportTable;
import org.throughline.infra.log.FreshDecisions;
import org.throughline.infra.log.PostgresLog;
import org.throughline.infra.settings.ProgramProperties;

/** The command side: its door, its bus, and what decisions may look up. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class CommandSideConfiguration {

    /** The one clock of the business: what day it is for the districts served. */
    @Bean
    Clock clock(ProgramProperties settings) {
        return Clock.system(Objects.requireNonNullElseGet(settings.zone(), ZoneId::systemDefault));
    }

    @Bean
    CommandRegistry commandRegistry() {
        return new CommandRegistry();
    }

    @Bean
    CommandDoor commandDoor(
            CommandRegistry registry,
            Clock clock,
            ProgramProperties settings,
            CommandGateway gateway,
            PostgresLog log,
            Authority authority) {
        return new CommandDoor(registry, CommandJson.mapper(), clock, settings.earliestDay(), gateway, log, authority);
    }

    @Bean
    Batches batches(CommandDoor door, Imports imports, Clock clock) {
        return new Batches(door, CommandJson.mapper(), imports, clock);
    }

    @Bean
    Spool spool(SpoolProperties settings, DatabaseProperties database) {
        return new Spool(settings.directory(database), settings.limits());
    }

    @Bean
    Peers peers(PostgresLog log) {
        return new Peers(log, log, log, new Concerns());
    }

    @Bean
    EntryRetractions entryRetractions(Configuration axon, PostgresLog log, Peers peers) {
        return new EntryRetractions(new SubjectRepositories(axon)::of, log, peers);
    }

    @Bean
    Confidences confidences(Schemas schemas, JdbcClient jdbc) {
        return new ConfidenceTable(jdbc);
    }

    @Bean
    BallotTable ballots(Schemas schemas, JdbcClient jdbc) {
        return new BallotTable(jdbc);
    }

    @Bean
    BallotBox ballotBox(Peers peers, Ballots ballots) {
        return new BallotBox(peers, ballots);
    }

    @Bean
    ImportTable imports(Schemas schemas, JdbcClient jdbc) {
        return new ImportTable(jdbc);
    }

    /** A command's subject is its aggregate. Versions are checked by the aggregate, which refuses in its own words. */
    @Bean
    CommandTargetResolver commandTargetResolver() {
        return command -> new VersionedAggregateIdentifier(
                (Object) ((Command) command.getPayload()).subject().toString(), null);
    }

    /** What a command says of itself goes into the metadata of its events. */
    @Bean
    CorrelationDataProvider commandMetadata() {
        return new SimpleCorrelationDataProvider(
                MetadataKey.ACTOR,
                MetadataKey.SOURCE,
                MetadataKey.COMMAND_ID,
                MetadataKey.COMMAND_FINGERPRINT,
                MetadataKey.CAUSATION_ID,
                MetadataKey.CORRELATION_ID,
                MetadataKey.ORIGINALLY_RECORDED_AT,
                MetadataKey.IMPORT_ID,
                MetadataKey.IMPORT_SOURCE);
    }

    /**
     * Without transactions: an append is one of its own, and a command writes nothing else that would have to hold
     * together with it.
     */
    @Bean
    CommandBus commandBus(Configuration axon, PostgresLog log) {
        CommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                .build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<CommandMessage<?>>(axon.correlationDataProviders()));
        bus.registerHandlerInterceptor(new FreshDecisions(log::versionOf));
        return bus;
    }

    /** In local mode whoever reaches the program is its administrator. */
    @Bean
    Authority authority() {
        return (caller, command) -> {};
    }

    @Bean
    CallerResolver callerResolver() {
        return (request, source, correlationId) -> new Caller(LocalMode.ADMINISTRATOR, source, correlationId);
    }
}
