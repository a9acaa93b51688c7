package org.throughline.infra.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.query.SubjectKinds;

/** The database and its pool; closed in reverse order, the pool first. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** More than the pool takes: a listener of its own, migrations, and whoever looks in by hand. */
    private static final int MOST_CONNECTIONS = 100;

    @Bean
    @ConditionalOnExpression("'${throughline.database.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(DatabaseProperties properties) {
        return new EmbeddedDatabase(properties.directory(), MOST_CONNECTIONS);
    }

    @Bean
    HikariDataSource dataSource(DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        HikariConfig config = new HikariConfig();
        EmbeddedDatabase own = embedded.getIfAvailable();
        config.setJdbcUrl(own == null ? Objects.requireNonNull(properties.url()) : own.url());
        if (own == null) {
            config.setUsername(properties.username());
            config.setPassword(properties.password());
        }
        config.setPoolName("throughline");
        config.setMaximumPoolSize(properties.connections());
        // a request may wait for a connection more than once, and should be answered all the same
        config.setConnectionTimeout(3_000);
        config.setValidationTimeout(1_000);
        // reads and projections name their tables without a schema
        config.setSchema(Schemas.VIEWS);
        config.addDataSourceProperty("ApplicationName", "throughline");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "3");
        // a network that swallows everything ends a statement only this way
        config.addDataSourceProperty("socketTimeout", "30");
        return new HikariDataSource(config);
    }

    @Bean
    Schemas schemas(HikariDataSource dataSource, SubjectKinds kinds) {
        return new Schemas(dataSource, kinds);
    }
}
