package org.throughline.infra.form.ground;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.command.ground.context.ContextCommand.ReviseContext;
import org.throughline.events.ground.context.UnitContext;
import org.throughline.query.subject.ground.context.ContextState;
import org.throughline.query.subject.ground.context.ContextState.Described;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.words.Words;

/** Contexts of organizations: the one that stands is what another is written on. */
final class ContextGrounds {

    private static final String UNIT = "organizationId";

    private ContextGrounds() {}

    static List<Beginning> all() {
        return List.of(new Beginning(
                ReviseContext.class,
                "What is described",
                List.of(UNIT),
                false,
                look -> look.state(OrganizationState.class, look.text(UNIT)).map(unit -> revising(look, unit))));
    }

    private static Ground revising(Look look, OrganizationState unit) {
        Ground ground = new Ground();
        Optional<Described> stands =
                look.state(ContextState.class, unit.organizationId()).flatMap(context -> context.on(look.day()));
        if (stands.isEmpty()) {
            return ground.says("It was not described by that day.")
                    .instead("describe-context", "describe it for the first time", Map.of(UNIT, unit.organizationId()));
        }
        UnitContext context = stands.get().context();
        return ground.of("context", unit.organizationId(), "The context of %s".formatted(unit.name()))
                .says("Since", Words.day(stands.get().on()))
                .says("Community", said(context.community()))
                .says("Learners", said(context.learners()))
                .says("Staff", said(context.staff()))
                .says("Conditions", said(context.conditions()))
                .says("History", said(context.history()))
                .unlessSaid("community", context.community())
                .unlessSaid("learners", context.learners())
                .unlessSaid("staff", context.staff())
                .unlessSaid("conditions", context.conditions())
                .unlessSaid("history", context.history())
                .unlessSaid("evidence", context.evidence());
    }

    private static String said(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
