package org.throughline.infra.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * One process' worth of Axon on a storage engine.
 *
 * @param commands the transactions of commands
 * @param batches the transactions of event processors
 * @param coordinators what the coordinator of an event processor runs on
 * @param engineEnd ends what the engine started
 */
record Node(
        Database database,
        HikariDataSource pool,
        EventStorageEngine engine,
        EventStore store,
        TransactionManager commands,
        TransactionManager batches,
        JdbcTokenStore tokens,
        Supplier<ScheduledExecutorService> coordinators,
        Part engineEnd)
        implements Part {

    static final Serializer JACKSON = Jackson3Serializer.builder().build();

    /** Opens nodes of one kind. */
    @FunctionalInterface
    interface Kind {
        /** One more node on this database; the first one creates the tables. */
        Node open(Database database);
    }

    static SpringTransactionManager transactions(HikariDataSource pool) {
        return new SpringTransactionManager(new DataSourceTransactionManager(pool));
    }

    static UnitOfWorkAwareConnectionProviderWrapper connections(HikariDataSource pool) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool));
    }

    static JdbcTokenStore tokens(HikariDataSource pool, TokenSchema schema) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections(pool))
                .schema(schema)
                .serializer(JACKSON)
                .build();
    }

    void fill(Population population) {
        population.fill(engine::appendEvents);
    }

    @Override
    public void close() throws IOException, SQLException {
        engineEnd.close();
        pool.close();
    }
}
