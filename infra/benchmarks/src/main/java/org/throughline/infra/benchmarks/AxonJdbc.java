package org.throughline.infra.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;

/** Axon's own JDBC engine at its best: fetches of 1,000, a connection for every writer, no handler timeouts. */
final class AxonJdbc {

    static final String NAME = "Axon JDBC engine";

    private static final int CONNECTIONS = 32;
    private static final int FETCH = 1000;
    private static final String UNIQUE_VIOLATION = "23505";

    private AxonJdbc() {}

    static Node open(Database database) {
        HikariDataSource pool = database.pool(CONNECTIONS);
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(Node.connections(pool))
                .transactionManager(Node.transactions(pool))
                .eventSerializer(Node.JACKSON)
                .snapshotSerializer(Node.JACKSON)
                .persistenceExceptionResolver(
                        failure -> failure instanceof SQLException e && UNIQUE_VIOLATION.equals(e.getSQLState()))
                .batchSize(FETCH)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        JdbcTokenStore tokens = Node.tokens(pool, TokenSchema.builder().build());
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        EmbeddedEventStore store =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        return new Node(
                database,
                pool,
                engine,
                store,
                Node.transactions(pool),
                Node.transactions(pool),
                tokens,
                Executors::newSingleThreadScheduledExecutor,
                store::shutDown);
    }

    /** Teams are read for every command, which is what Axon does unless told otherwise. */
    static CommandGateway commands(Node node) {
        return RotatingTeam.gateway(node, NoCache.INSTANCE, List.of());
    }

    /** Teams are kept between commands by Axon's own cache, which another node's events do not reach. */
    static CommandGateway commandsOnKept(Node node) {
        return RotatingTeam.gateway(node, new WeakReferenceCache(), List.of());
    }
}
