package org.throughline.infra.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.flywaydb.core.Flyway;
import org.throughline.infra.database.Schemas;
import org.throughline.infra.log.FreshDecisions;
import org.throughline.infra.log.KeptAggregates;
import org.throughline.infra.log.LogListener;
import org.throughline.infra.log.PostgresEventStore;
import org.throughline.infra.log.PostgresLog;
import org.throughline.infra.log.PromptCoordinator;

/** The product's log, wired as the product wires it. */
final class ThisLog {

    static final String NAME = "this log";

    /** The product's number. */
    private static final int CONNECTIONS = 20;

    private ThisLog() {}

    static Node open(Database database) {
        HikariDataSource pool = database.pool(CONNECTIONS);
        migrate(pool, Schemas.LOG);
        migrate(pool, Schemas.COMMANDS);
        migrate(pool, Schemas.PROCESSORS);
        PostgresLog log = new PostgresLog(pool, another -> {});
        LogListener listener = new LogListener(pool, Map.of(LogListener.CHANNEL, log::grown));
        listener.start();
        return new Node(
                database,
                pool,
                log,
                new PostgresEventStore(log, NoOpMessageMonitor.instance()),
                NoTransactionManager.INSTANCE,
                Node.transactions(pool),
                Node.tokens(
                        pool,
                        TokenSchema.builder()
                                .setTokenTable(Schemas.PROCESSORS + ".token_entry")
                                .setProcessorNameColumn("processor_name")
                                .setTokenTypeColumn("token_type")
                                .build()),
                PromptCoordinator::new,
                () -> {
                    listener.stop();
                    log.close();
                });
    }

    /** Teams are kept between commands, and what they refuse is looked over. */
    static CommandGateway commands(Node node) {
        return RotatingTeam.gateway(
                node, new KeptAggregates(), List.of(new FreshDecisions(((PostgresLog) node.engine())::versionOf)));
    }

    private static void migrate(HikariDataSource pool, String schema) {
        Flyway.configure()
                .dataSource(pool)
                .defaultSchema(schema)
                .schemas(schema)
                .locations("classpath:db/" + schema)
                .load()
                .migrate();
    }
}
