package org.throughline.infra.people;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.infra.database.DatabaseProperties;

/** The list of the erased, and what is told of those who are not wiped yet. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    ErasedIds erasedIds(PeopleProperties people, DatabaseProperties database) {
        return people.erasedIds(database);
    }

    @Bean
    MeterBinder peopleMeters(DirectoryKeeper keeper) {
        return registry -> Gauge.builder("throughline.people.unwiped", keeper, DirectoryKeeper::unwiped)
                .description("erasures whose former rows may be on the disk still")
                .register(registry);
    }

    /** Never down: nobody is served worse while a row waits to be wiped. */
    @Bean("people")
    HealthIndicator peopleHealth(DirectoryKeeper keeper) {
        return () -> {
            double unwiped = keeper.unwiped();
            return Double.isNaN(unwiped)
                    ? Health.unknown().build()
                    : Health.up().withDetail("unwiped", (long) unwiped).build();
        };
    }
}
