package org.throughline.query.subject.ground.context;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.context.ContextEvent;
import org.throughline.events.ground.context.ContextEvent.ContextDescribed;
import org.throughline.events.ground.context.ContextEvent.ContextRevised;
import org.throughline.events.ground.context.UnitContext;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;

/** What is said of contexts. */
@Component
final class ContextWords implements FamilyWords<ContextEvent> {

    @Override
    public Class<ContextEvent> family() {
        return ContextEvent.class;
    }

    @Override
    public Sentence say(ContextEvent event, String unit, Names names) {
        String about = names.organization(event.organizationId());
        return switch (event) {
            case ContextDescribed e -> new Sentence(about, "Described its context", words(e.context()));
            case ContextRevised e ->
                new Sentence(about, "Described its context anew: " + e.reason(), words(e.context()));
        };
    }

    private static String words(UnitContext context) {
        return context.said()
                .map(String::strip)
                .map(text -> text.matches("(?s).*[.!?]$") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }
}
