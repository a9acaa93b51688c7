package org.throughline.query.page.words;

import org.springframework.stereotype.Component;
import org.throughline.events.rulebook.Mode;
import org.throughline.events.rulebook.RulebookEvent;
import org.throughline.events.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.rulebook.RulebookEvent.PolicySet;

/** What is said of districts' rules. */
@Component
final class RulebookWords implements FamilyWords<RulebookEvent> {

    @Override
    public Class<RulebookEvent> family() {
        return RulebookEvent.class;
    }

    @Override
    public Sentence say(RulebookEvent event, String unit, Names names) {
        String about = names.organization(event.organizationId());
        return switch (event) {
            case PolicySet e ->
                new Sentence(
                        about,
                        "Made it a rule to %s: %s"
                                .formatted(
                                        strictness(e.mode()),
                                        Words.code(e.policy().name())),
                        e.reason());
            case LimitSet e ->
                new Sentence(
                        about, "Set the %s to %d".formatted(Words.code(e.limit().name()), e.number()), e.reason());
        };
    }

    private static String strictness(Mode mode) {
        return switch (mode) {
            case BLOCK -> "insist on";
            case WARN -> "warn about";
            case OFF -> "let go of";
        };
    }
}
