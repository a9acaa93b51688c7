package org.throughline.query.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.Amendment;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.SubjectKey;
import org.throughline.query.history.Remembered;
import org.throughline.query.read.SubjectReads.History;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;

/**
 * Withholds what is not for everybody: everything that is read passes here. A state is for those to whom it belongs on
 * the day asked about, an event for those to whom it belonged on the day it took effect. What is withheld is said.
 */
@Component
public final class Discretion {

    private static final String WHOSE = "; what it says is for the teacher's team";

    private final Audiences audiences;
    private final Clock clock;

    Discretion(Audiences audiences, Clock clock) {
        this.audiences = audiences;
        this.clock = clock;
    }

    /** Why a state is withheld. */
    static String own(String kind) {
        return ofTheirOwn(kind) + WHOSE;
    }

    /** All that is told of an event that is withheld. */
    public static String event(String kind) {
        return ofTheirOwn(kind) + " changed";
    }

    /** Why an event is withheld. */
    static String changed(String kind) {
        return event(kind) + WHOSE;
    }

    private static String ofTheirOwn(String kind) {
        return "A teacher's own " + kind.replace('-', ' ');
    }

    /** Of these subjects those whose states are not for the reader. */
    public Set<String> withheld(String kind, Collection<String> ids, Tense tense, Reader reader) {
        LocalDate day = tense.asOf() == null ? LocalDate.now(clock) : tense.asOf();
        return audiences.of(kind, ids, tense).entrySet().stream()
                .filter(subject -> !subject.getValue().includes(reader, day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of these histories of a kind, by the subject's id, what is for the reader. */
    Map<String, List<Remembered>> open(
            String kind, Map<String, List<Remembered>> histories, Tense tense, Reader reader) {
        Map<String, Audience> known = audiences.of(kind, histories.keySet(), tense);
        Map<String, List<Remembered>> open = new HashMap<>(histories);
        known.forEach((id, audience) -> open.computeIfPresent(
                id,
                (key, events) -> events.stream()
                        .filter(event -> audience.includes(reader, event.effectiveOn()))
                        .toList()));
        return open;
    }

    /** The kind of subject that what is withheld of a kind rests on, where anything is. */
    Optional<String> restsOn(String kind) {
        return audiences.concern(kind) ? Optional.of(audiences.known()) : Optional.empty();
    }

    boolean isWithheld(SubjectKey subject, Tense tense, Reader reader) {
        return audiences.concern(subject.kind())
                && !withheld(subject.kind(), Set.of(subject.id()), tense, reader)
                        .isEmpty();
    }

    /** Tells which of these entries are not for the reader, as far as it is known in a tense to whom they belong. */
    public Predicate<TimelineEntry> withheldAmong(List<TimelineEntry> entries, Tense tense, Reader reader) {
        BiPredicate<SubjectKey, LocalDate> withheld = withheld(
                entries.stream()
                        .filter(entry -> audiences.concern(entry.kind()))
                        .map(TimelineEntry::key)
                        .collect(Collectors.toSet()),
                tense,
                reader);
        return entry -> withheld.test(entry.key(), entry.effectiveOn());
    }

    /** Tells what of these subjects is not for the reader, by the day on which it took effect. */
    public BiPredicate<SubjectKey, LocalDate> withheld(Set<SubjectKey> subjects, Tense tense, Reader reader) {
        Map<SubjectKey, Audience> known = new HashMap<>();
        subjects.stream()
                .filter(subject -> audiences.concern(subject.kind()))
                .collect(
                        Collectors.groupingBy(SubjectKey::kind, Collectors.mapping(SubjectKey::id, Collectors.toSet())))
                .forEach((kind, ids) -> audiences
                        .of(kind, ids, tense)
                        .forEach((id, audience) -> known.put(new SubjectKey(kind, id), audience)));
        return (subject, day) -> {
            Audience audience = known.get(subject);
            return audience != null && !audience.includes(reader, day);
        };
    }

    List<ShownState> show(List<SubjectAnswer> answers, String kind, Tense tense, Reader reader) {
        List<String> ids = answers.stream().map(SubjectAnswer::id).toList();
        Set<String> withheld = withheld(kind, ids, tense, reader);
        return answers.stream()
                .map(answer -> withheld.contains(answer.id()) ? ShownState.withheld(answer) : ShownState.of(answer))
                .toList();
    }

    ShownState show(SubjectAnswer answer, Tense tense, Reader reader) {
        return show(List.of(answer), answer.kind(), tense, reader).getFirst();
    }

    List<ShownEntry> show(History history, Tense tense, Reader reader) {
        Predicate<TimelineEntry> withheld = withheldAmong(history.items(), tense, reader);
        return history.items().stream()
                .map(entry -> ShownEntry.of(
                        entry, withheld.test(entry), history.amendments().of(entry.version())))
                .toList();
    }

    /**
     * The filter, letting everything pass that is of no type to those it is withheld from: leaving it out would tell
     * them its type, and would be silent.
     */
    public TimelineFilter widened(TimelineFilter asked) {
        Set<String> kinds = EventCatalog.ALL.types().stream()
                .filter(type -> asked.types().contains(type.name()))
                .flatMap(type -> kindsOf(type).filter(audiences::concern))
                .collect(Collectors.toUnmodifiableSet());
        Stream<String> all = EventCatalog.ALL.types().stream()
                .filter(type -> kindsOf(type).anyMatch(kinds::contains))
                .map(EventType::name);
        return kinds.isEmpty()
                ? asked
                : asked.ofTypes(
                        Stream.concat(asked.types().stream(), all).distinct().toList());
    }

    /** The kinds of subject to which this can happen. */
    private static Stream<String> kindsOf(EventType type) {
        return type.subject().equals(Amendment.OF_ANY_KIND)
                ? EventCatalog.ALL.subjects().stream()
                : Stream.of(type.subject());
    }
}
