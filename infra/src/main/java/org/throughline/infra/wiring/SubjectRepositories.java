package org.throughline.infra.wiring;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.Repository;
import org.springframework.core.ResolvableType;
import org.throughline.command.EventSourced;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/** The repositories of aggregates by kind of subject, read from Axon's configuration once it is complete. */
final class SubjectRepositories {

    private final Configuration axon;
    private volatile Map<String, Repository<? extends EventSourced<?, ?>>> byKind = Map.of();

    SubjectRepositories(Configuration axon) {
        this.axon = axon;
    }

    /** The repository of this kind; empty when no kind is called so. */
    Optional<Repository<? extends EventSourced<?, ?>>> of(String kind) {
        if (byKind.isEmpty()) {
            byKind = axon.findModules(AggregateConfiguration.class).stream()
                    .collect(Collectors.toUnmodifiableMap(
                            module -> kindOf(module.aggregateType()), SubjectRepositories::repository));
        }
        return Optional.ofNullable(byKind.get(kind));
    }

    private static String kindOf(Class<?> aggregate) {
        Class<?> family = ResolvableType.forClass(aggregate)
                .as(EventSourced.class)
                .getGeneric(1)
                .resolve();
        return SubjectKey.kindOf(Objects.requireNonNull(family).asSubclass(SubjectEvent.class));
    }

    @SuppressWarnings("unchecked") // every aggregate is event-sourced by us
    private static Repository<? extends EventSourced<?, ?>> repository(AggregateConfiguration<?> module) {
        return (Repository<? extends EventSourced<?, ?>>) module.repository();
    }
}
