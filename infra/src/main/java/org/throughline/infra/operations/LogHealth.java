package org.throughline.infra.operations;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.infra.log.PostgresLog;

/** Whether the log answers and takes events: a replica, or a database that was set read-only, does not. */
@Component("log")
final class LogHealth implements HealthIndicator {

    private final PostgresLog log;
    private final JdbcClient jdbc;

    LogHealth(PostgresLog log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        try {
            long position = log.head();
            return (takesEvents() ? Health.up() : Health.down().withDetail("reason", "the database is read-only"))
                    .withDetail("position", position)
                    .build();
        } catch (RuntimeException e) {
            return Health.down()
                    .withDetail("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }

    private boolean takesEvents() {
        return jdbc.sql("select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off'")
                .query(Boolean.class)
                .single();
    }
}
