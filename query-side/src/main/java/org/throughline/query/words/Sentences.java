package org.throughline.query.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Amendment;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.WithConcerns;

/** Says in a sentence what an event records, whatever its family. */
@Component
public final class Sentences {

    private final Map<String, FamilyWords<?>> bySubject = new HashMap<>();

    /**
     * Takes in the words of every family.
     *
     * @throws IllegalArgumentException when a family of the catalog has none
     */
    public Sentences(List<FamilyWords<?>> words) {
        for (EventType type : EventCatalog.ALL.types()) {
            if (type.subject().equals(Amendment.OF_ANY_KIND)) {
                continue;
            }
            bySubject.computeIfAbsent(type.subject(), subject -> wordsFor(type, words));
        }
    }

    private static FamilyWords<?> wordsFor(EventType type, List<FamilyWords<?>> words) {
        return words.stream()
                .filter(candidate -> candidate.family().isAssignableFrom(type.payload()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no words for the events of " + type.subject()));
    }

    /**
     * The sentence for an event.
     *
     * @param unit organization id of the unit concerned, for events that do not name it themselves
     */
    public Sentence say(SubjectEvent event, @Nullable String unit, Names names) {
        return say(event, WithConcerns.of(event), unit, names);
    }

    /**
     * The sentence for an event.
     *
     * @param concerns codes of the policies that it did not meet
     * @param unit organization id of the unit concerned, for events that do not name it themselves
     */
    public Sentence say(SubjectEvent event, List<String> concerns, @Nullable String unit, Names names) {
        return switch (event) {
            case EntryRetracted e ->
                new Sentence(
                        names.organization(unit),
                        "Took back entry %d of the %s, of %s"
                                .formatted(e.entry(), Words.scale(e.kind()), Words.day(e.effectiveOn())),
                        e.reason());
            case EntryCorrected e ->
                corrected(e, withConcerns(sayOfKind(e.right().event(), unit, names), concerns));
            default -> withConcerns(sayOfKind(event, unit, names), concerns);
        };
    }

    private static Sentence corrected(EntryCorrected e, Sentence right) {
        return new Sentence(
                right.about(),
                "Put entry %d of the %s right: %s".formatted(e.entry(), Words.scale(e.kind()), right.text()),
                e.reason());
    }

    private Sentence sayOfKind(SubjectEvent event, @Nullable String unit, Names names) {
        String subject = SubjectKey.of(event).kind();
        FamilyWords<?> words = bySubject.get(subject);
        if (words == null) {
            throw new IllegalArgumentException("no words for " + subject);
        }
        return say(words, event, names.organization(unit), names);
    }

    private static Sentence withConcerns(Sentence said, List<String> concerns) {
        return concerns.isEmpty()
                ? said
                : new Sentence(
                        said.about(),
                        "%s (not met: %s)"
                                .formatted(
                                        said.text(),
                                        concerns.stream().map(Words::code).collect(Collectors.joining(", "))),
                        said.quote());
    }

    private static <E extends SubjectEvent> Sentence say(
            FamilyWords<E> words, SubjectEvent event, String unit, Names names) {
        Sentence said = words.say(words.family().cast(event), unit, names);
        // it may begin with somebody of whom only the seat is known
        return new Sentence(said.about(), Words.sentence(said.text()), said.quote());
    }
}
