package org.throughline.query.subject.implementation.need;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.need.NeedEvent;
import org.throughline.events.implementation.need.NeedEvent.NeedIdentified;
import org.throughline.events.implementation.need.NeedEvent.NeedMet;
import org.throughline.events.implementation.need.NeedEvent.NeedWithdrawn;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of needs. */
@Component
final class NeedWords implements FamilyWords<NeedEvent> {

    @Override
    public Class<NeedEvent> family() {
        return NeedEvent.class;
    }

    @Override
    public Sentence say(NeedEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.needId() : unit;
        String need = names.subject("need", event.needId());
        return switch (event) {
            case NeedIdentified e ->
                new Sentence(
                        names.organization(e.organizationId()),
                        "Found a need: %s%s".formatted(Words.text(e.title()), of(e.affectedGroups())),
                        e.finding());
            case NeedMet e -> new Sentence(about, "Met the need %s".formatted(need), e.outcome());
            case NeedWithdrawn e -> new Sentence(about, "Withdrew the need %s".formatted(need), e.reason());
        };
    }

    private static String of(List<String> groups) {
        return groups.isEmpty() ? "" : groups.stream().map(Words::code).collect(Collectors.joining(", ", " (", ")"));
    }
}
