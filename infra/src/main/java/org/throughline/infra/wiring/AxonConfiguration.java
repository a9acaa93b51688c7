package org.throughline.infra.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.throughline.command.EventSourced;
import org.throughline.infra.LastResort;
import org.throughline.infra.database.Schemas;
import org.throughline.infra.log.KeptAggregates;
import org.throughline.infra.log.LogListener;
import org.throughline.infra.log.PostgresEventStore;
import org.throughline.infra.log.PostgresLog;
import org.throughline.infra.log.PromptCoordinator;
import org.throughline.infra.operations.LockedTokens;
import org.throughline.infra.operations.LogTakenBack;
import org.throughline.infra.operations.ProcessorLock;
import org.throughline.query.live.TailFollower;
import org.throughline.query.view.ViewBatch;
import org.throughline.query.view.ViewProjection;

/** Axon on our log. Its JDBC parts do not find the data source by themselves and are declared here, once. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    private static final int BATCH = 1000;
    /** Between two looks whether the views have nobody to move them. */
    private static final long LOOK_MILLIS = 250;

    @Bean
    PostgresLog postgresLog(Schemas schemas, DataSource dataSource, ApplicationEventPublisher events) {
        return new PostgresLog(dataSource, position -> events.publishEvent(new LogTakenBack(position)));
    }

    @Bean
    EventStore eventStore(PostgresLog log, org.axonframework.config.Configuration axon) {
        return new PostgresEventStore(log, axon.messageMonitor(EventStore.class, "eventStore"));
    }

    /** Other nodes on the same database: what they append wakes our processors, what they show reaches our listeners. */
    @Bean
    LogListener logListener(HikariDataSource database, PostgresLog log, TailFollower follower) {
        return new LogListener(database, Map.of(LogListener.CHANNEL, log::grown, ViewBatch.CHANNEL, follower::catchUp));
    }

    @Bean(EventSourced.CACHE)
    Cache aggregateCache() {
        return new KeptAggregates();
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ProcessorLock processorLock(HikariDataSource database) {
        return new ProcessorLock(database);
    }

    /** Claims of former nodes count for nothing: whoever has the lock is the only one. */
    @Bean
    TokenStore tokenStore(Schemas schemas, DataSource dataSource, ProcessorLock lock, Serializer serializer) {
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(dataSource)))
                .schema(TokenSchema.builder()
                        .setTokenTable(Schemas.PROCESSORS + ".token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .serializer(serializer)
                .claimTimeout(Duration.ZERO)
                .build();
        return new LockedTokens(tokens, lock);
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return failure -> failure instanceof java.sql.SQLIntegrityConstraintViolationException;
    }

    /**
     * One segment: the timeline is written in the order of positions. A batch that fails is tried again, never skipped.
     */
    @Bean
    ConfigurerModule viewProcessor() {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultHandlerInterceptor((c, processor) -> AxonConfiguration::watchedOver)
                .registerPooledStreamingEventProcessor(
                        ViewProjection.GROUP,
                        c -> c.eventStore(),
                        (c, builder) -> builder.initialSegmentCount(1)
                                .batchSize(BATCH)
                                .coordinatorExecutor(new PromptCoordinator())
                                .tokenClaimInterval(LOOK_MILLIS)
                                .initialToken(source -> source.createTailToken()));
    }

    /** A processor keeps what its batch throws to itself and tries again: not when memory is at its end. */
    private static @Nullable Object watchedOver(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain handlers)
            throws Exception {
        work.onRollback(failed -> {
            if (failed.getExecutionResult() != null
                    && failed.getExecutionResult().isExceptionResult()) {
                LastResort.endWhenOutOfMemory(failed.getExecutionResult().getExceptionResult());
            }
        });
        return handlers.proceed();
    }
}
