package org.throughline.query.subject.implementation.impact;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.impact.GroupImpact;
import org.throughline.events.implementation.impact.ImpactDirection;
import org.throughline.events.implementation.impact.ImpactEvent;
import org.throughline.events.implementation.impact.ImpactEvent.ImpactNoted;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of impacts. */
@Component
public final class ImpactWords implements FamilyWords<ImpactEvent> {

    @Override
    public Class<ImpactEvent> family() {
        return ImpactEvent.class;
    }

    @Override
    public Sentence say(ImpactEvent event, String unit, Names names) {
        return switch (event) {
            case ImpactNoted e ->
                new Sentence(
                        names.organization(e.organizationId()),
                        "Looked at whom %s helped and whom it harmed: %s"
                                .formatted(
                                        about(e, names),
                                        e.groups().stream()
                                                .map(ImpactWords::found)
                                                .collect(Collectors.joining("; "))),
                        accounts(e));
        };
    }

    private static String about(ImpactNoted e, Names names) {
        if (e.decisionId() != null) {
            return "the decision " + names.subject("decision", e.decisionId());
        }
        if (e.planId() != null) {
            return "the plan " + names.subject("plan", e.planId());
        }
        return e.cycleId() != null ? "the cycle " + names.subject("cycle", e.cycleId()) : String.valueOf(e.practice());
    }

    private static String found(GroupImpact one) {
        return "%s %s".formatted(those(one), went(one.direction()));
    }

    /** {@code students}, {@code students (spanish home)}. */
    public static String those(GroupImpact one) {
        String all = Words.code(one.group().name());
        return one.among() == null ? all : "%s (%s)".formatted(all, Words.code(one.among()));
    }

    /** Which way it went, behind whom it concerns. */
    public static String went(ImpactDirection direction) {
        return switch (direction) {
            case BETTER -> "better off";
            case WORSE -> "worse off";
            case MIXED -> "better off in one way and worse in another";
            case NONE -> "as before";
            case UNKNOWN -> "not known";
        };
    }

    private static @Nullable String accounts(ImpactNoted e) {
        String said = e.groups().stream()
                .map(GroupImpact::account)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? null : said;
    }
}
