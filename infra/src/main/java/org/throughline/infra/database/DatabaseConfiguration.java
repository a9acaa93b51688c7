package org.throughline.infra.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.query.SubjectKinds;

/**
 * The database and its pools, one for each of those who must not starve one another (bulkheads): commands with views,
 * reads, live streams. Closed in reverse order, the pools first.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** More than the pools of two nodes take: a listener of its own, migrations, and whoever looks in by hand. */
    private static final int MOST_CONNECTIONS = 100;

    /**
     * Servers before 18 think a plan in which walks through a table are forbidden so dear that they translate it to machine code,
     * for each append anew: a command took 300 ms where it takes 30. No statement here is long enough for that to pay.
     */
    private static final String INTERPRETED = "set jit = off";

    @Bean
    @ConditionalOnExpression("'${throughline.database.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(DatabaseProperties properties, ObjectProvider<Guest> guest) {
        return guest.getIfAvailable() == null
                ? EmbeddedDatabase.start(properties.directory(), MOST_CONNECTIONS)
                : EmbeddedDatabase.visit(properties.directory(), MOST_CONNECTIONS);
    }

    /** For commands and views: the log, its processors, the directory. Whoever asks for no other gets these. */
    @Bean
    HikariDataSource dataSource(DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        return new HikariDataSource(pool("throughline", properties.connections(), properties, embedded));
    }

    /** For reads alone: however many there are and however long they take, commands find connections. */
    @Bean(defaultCandidate = false)
    @ForReads
    HikariDataSource readConnections(DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        return new HikariDataSource(reading("reads", properties.reads(), properties, embedded));
    }

    /**
     * For live streams that catch up: hundreds of listeners take nothing from reads. One more than streams take at a time,
     * so that what other nodes tell reaches the tail however many catch up.
     */
    @Bean(defaultCandidate = false)
    @ForStreams
    HikariDataSource streamConnections(DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        return new HikariDataSource(reading("live", properties.live() + 1, properties, embedded));
    }

    @Bean(defaultCandidate = false)
    @ForReads
    JdbcClient readClient(@ForReads HikariDataSource connections) {
        return JdbcClient.create(connections);
    }

    @Bean(defaultCandidate = false)
    @ForStreams
    JdbcClient streamClient(@ForStreams HikariDataSource connections) {
        return JdbcClient.create(connections);
    }

    private static HikariConfig reading(
            String name, int size, DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        HikariConfig config = pool(name, size, properties, embedded);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionInitSql("%s; set default_transaction_read_only = on; set statement_timeout = %d"
                .formatted(INTERPRETED, properties.readLimit().toMillis()));
        return config;
    }

    private static HikariConfig pool(
            String name, int size, DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        HikariConfig config = new HikariConfig();
        EmbeddedDatabase own = embedded.getIfAvailable();
        config.setJdbcUrl(own == null ? Objects.requireNonNull(properties.url()) : own.url());
        config.setUsername(own == null ? properties.username() : own.username());
        config.setPassword(own == null ? properties.password() : own.password());
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        // a request may wait for a connection more than once, and should be answered all the same
        config.setConnectionTimeout(3_000);
        config.setValidationTimeout(1_000);
        config.setConnectionInitSql(INTERPRETED);
        // reads and projections name their tables without a schema
        config.setSchema(Schemas.VIEWS);
        config.addDataSourceProperty("ApplicationName", "throughline");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "3");
        // a network that swallows everything ends a statement only this way
        config.addDataSourceProperty("socketTimeout", "30");
        config.setDataSource(new PatientDataSource(Unpooled.connections(config), properties.patience()));
        return config;
    }

    @Bean
    Schemas schemas(HikariDataSource dataSource, SubjectKinds kinds) {
        return new Schemas(dataSource, kinds);
    }
}
