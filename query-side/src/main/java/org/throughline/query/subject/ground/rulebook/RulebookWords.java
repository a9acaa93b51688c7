package org.throughline.query.subject.ground.rulebook;

import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.RulebookEvent;
import org.throughline.events.ground.rulebook.RulebookEvent.CheckCadenceEnded;
import org.throughline.events.ground.rulebook.RulebookEvent.CheckCadenceSet;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

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
            case CheckCadenceSet e ->
                new Sentence(
                        about,
                        "Set when %s is checked with %s: %s"
                                .formatted(
                                        e.practice(), names.instrument(e.instrument()), CadenceWords.of(e.cadence())),
                        e.reason());
            case CheckCadenceEnded e ->
                new Sentence(
                        about,
                        "No check of %s with %s is due any more"
                                .formatted(e.practice(), names.instrument(e.instrument())),
                        e.reason());
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
