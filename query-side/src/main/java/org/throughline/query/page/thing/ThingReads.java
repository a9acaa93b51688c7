package org.throughline.query.page.thing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.Moment;
import org.throughline.query.page.Naming;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.References;
import org.throughline.query.page.TimelineItem;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.read.Allowance;
import org.throughline.query.read.Discretion;
import org.throughline.query.read.Queries;
import org.throughline.query.read.Reader;
import org.throughline.query.read.SubjectAnswer;
import org.throughline.query.read.SubjectReads.FindHistory;
import org.throughline.query.read.SubjectReads.FindSubject;
import org.throughline.query.read.SubjectReads.History;
import org.throughline.query.read.Tense;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentences;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/** Asks what the page of a subject shows, as anybody may see it. */
@Component
public final class ThingReads {

    private static final int MOST_ENTRIES = 20_000;

    private final Timeline timeline;
    private final SubjectTitles subjectTitles;
    private final Queries queries;
    private final Discretion discretion;
    private final Sentences sentences;
    private final PageParts parts;
    private final Clock clock;

    ThingReads(
            Timeline timeline,
            SubjectTitles subjectTitles,
            Queries queries,
            Discretion discretion,
            Sentences sentences,
            PageParts parts,
            Clock clock) {
        this.timeline = timeline;
        this.subjectTitles = subjectTitles;
        this.queries = queries;
        this.discretion = discretion;
        this.sentences = sentences;
        this.parts = parts;
        this.clock = clock;
    }

    /** A state that may be shown, or why it is not. */
    record Found(@Nullable SubjectAnswer answer, boolean withheld) {}

    Found find(SubjectKey key, Tense tense) {
        SubjectAnswer answer = queries.ask(
                        new FindSubject(key, tense), ResponseTypes.optionalInstanceOf(SubjectAnswer.class))
                .orElse(null);
        return new Found(answer, answer != null && isWithheld(key, tense));
    }

    private boolean isWithheld(SubjectKey key, Tense tense) {
        return !discretion
                .withheld(key.kind(), Set.of(key.id()), tense, Reader.ANYBODY)
                .isEmpty();
    }

    /**
     * A subject as its page shows it, for pages that show it in a form of their own.
     *
     * @param layout what lays out the state
     * @param names of units and people at the moment
     * @param district of the subject, by organization id; absent above districts
     */
    public record Laid(
            Thing thing,
            JsonNode state,
            StateLayout layout,
            Names names,
            @Nullable String district) {}

    /** A subject with everything its page says of it; empty where there is none at the moment, or it is withheld. */
    public Optional<Laid> laid(SubjectKey key, Moment moment) {
        Found found = find(key, moment.tense());
        SubjectAnswer answer = found.answer();
        if (answer == null || found.withheld()) {
            return Optional.empty();
        }
        JsonNode state = stateOf(answer);
        Names names = parts.names(moment);
        StateLayout layout = layoutOf(state, names, moment.tense());
        Thing thing = new Thing(
                key,
                Titles.of(key.kind(), state, names),
                above(answer, names, key),
                layout.of(state, key),
                null,
                history(key, moment, names),
                answer.position(),
                answer.incomplete());
        return Optional.of(new Laid(thing, state, layout, names, answer.district()));
    }

    /** A subject's state alone, nothing of its page; empty where there is none at the moment, or it is withheld. */
    public Optional<JsonNode> state(SubjectKey key, Moment moment) {
        Found found = find(key, moment.tense());
        return found.withheld()
                ? Optional.empty()
                : Optional.ofNullable(found.answer()).map(ThingReads::stateOf);
    }

    /** Why there is nothing to show. */
    public Missing missing(SubjectKey key, Moment moment) {
        String words = Words.scale(key.kind());
        if (find(key, moment.tense()).withheld()) {
            return new Missing(
                    "This is withheld", "A teacher's own %s is for the teacher's team.".formatted(words), false, true);
        }
        boolean isNow = find(key, Tense.NOW).answer() != null;
        HistoryPart history = isNow ? null : history(key, moment, parts.names(moment));
        return history == null || history.size() == 0
                ? Missing.of(words, moment, isNow && !moment.isNow())
                : Missing.takenBack(words, history);
    }

    /**
     * What differs between two moments; empty where there was nothing at either, or one of them is withheld.
     */
    Optional<Comparison> compare(SubjectKey key, Moment from, Moment to) {
        Found before = find(key, from.tense());
        Found after = find(key, to.tense());
        if (before.withheld() || after.withheld() || (before.answer() == null && after.answer() == null)) {
            return Optional.empty();
        }
        JsonNode old = stateOf(before.answer());
        JsonNode young = stateOf(after.answer());
        Names names = parts.names(to);
        Set<SubjectKey> keys = new HashSet<>(SubjectNames.referredTo(old));
        keys.addAll(SubjectNames.referredTo(young));
        Comparing comparing = new Comparing(new StateLayout(names(names, keys, to.tense())));
        String note = before.answer() == null
                ? "On the first day it was not there yet"
                : after.answer() == null ? "On the second day it is not there" : null;
        return Optional.of(new Comparison(
                key.kind(),
                key.id(),
                Titles.of(key.kind(), after.answer() == null ? old : young, names),
                comparing.changes(old, young),
                comparing.same(old, young),
                between(key, from, to, names),
                note));
    }

    /**
     * A subject of which the state is another one.
     *
     * @param before its state then; absent where there was none
     * @param after its state now; absent where there is none any more
     */
    public record Pair(
            SubjectKey key,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /**
     * What became of a subject, in words.
     *
     * @param changes nothing where it is new or gone
     */
    public record Became(SubjectKey key, String title, List<Comparison.Group> changes) {}

    /** Says of many subjects what became of them; the names of whatever they refer to are read once for all. */
    public List<Became> became(List<Pair> pairs, Names names, Tense tense) {
        Set<SubjectKey> keys = new HashSet<>();
        pairs.forEach(pair -> {
            if (pair.before() != null && pair.after() != null) {
                keys.addAll(SubjectNames.referredTo(pair.before()));
                keys.addAll(SubjectNames.referredTo(pair.after()));
            }
        });
        Comparing comparing = new Comparing(new StateLayout(names(names, keys, tense)));
        return pairs.stream().map(pair -> became(pair, comparing, names)).toList();
    }

    private static Became became(Pair pair, Comparing comparing, Names names) {
        JsonNode before = pair.before();
        JsonNode after = pair.after();
        JsonNode titled = Objects.requireNonNull(after == null ? before : after);
        return new Became(
                pair.key(),
                Titles.of(pair.key().kind(), titled, names),
                before == null || after == null ? List.of() : comparing.changes(before, after));
    }

    /** What is told at the one moment and not at the other. */
    private HistoryPart between(SubjectKey key, Moment from, Moment to, Names names) {
        History later = queries.ask(new FindHistory(key, to.tense()), ResponseTypes.instanceOf(History.class));
        Set<Long> known =
                queries
                        .ask(new FindHistory(key, from.tense()), ResponseTypes.instanceOf(History.class))
                        .items()
                        .stream()
                        .map(TimelineEntry::position)
                        .collect(Collectors.toSet());
        List<TimelineEntry> since = later.items().stream()
                .filter(entry -> !known.contains(entry.position()))
                .toList();
        Function<TimelineEntry, TimelineItem> say = saying(since, to, names);
        return HistoryPart.of(
                key.kind(),
                key.id(),
                since.stream()
                        .map(entry ->
                                HistoryPart.entry(entry, later.amendments().of(entry.version()), later.items(), say))
                        .toList());
    }

    /** A state laid out, with everything it refers to by name. */
    public Layout layout(JsonNode state, SubjectKey own, Names names, Tense tense) {
        return layoutOf(state, names, tense).of(state, own);
    }

    /** What lays a state out, with everything it refers to by name. */
    public StateLayout layoutOf(JsonNode state, Names names, Tense tense) {
        return new StateLayout(names(names, SubjectNames.referredTo(state), tense));
    }

    /** What happened in a unit by a moment, as anybody may see it. */
    public InUnit inUnit(String unit, Moment moment, Names names) {
        Long known = moment.tense().knownAt();
        TimelineFilter filter = new TimelineFilter(null, unit, null, null, List.of(), null, null, null, null)
                .claimedBy(moment.tense().claimLimit());
        List<TimelineEntry> recorded =
                timeline.before(known == null ? Long.MAX_VALUE : known + 1, filter, MOST_ENTRIES);
        Allowance.current().spend(recorded.size());
        LocalDate day = moment.tense().asOf();
        List<TimelineEntry> told = recorded.stream()
                .filter(entry -> day == null || !entry.effectiveOn().isAfter(day))
                .sorted(Comparator.comparing(TimelineEntry::effectiveOn).thenComparingLong(TimelineEntry::position))
                .toList();
        return new InUnit(told, recorded.size() == MOST_ENTRIES, recorded, some -> saying(some, moment, names));
    }

    /** What lays parts of a state out that refer to nobody but people. */
    public static StateLayout layoutBy(Names names) {
        return new StateLayout(new SubjectNames(names, Map.of(), Set.of()));
    }

    static JsonNode stateOf(@Nullable SubjectAnswer answer) {
        String state = answer == null ? null : answer.state();
        return EventJson.MAPPER.readTree(state == null ? "{}" : state);
    }

    private static List<Bit> above(SubjectAnswer answer, Names names, SubjectKey key) {
        List<Bit> above = new ArrayList<>();
        for (String unit : new String[] {answer.district(), answer.unit()}) {
            boolean itself = key.kind().equals("organization") && key.id().equals(unit);
            Bit bit = unit == null || itself
                    ? null
                    : new Bit(names.organization(unit), PagePath.of("organization", unit), null);
            if (bit != null && !above.contains(bit)) {
                above.add(bit);
            }
        }
        return above;
    }

    /** The names of subjects that there were in a tense, beside those of units and people. */
    public SubjectNames names(Names names, Collection<SubjectKey> keys, Tense tense) {
        Map<SubjectKey, String> titles = new HashMap<>();
        Map<String, Set<String>> byKind = keys.stream()
                .filter(key -> !key.id().isBlank())
                .collect(Collectors.groupingBy(
                        SubjectKey::kind, Collectors.mapping(SubjectKey::id, Collectors.toSet())));
        Set<String> members = Objects.requireNonNullElse(byKind.remove(References.PERSON), Set.of());
        names.expect(members);
        byKind.forEach((kind, ids) -> subjectTitles
                .of(kind, ids, names, tense)
                .forEach((id, title) -> titles.put(new SubjectKey(kind, id), title)));
        return new SubjectNames(names, titles, members);
    }

    HistoryPart history(SubjectKey key, Moment moment, Names names) {
        History history = queries.ask(new FindHistory(key, moment.tense()), ResponseTypes.instanceOf(History.class));
        return HistoryPart.of(key.kind(), key.id(), history, saying(history.items(), moment, names));
    }

    /** Says these entries as anybody may read them. */
    public Function<TimelineEntry, TimelineItem> saying(List<TimelineEntry> entries, Moment moment, Names names) {
        Predicate<TimelineEntry> withheld = discretion.withheldAmong(entries, moment.tense(), Reader.ANYBODY);
        Map<Long, TimelineItem> said = Naming.atOnce(
                subjectTitles.titled(entries, names, moment.tense()),
                known -> entries.stream()
                        .collect(Collectors.toMap(
                                TimelineEntry::position,
                                entry -> say(entry, withheld.test(entry), Naming.mentioning(known), moment))));
        return entry -> Objects.requireNonNull(said.get(entry.position()));
    }

    private TimelineItem say(TimelineEntry entry, boolean withheld, Names names, Moment moment) {
        return withheld
                ? TimelineItem.withheld(entry, names, moment, clock.getZone())
                : TimelineItem.of(entry, sentences, names, moment, clock.getZone());
    }
}
