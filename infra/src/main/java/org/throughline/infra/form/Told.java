package org.throughline.infra.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.command.Staged.Recording;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.read.Discretion;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Tense;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Sentences;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/** Says in sentences what stands in the history, or would. */
@Component
final class Told {

    /** Of one subject, so many entries are told of what came in between. */
    private static final int MOST = 20;

    private final Timeline timeline;
    private final Sentences sentences;
    private final Discretion discretion;
    private final Choices choices;
    private final JsonNode concerns = concerns();

    Told(Timeline timeline, Sentences sentences, Discretion discretion, Choices choices) {
        this.timeline = timeline;
        this.sentences = sentences;
        this.discretion = discretion;
        this.choices = choices;
    }

    /**
     * A line of a history.
     *
     * @param day from which it is true, in words
     * @param quote what people wrote about it; absent when they wrote nothing
     */
    record Line(String about, String text, @Nullable String quote, String day) {}

    /** What would be recorded. */
    List<Line> of(List<Recording> recordings) {
        return of(recordings, Map.of());
    }

    /**
     * What would be recorded.
     *
     * @param people names of those who have none here yet, by id
     */
    List<Line> of(List<Recording> recordings, Map<String, String> people) {
        Names names = new NewNames(choices.names(), recordings, people);
        return recordings.stream()
                .map(recording -> line(
                        sentences.say(recording.event(), recording.concerns(), recording.unit(), names),
                        Words.day(recording.event().effectiveOn())))
                .toList();
    }

    /** What was recorded of a subject behind a version, as anybody may see it. */
    List<Line> since(SubjectKey subject, long version) {
        List<TimelineEntry> entries =
                timeline.before(Long.MAX_VALUE, TimelineFilter.of(subject.kind(), subject.id()), MOST);
        return lines(entries.reversed().stream()
                .filter(entry -> entry.version() > version)
                .toList());
    }

    /** The entry at a position, as anybody may see it. */
    Optional<Line> at(long position) {
        List<TimelineEntry> entries = timeline.after(position - 1, TimelineFilter.ALL, 1);
        return entries.stream()
                .filter(entry -> entry.position() == position)
                .findFirst()
                .flatMap(entry -> lines(List.of(entry)).stream().findFirst());
    }

    /** The entry with this number in the history of a subject; empty where there is none, or it is not for everybody. */
    Optional<TimelineEntry> entry(SubjectKey subject, long number) {
        List<TimelineEntry> entries = Stream.iterate(
                        timeline.after(0, TimelineFilter.of(subject.kind(), subject.id()), MOST),
                        page -> !page.isEmpty(),
                        page -> timeline.after(
                                page.getLast().position(), TimelineFilter.of(subject.kind(), subject.id()), MOST))
                .flatMap(List::stream)
                .filter(entry -> entry.version() == number)
                .limit(1)
                .toList();
        return entries.stream()
                .filter(Predicate.not(discretion.withheldAmong(entries, Tense.NOW, Reader.ANYBODY)))
                .findFirst();
    }

    List<Line> lines(List<TimelineEntry> entries) {
        Names names = choices.names();
        Predicate<TimelineEntry> withheld = discretion.withheldAmong(entries, Tense.NOW, Reader.ANYBODY);
        return entries.stream()
                .map(entry -> line(
                        withheld.test(entry)
                                ? new Sentence(names.organization(entry.unit()), Discretion.event(entry.kind()), null)
                                : sentences.say(entry.event(), entry.concerns(), entry.unit(), names),
                        Words.day(entry.effectiveOn())))
                .toList();
    }

    /** What a policy that was not met asks for, as a sentence. */
    String concern(String code) {
        return concerns.path(code).asString(Words.sentence(Words.code(code)) + ".");
    }

    private static Line line(Sentence sentence, String day) {
        return new Line(sentence.about(), sentence.text(), sentence.quote(), day);
    }

    private static JsonNode concerns() {
        try (InputStream file = Told.class.getResourceAsStream("/forms/concerns.json")) {
            return EventJson.MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
