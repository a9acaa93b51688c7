package org.throughline.query.subject.talk.success;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.events.talk.success.SuccessEvent;
import org.throughline.events.talk.success.SuccessEvent.SuccessHighlighted;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of successes. */
@Component
final class SuccessWords implements FamilyWords<SuccessEvent> {

    @Override
    public Class<SuccessEvent> family() {
        return SuccessEvent.class;
    }

    @Override
    public Sentence say(SuccessEvent event, String unit, Names names) {
        return switch (event) {
            case SuccessHighlighted e ->
                new Sentence(
                        names.organization(e.organizationId()),
                        "Told %s of a success: %s"
                                .formatted(
                                        e.audiences().stream().map(Words::code).collect(Collectors.joining(", ")),
                                        Words.text(e.title())),
                        e.story());
        };
    }
}
