package org.throughline.infra.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.micrometer.MetricsConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.query.live.Subscribers;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.view.ParkedSubjects;

/** Meters: Axon's for commands, events and queries, and our own for lag and live listeners. */
@Configuration(proxyBeanMethods = false)
class Meters {

    @Bean
    GlobalMetricRegistry axonMeters(MeterRegistry registry) {
        return new GlobalMetricRegistry(registry);
    }

    @Bean
    ConfigurerModule axonMetersModule(GlobalMetricRegistry meters) {
        return new MetricsConfigurerModule(meters, true);
    }

    @Bean
    MeterBinder viewMeters(ViewStatus status, ParkedSubjects parked, Subscribers subscribers) {
        return registry -> {
            Gauge.builder(
                            "throughline.views.lag.events",
                            status,
                            s -> orUnknown(() -> s.progress().lagEvents()))
                    .description("events in the log that the views do not have yet")
                    .register(registry);
            Gauge.builder(
                            "throughline.views.lag.seconds",
                            status,
                            s -> orUnknown(() -> s.progress().lagSeconds()))
                    .description("age of the first event that the views do not have yet")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("throughline.views.parked", parked, p -> orUnknown(p::count))
                    .description("subjects that stand still because one of their events cannot be folded")
                    .register(registry);
            Gauge.builder("throughline.live.subscribers", subscribers, Subscribers::count)
                    .description("clients on live streams")
                    .register(registry);
        };
    }

    @Bean
    MeterBinder computedMeters(ComputedReads computed) {
        return registry -> {
            Gauge.builder("throughline.computed.running", computed, ComputedReads::running)
                    .description("reads that compute now")
                    .register(registry);
            Gauge.builder("throughline.computed.waiting", computed, ComputedReads::waiting)
                    .description("reads that wait for their turn to compute")
                    .register(registry);
            FunctionCounter.builder("throughline.computed.refused", computed, ComputedReads::refused)
                    .description("reads refused because there was no turn to compute")
                    .register(registry);
            FunctionCounter.builder("throughline.computed.cut.short", computed, ComputedReads::cutShort)
                    .description("reads ended because they took too long")
                    .register(registry);
            FunctionCounter.builder("throughline.computed.left", computed, ComputedReads::left)
                    .description("reads ended because their client had gone")
                    .register(registry);
        };
    }

    /** Unknown is not zero: without a database there is no lag to tell. */
    private static double orUnknown(java.util.function.DoubleSupplier lag) {
        try {
            return lag.getAsDouble();
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
