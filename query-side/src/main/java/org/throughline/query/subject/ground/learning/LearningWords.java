package org.throughline.query.subject.ground.learning;

import org.springframework.stereotype.Component;
import org.throughline.events.ground.learning.LearningEvent;
import org.throughline.events.ground.learning.LearningEvent.LearningRecorded;
import org.throughline.events.ground.learning.LearningEvent.LearningRetracted;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of what members learned. */
@Component
final class LearningWords implements FamilyWords<LearningEvent> {

    @Override
    public Class<LearningEvent> family() {
        return LearningEvent.class;
    }

    @Override
    public Sentence say(LearningEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? names.person(event.memberId()) : unit;
        return switch (event) {
            case LearningRecorded e ->
                new Sentence(
                        about,
                        "%s completed learning about %s".formatted(names.person(e.memberId()), Words.code(e.topic())),
                        null);
            case LearningRetracted e ->
                new Sentence(
                        about,
                        "Learning of %s retracted, it does not count".formatted(names.person(e.memberId())),
                        e.reason());
        };
    }
}
