package org.throughline.query.subject.implementation.idea;

import org.springframework.stereotype.Component;
import org.throughline.events.implementation.idea.IdeaEvent;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaDropped;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaProposed;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaSelected;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of ideas. */
@Component
final class IdeaWords implements FamilyWords<IdeaEvent> {

    @Override
    public Class<IdeaEvent> family() {
        return IdeaEvent.class;
    }

    @Override
    public Sentence say(IdeaEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.ideaId() : unit;
        String idea = names.subject("idea", event.ideaId());
        return switch (event) {
            case IdeaProposed e ->
                new Sentence(
                        names.organization(e.organizationId()), "Had an idea: " + Words.text(e.title()), e.driver());
            case IdeaSelected e -> new Sentence(about, "Selected the idea %s to be tried".formatted(idea), e.reason());
            case IdeaDropped e -> new Sentence(about, "Dropped the idea %s".formatted(idea), e.reason());
        };
    }
}
