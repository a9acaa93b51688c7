package org.throughline.infra.operations;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.throughline.infra.log.PostgresLog;

/** Whether the log answers. */
@Component("log")
final class LogHealth implements HealthIndicator {

    private final PostgresLog log;

    LogHealth(PostgresLog log) {
        this.log = log;
    }

    @Override
    public Health health() {
        try {
            return Health.up().withDetail("position", log.head()).build();
        } catch (RuntimeException e) {
            return Health.down()
                    .withDetail("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
