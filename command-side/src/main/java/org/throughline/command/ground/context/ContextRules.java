package org.throughline.command.ground.context;

import java.util.Optional;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.ground.context.ContextEvent;
import org.throughline.events.ground.context.ContextEvent.ContextDescribed;
import org.throughline.events.ground.context.ContextEvent.ContextRevised;
import org.throughline.events.ground.context.UnitContext;

/**
 * A context is revised once it is described. What is remembered of earlier years is described where nothing stood, and what was the
 * first description until then stays behind it. The state is what is described last.
 */
enum ContextRules implements SubjectRules<Optional<UnitContext>, ContextEvent> {
    RULES;

    @Override
    public Class<ContextEvent> family() {
        return ContextEvent.class;
    }

    @Override
    public Optional<UnitContext> initial() {
        return Optional.empty();
    }

    @Override
    public void check(Optional<UnitContext> context, ContextEvent next) {
        switch (next) {
            case ContextDescribed e -> {}
            case ContextRevised e -> requireDescribed(context, e);
        }
    }

    @Override
    public Optional<UnitContext> evolve(Optional<UnitContext> context, ContextEvent event) {
        return switch (event) {
            case ContextDescribed e -> Optional.of(e.context());
            case ContextRevised e -> Optional.of(e.context());
        };
    }

    /** Asked on the day alone: a later description does not stand in the way of an earlier one. */
    static void refuseDescribed(Optional<UnitContext> onThatDay, ContextDescribed next) {
        if (onThatDay.isPresent()) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS,
                    "The context of %s was described by %s; another description is a revision, with its reason"
                            .formatted(next.organizationId(), next.effectiveOn()));
        }
    }

    private static void requireDescribed(Optional<UnitContext> context, ContextRevised next) {
        if (context.isEmpty()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "The context of %s was not described by %s, so there is nothing to revise"
                            .formatted(next.organizationId(), next.effectiveOn()));
        }
    }
}
