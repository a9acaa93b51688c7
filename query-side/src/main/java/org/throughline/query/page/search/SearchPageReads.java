package org.throughline.query.page.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.TimelineItem;
import org.throughline.query.page.search.SearchPart.Choice;
import org.throughline.query.page.search.SearchPart.Person;
import org.throughline.query.page.search.SearchPart.Place;
import org.throughline.query.page.search.SearchPart.Said;
import org.throughline.query.page.search.SearchPart.Sort;
import org.throughline.query.page.search.SearchPart.Thing;
import org.throughline.query.page.thing.SubjectNames;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.read.Queries;
import org.throughline.query.read.Reader;
import org.throughline.query.search.Marked;
import org.throughline.query.search.SearchReads.Count;
import org.throughline.query.search.SearchReads.FindText;
import org.throughline.query.search.SearchReads.Found;
import org.throughline.query.search.SearchReads.Hit;
import org.throughline.query.search.SearchReads.Line;
import org.throughline.query.search.Sought;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/** Puts what was found into words, as anybody may see it. */
@Component
final class SearchPageReads {

    static final int SIZE = 12;
    private static final int MOST_CHOICES = 8;

    private final Queries queries;
    private final PageParts parts;
    private final ThingReads things;

    SearchPageReads(Queries queries, PageParts parts, ThingReads things) {
        this.queries = queries;
        this.parts = parts;
        this.things = things;
    }

    SearchPart find(SearchAsked asked, Sought sought, int limit) {
        Moment moment = asked.moment();
        FindText query = new FindText(
                sought,
                asked.root(),
                asked.unit(),
                asked.kind(),
                asked.year(),
                moment.tense(),
                Reader.ANYBODY,
                asked.after(),
                limit);
        Found found = queries.ask(query, ResponseTypes.instanceOf(Found.class));
        Names names = parts.names(moment);
        names.expect(found.people());
        return new SearchPart(
                asked,
                says(found),
                found.people().stream()
                        .map(id ->
                                new Person(Marked.in(names.person(id), sought), PagePath.ofPerson(id) + moment.query()))
                        .toList(),
                places(found.hits(), sought, moment, names),
                choices(
                        found.kinds(),
                        asked.kind(),
                        kind -> Words.sentence(Words.scale(kind)),
                        kind -> asked.about(kind).link()),
                choices(
                        found.units(),
                        asked.unit(),
                        names::organization,
                        unit -> asked.at(unit).link()),
                asked.year() == null
                        ? null
                        : new Choice(
                                asked.year().toString(),
                                found.total(),
                                asked.in(null).link(),
                                true),
                found.next() == null ? null : asked.from(found.next()).link(),
                asked.after() == 0
                        ? null
                        : asked.from(Math.max(0, asked.after() - limit)).link());
    }

    private static String says(Found found) {
        String many = Words.count(found.total(), "thing was", "things were") + " found";
        String people = found.people().isEmpty()
                ? ""
                : ", and " + Words.count(found.people().size(), "person", "people");
        return many + people + (found.cut() ? "; only the best five thousand entries were looked through" : "") + ".";
    }

    private static List<Choice> choices(
            List<Count> counts,
            @Nullable String chosen,
            Function<String, String> words,
            Function<@Nullable String, String> link) {
        if (chosen != null) {
            int count = counts.stream().mapToInt(Count::count).sum();
            return List.of(new Choice(words.apply(chosen), count, link.apply(null), true));
        }
        return counts.stream()
                .limit(MOST_CHOICES)
                .map(count -> new Choice(words.apply(count.of()), count.count(), link.apply(count.of()), false))
                .toList();
    }

    private List<Place> places(List<Hit> hits, Sought sought, Moment moment, Names names) {
        List<TimelineEntry> entries = hits.stream()
                .flatMap(hit -> hit.lines().stream())
                .map(Line::entry)
                .toList();
        Function<TimelineEntry, TimelineItem> say = things.saying(entries, moment, names);
        SubjectNames titles =
                things.names(names, hits.stream().map(Hit::subject).toList(), moment.tense());
        Map<String, Map<String, List<Thing>>> byPlace = new LinkedHashMap<>();
        hits.forEach(hit -> byPlace.computeIfAbsent(
                        Objects.requireNonNullElse(hit.unit(), ""), unit -> new LinkedHashMap<>())
                .computeIfAbsent(hit.subject().kind(), kind -> new ArrayList<>())
                .add(thing(hit, titles, say, sought, moment)));
        return byPlace.entrySet().stream()
                .map(place -> place(place.getKey(), place.getValue(), names, moment))
                .toList();
    }

    private static Place place(String unit, Map<String, List<Thing>> byKind, Names names, Moment moment) {
        List<Sort> sorts = byKind.entrySet().stream()
                .map(sort -> new Sort(Words.sentence(Words.scale(sort.getKey())), sort.getValue()))
                .toList();
        return unit.isEmpty()
                ? new Place("Above all districts", null, sorts)
                : new Place(names.organization(unit), PagePath.of("organization", unit) + moment.query(), sorts);
    }

    private static Thing thing(
            Hit hit, SubjectNames titles, Function<TimelineEntry, TimelineItem> say, Sought sought, Moment moment) {
        SubjectKey key = hit.subject();
        String title = titles.titleOf(key).orElseGet(() -> Words.sentence(Words.one(Words.scale(key.kind()))));
        return new Thing(
                Marked.in(title, sought),
                PagePath.of(key.kind(), key.id()) + moment.query(),
                hit.lines().stream()
                        .map(line -> said(line, say.apply(line.entry()), sought))
                        .toList(),
                hit.more());
    }

    private static boolean says(String sentence, String excerpt) {
        return sentence.toLowerCase(Locale.ROOT).contains(excerpt.toLowerCase(Locale.ROOT));
    }

    private static Said said(Line line, TimelineItem item, Sought sought) {
        List<Marked> sentence = Marked.in(item.sentence().text(), sought);
        String excerpt = line.excerpt().stream().map(Marked::text).collect(Collectors.joining());
        return new Said(
                item.effectiveOn().toString(),
                item.effectiveWords(),
                item.history(),
                sentence,
                says(item.sentence().text(), excerpt) ? List.of() : line.excerpt(),
                line.amendedBy() == null
                        ? null
                        : "This was %s later, by entry %d."
                                .formatted(line.takenBack() ? "taken back" : "put right", line.amendedBy()));
    }
}
