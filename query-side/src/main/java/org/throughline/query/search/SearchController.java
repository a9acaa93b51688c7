package org.throughline.query.search;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Freshness;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.Queries;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.Readers;
import org.throughline.query.read.Tense;
import org.throughline.query.read.Tenses;
import org.throughline.query.search.SearchReads.Count;
import org.throughline.query.search.SearchReads.FindText;
import org.throughline.query.search.SearchReads.Found;
import org.throughline.query.search.SearchReads.Hit;
import org.throughline.query.search.SearchReads.Line;
import org.throughline.query.timeline.RecordingClock;

/** {@code GET /api/search}: subjects by the words that were recorded of them, in every tense, and people by name. */
@RestController
final class SearchController {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final Queries queries;
    private final ComputedReads computed;
    private final Tenses tenses;
    private final Readers readers;
    private final Freshness freshness;

    SearchController(Queries queries, ComputedReads computed, Tenses tenses, Readers readers, Freshness freshness) {
        this.queries = queries;
        this.computed = computed;
        this.tenses = tenses;
        this.readers = readers;
        this.freshness = freshness;
    }

    /**
     * What was found.
     *
     * @param items subjects, the best first
     * @param people ids of members whose names have the words, by name; on the first page only
     * @param total how many subjects there are
     * @param cut whether only the best five thousand entries were looked through; absent where all were
     * @param kinds how many subjects of each kind
     * @param units how many in each unit
     * @param next {@code after} of the following page; absent on the last
     * @param position the position up to which this answer knows everything
     * @param clock {@code source} where it was asked by what sources claim; absent by the log's own clock
     */
    record Answer(
            List<Item> items,
            List<String> people,
            int total,
            @Nullable Boolean cut,
            List<Count> kinds,
            List<Count> units,
            @Nullable Integer next,
            long position,
            @Nullable LocalDate asOf,
            @Nullable RecordingClock clock) {}

    /**
     * A subject.
     *
     * @param unit organization id of the unit in which it happened
     * @param entries the best of its entries that have the words
     * @param more how many others have them
     */
    record Item(String kind, String id, @Nullable String unit, List<Entry> entries, int more) {}

    /**
     * An entry of its history.
     *
     * @param entry its number in the history
     * @param position place in the log
     * @param type event name
     * @param excerpt of what was written in it, cut at the words that are looked for; empty where only what happened has them
     * @param amendedBy number of the entry that took it back or put it right; absent where it stands
     */
    record Entry(
            long entry,
            long position,
            String type,
            LocalDate effectiveOn,
            List<Marked> excerpt,
            @Nullable Long amendedBy) {}

    @GetMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String root,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String knownAtPosition,
            @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable String atLeast,
            @RequestParam(required = false) @Nullable String readingFor,
            HttpServletResponse response) {
        String words = Parameters.text("q", q);
        if (words == null) {
            throw ReadRefusal.of(ReadRefusal.Code.BAD_PARAMETER, "Give q, the words to look for")
                    .with("parameter", "q");
        }
        freshness.await(atLeast);
        Tense tense = tenses.read(asOf, knownAt, knownAtPosition, clock);
        FindText query = new FindText(
                Sought.read(words),
                Parameters.text("root", root),
                Parameters.text("unit", unit),
                Parameters.text("kind", kind),
                Bounds.year(year),
                tense,
                readers.of(readingFor),
                Bounds.count("after", after),
                Parameters.limit(limit, USUAL, MOST));
        // that an id was found by a name tells the name
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Found found = computed.compute(() -> queries.ask(query, ResponseTypes.instanceOf(Found.class)));
        return new Answer(
                found.hits().stream().map(SearchController::item).toList(),
                found.people(),
                found.total(),
                found.cut() ? true : null,
                found.kinds(),
                found.units(),
                found.next(),
                found.position(),
                tense.asOf(),
                tense.clock().said());
    }

    private static Item item(Hit hit) {
        return new Item(
                hit.subject().kind(),
                hit.subject().id(),
                hit.unit(),
                hit.lines().stream().map(SearchController::entry).toList(),
                hit.more());
    }

    private static Entry entry(Line line) {
        return new Entry(
                line.entry().version(),
                line.entry().position(),
                line.entry().type(),
                line.entry().effectiveOn(),
                line.excerpt(),
                line.amendedBy());
    }
}
