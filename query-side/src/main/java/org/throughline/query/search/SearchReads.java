package org.throughline.query.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Amendment;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendments;
import org.throughline.events.SubjectKey;
import org.throughline.query.read.Allowance;
import org.throughline.query.read.Discretion;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.Tense;
import org.throughline.query.search.EntryIndex.Match;
import org.throughline.query.search.EntryIndex.Wanted;
import org.throughline.query.timeline.Known;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.tree.TreeReads;
import org.throughline.query.tree.TreeReads.Called;
import org.throughline.query.tree.TreeReads.FindNames;
import org.throughline.query.words.People;

/** Finds what was recorded by its words, as it was known, and people by name. */
@Component
public final class SearchReads {

    private static final int MOST_LINES = 3;
    private static final int MOST_PEOPLE = 50;

    private final EntryIndex index;
    private final Timeline timeline;
    private final Snapshots snapshots;
    private final Discretion discretion;
    private final TreeReads trees;
    private final People people;

    SearchReads(
            EntryIndex index,
            Timeline timeline,
            Snapshots snapshots,
            Discretion discretion,
            TreeReads trees,
            People people) {
        this.index = index;
        this.timeline = timeline;
        this.snapshots = snapshots;
        this.discretion = discretion;
        this.trees = trees;
        this.people = people;
    }

    /**
     * Looks for words.
     *
     * @param root organization within which it happened; absent for everywhere
     * @param unit organization in which it happened and nowhere below; absent for all
     * @param kind kind of subject; absent for all
     * @param year in which it took effect; absent for all
     * @param after subjects to leave out at the beginning
     * @param limit most subjects
     */
    public record FindText(
            Sought sought,
            @Nullable String root,
            @Nullable String unit,
            @Nullable String kind,
            @Nullable Integer year,
            Tense tense,
            Reader reader,
            int after,
            int limit) {}

    /**
     * What was found.
     *
     * @param hits subjects, the best first
     * @param total how many subjects there are
     * @param cut whether only the best five thousand entries were looked through
     * @param kinds how many subjects of each kind, the most first
     * @param units how many in each unit, the most first
     * @param next how many to leave out for the following page; absent on the last
     * @param people ids of those whose names have the words, on the first page
     * @param position up to which it knows everything
     */
    public record Found(
            List<Hit> hits,
            int total,
            boolean cut,
            List<Count> kinds,
            List<Count> units,
            @Nullable Integer next,
            List<String> people,
            long position) {}

    /**
     * A subject with entries that have the words.
     *
     * @param unit organization in which the best of them happened
     * @param lines the best of them
     * @param more how many others have them
     */
    public record Hit(SubjectKey subject, @Nullable String unit, List<Line> lines, int more) {}

    /**
     * An entry.
     *
     * @param excerpt of what was written in it; empty where what was found is what happened
     * @param amendedBy number of the entry that took its place; absent where it stands
     * @param takenBack whether it is said there that it never was so
     */
    public record Line(
            TimelineEntry entry,
            List<Marked> excerpt,
            @Nullable Long amendedBy,
            boolean takenBack) {}

    /** How many of a sort. */
    public record Count(String of, int count) {}

    /** Looks for words, among what is for the reader. */
    @QueryHandler
    public Found find(FindText query) {
        Snapshot snapshot = snapshots.at(query.tense(), query.root(), query.reader());
        Known known = snapshot.known();
        Called called = trees.find(new FindNames(query.root(), query.tense())).answer(Called.class);
        List<Match> matches = index.find(wanted(query, snapshot, called));
        Allowance.current().spend(matches.size());
        BiPredicate<SubjectKey, LocalDate> withheld = discretion.withheld(
                matches.stream().map(Match::subject).collect(Collectors.toSet()), query.tense(), query.reader());
        Map<SubjectKey, List<Match>> bySubject = matches.stream()
                .filter(match -> snapshot.covers(match.unit(), match.effectiveOn())
                        && !withheld.test(match.subject(), match.effectiveOn()))
                .collect(Collectors.groupingBy(Match::subject, LinkedHashMap::new, Collectors.toList()));
        List<Map.Entry<SubjectKey, List<Match>>> all = List.copyOf(bySubject.entrySet());
        int from = Math.min(query.after(), all.size());
        int to = Math.min(from + query.limit(), all.size());
        return new Found(
                hits(all.subList(from, to), query.sought(), known),
                all.size(),
                matches.size() == EntryIndex.MOST,
                counts(all, match -> match.subject().kind()),
                counts(all, match -> Objects.requireNonNullElse(match.unit(), "")),
                to == all.size() ? null : Integer.valueOf(to),
                from == 0 ? called(query, called) : List.of(),
                known.position());
    }

    private Wanted wanted(FindText query, Snapshot snapshot, Called called) {
        Map<String, Set<String>> namedBy = new HashMap<>();
        called.organizations()
                .forEach((unit, name) -> namedBy.put(unit, query.sought().in(name)));
        Set<String> named = namedBy.values().stream()
                .max(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
        return new Wanted(
                query.sought(),
                named,
                named.isEmpty()
                        ? List.of()
                        : namedBy.entrySet().stream()
                                .filter(unit -> unit.getValue().containsAll(named))
                                .map(Map.Entry::getKey)
                                .toList(),
                within(query, snapshot),
                query.kind(),
                query.year(),
                query.tense().asOf(),
                snapshot.known());
    }

    private static @Nullable Collection<String> within(FindText query, Snapshot snapshot) {
        if (query.unit() != null) {
            return List.of(query.unit());
        }
        return query.root() == null ? null : snapshot.territory().everWithin(query.root(), snapshot.day());
    }

    /** Whoever had no seat by the moment was not known then; whoever has none is known by name alone, today. */
    private List<String> called(FindText query, Called called) {
        if (query.unit() != null || query.kind() != null || query.year() != null) {
            return List.of();
        }
        boolean everybody = query.tense().isNow() && query.root() == null;
        return people.called(query.sought()::isIn).stream()
                .filter(member -> everybody || called.seats().containsKey(member))
                .limit(MOST_PEOPLE)
                .toList();
    }

    private static List<Count> counts(List<Map.Entry<SubjectKey, List<Match>>> subjects, Function<Match, String> of) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        subjects.forEach(subject -> counts.merge(of.apply(subject.getValue().getFirst()), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(count -> !count.getKey().isEmpty())
                .map(count -> new Count(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::of))
                .toList();
    }

    private List<Hit> hits(List<Map.Entry<SubjectKey, List<Match>>> page, Sought sought, Known known) {
        List<Long> shown = page.stream()
                .flatMap(subject -> subject.getValue().stream().limit(MOST_LINES))
                .map(Match::position)
                .toList();
        Map<Long, TimelineEntry> entries =
                timeline.at(shown).stream().collect(Collectors.toMap(TimelineEntry::position, Function.identity()));
        List<SubjectKey> keys = page.stream().map(Map.Entry::getKey).toList();
        Map<SubjectKey, List<TimelineEntry>> amendments =
                timeline.amendments(keys, known).stream().collect(Collectors.groupingBy(TimelineEntry::key));
        List<Hit> hits = new ArrayList<>();
        page.forEach(subject -> {
            List<Match> matches = subject.getValue();
            List<TimelineEntry> own = amendments.getOrDefault(subject.getKey(), List.of());
            hits.add(new Hit(
                    subject.getKey(),
                    matches.getFirst().unit(),
                    matches.stream()
                            .limit(MOST_LINES)
                            .map(match -> line(Objects.requireNonNull(entries.get(match.position())), own, sought))
                            .toList(),
                    Math.max(0, matches.size() - MOST_LINES)));
        });
        return hits;
    }

    private static Line line(TimelineEntry entry, Collection<TimelineEntry> amendments, Sought sought) {
        Map<Long, Amendment> byNumber =
                amendments.stream().collect(Collectors.toMap(TimelineEntry::version, one -> (Amendment) one.event()));
        Long amendedBy = Amendments.of(new TreeMap<>(byNumber)).of(entry.version());
        List<String> texts = EventTexts.of(entry.event()).stream()
                .map(EventTexts.Text::words)
                .toList();
        return new Line(
                entry,
                Marked.excerpt(texts, sought),
                amendedBy,
                amendedBy != null && byNumber.get(amendedBy) instanceof EntryRetracted);
    }
}
