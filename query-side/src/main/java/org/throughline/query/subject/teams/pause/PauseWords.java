package org.throughline.query.subject.teams.pause;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.teams.pause.PauseEvent;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseHeld;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseOutcomeRecorded;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of equity pauses. */
@Component
final class PauseWords implements FamilyWords<PauseEvent> {

    @Override
    public Class<PauseEvent> family() {
        return PauseEvent.class;
    }

    @Override
    public Sentence say(PauseEvent event, String unit, Names names) {
        return switch (event) {
            case EquityPauseHeld e ->
                new Sentence(
                        names.team(e.teamId()),
                        "Held an equity pause%s%s".formatted(about(e, names), missing(e.missingVoices())),
                        null);
            case EquityPauseOutcomeRecorded e ->
                new Sentence(
                        unit.isEmpty() ? e.pauseId() : unit,
                        "Said what came of an equity pause: "
                                + Words.code(e.outcome().name()),
                        e.whatChanged());
        };
    }

    private static String about(EquityPauseHeld e, Names names) {
        String named = Stream.of(named("decision", e.decisionId(), names), named("cycle", e.cycleId(), names))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" and "));
        return named.isEmpty() ? "" : " about " + named;
    }

    private static String named(String kind, @Nullable String id, Names names) {
        return id == null ? "" : "the %s %s".formatted(kind, names.subject(kind, id));
    }

    private static String missing(List<String> voices) {
        return voices.isEmpty()
                ? ""
                : voices.stream().map(Words::code).collect(Collectors.joining(", ", "; missing: ", ""));
    }
}
