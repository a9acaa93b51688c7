package org.throughline.infra.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.flywaydb.core.Flyway;
import org.throughline.infra.database.Schemas;
import org.throughline.infra.log.PostgresEventStore;
import org.throughline.infra.log.PostgresLog;

/** The product's log, wired as the product wires it. */
final class ThisLog {

    static final String NAME = "this log";

    /** The product's number. */
    private static final int CONNECTIONS = 20;

    private ThisLog() {}

    static Node open(Database database) {
        HikariDataSource pool = database.pool(CONNECTIONS);
        migrate(pool, Schemas.LOG);
        migrate(pool, Schemas.PROCESSORS);
        PostgresLog log = new PostgresLog(pool);
        return new Node(
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
                () -> {});
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
