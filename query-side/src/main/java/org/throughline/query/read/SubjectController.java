package org.throughline.query.read;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.read.SubjectReads.FindHistory;
import org.throughline.query.read.SubjectReads.FindSubject;
import org.throughline.query.read.SubjectReads.FindSubjects;
import org.throughline.query.read.SubjectReads.History;
import org.throughline.query.timeline.RecordingClock;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/{kind}s...}: every kind of subject, in every tense. */
@RestController
final class SubjectController {

    private static final String SUBJECTS = "/api/{path}";
    private static final String SUBJECT = "/api/{path}/{id}";

    private final SubjectKinds kinds;
    private final Queries queries;
    private final Tenses tenses;
    private final Freshness freshness;
    private final SubjectStreams streams;
    private final Discretion discretion;
    private final Readers readers;
    private final ComputedReads computed;
    private final ReadTags tags;

    SubjectController(
            SubjectKinds kinds,
            Queries queries,
            Tenses tenses,
            Freshness freshness,
            SubjectStreams streams,
            Discretion discretion,
            Readers readers,
            ComputedReads computed,
            ReadTags tags) {
        this.kinds = kinds;
        this.queries = queries;
        this.tenses = tenses;
        this.freshness = freshness;
        this.streams = streams;
        this.discretion = discretion;
        this.readers = readers;
        this.computed = computed;
        this.tags = tags;
    }

    /**
     * A page of subjects.
     *
     * @param next the {@code after} of the following page, absent on the last
     * @param clock {@code source} where it was asked by what sources claim; absent by the log's own clock
     */
    record Page(
            List<ShownState> items,
            @Nullable String next,
            @Nullable RecordingClock clock) {}

    @GetMapping(path = SUBJECTS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    Page list(
            @PathVariable String path,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String knownAtPosition,
            @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable String atLeast,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String readingFor,
            WebRequest request) {
        freshness.await(atLeast);
        int most = Parameters.limit(limit, 100, 1000);
        FindSubjects query = new FindSubjects(
                kindAt(path).name(),
                Parameters.text("district", district),
                tenses.read(asOf, knownAt, knownAtPosition, clock),
                Parameters.text("after", after),
                most);
        Reader reader = readers.of(readingFor);
        if (request.checkNotModified(tags.of(query.kind(), query.tense()))) {
            return null;
        }
        List<SubjectAnswer> items = query.tense().isNow() ? found(query) : computed.compute(() -> found(query));
        return new Page(
                discretion.show(items, query.kind(), query.tense(), reader),
                items.size() == most ? items.getLast().id() : null,
                query.tense().clock().said());
    }

    private List<SubjectAnswer> found(FindSubjects query) {
        return queries.ask(query, ResponseTypes.multipleInstancesOf(SubjectAnswer.class));
    }

    @GetMapping(path = SUBJECT, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ShownState> read(
            @PathVariable String path,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String knownAtPosition,
            @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable String atLeast,
            @RequestParam(required = false) @Nullable String readingFor) {
        freshness.await(atLeast);
        Tense tense = tenses.read(asOf, knownAt, knownAtPosition, clock);
        ShownState answer = discretion.show(require(keyOf(path, id), tense), tense, readers.of(readingFor));
        if (answer.incomplete() != null) {
            // it may become complete without another event
            return ResponseEntity.ok(answer);
        }
        return tense.isNow()
                ? ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer)
                : ResponseEntity.ok().eTag(tags.of(answer.kind(), tense)).body(answer);
    }

    @GetMapping(path = SUBJECT, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @PathVariable String path,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable String readingFor,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException {
        SubjectKind<?, ?> kind = kindAt(path);
        Tense tense = tenses.live(asOf, knownAt, clock);
        Long after = Parameters.number("Last-Event-ID", lastEventId);
        SubjectKey key = keyOf(path, id);
        if (after == null) {
            require(key, tense);
        }
        streams.serve(kind, key, tense, after, readers.of(readingFor), response);
    }

    /**
     * The history of one subject.
     *
     * @param items events in effective order
     * @param position the position up to which this answer knows everything
     * @param clock {@code source} where it was asked by what sources claim; absent by the log's own clock
     */
    record ShownHistory(
            List<ShownEntry> items, long position, @Nullable RecordingClock clock) {}

    @GetMapping(path = SUBJECT + "/history", produces = MediaType.APPLICATION_JSON_VALUE)
    ShownHistory history(
            @PathVariable String path,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String knownAtPosition,
            @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable String atLeast,
            @RequestParam(required = false) @Nullable String readingFor) {
        freshness.await(atLeast);
        SubjectKey key = keyOf(path, id);
        Tense tense = tenses.read(asOf, knownAt, knownAtPosition, clock);
        History found = queries.ask(new FindHistory(key, tense), ResponseTypes.instanceOf(History.class));
        if (found.items().isEmpty()) {
            throw notFound(key);
        }
        return new ShownHistory(
                discretion.show(found, tense, readers.of(readingFor)),
                found.position(),
                tense.clock().said());
    }

    /**
     * What differs between two moments; each is the present where nothing is said of it.
     *
     * @param from the state at the first; absent when there was no such subject yet
     * @param to the state at the second
     * @param changes absent when one of the two is withheld: what is not shown is not compared
     */
    record Diff(
            @Nullable ShownState from,
            @Nullable ShownState to,
            @Nullable List<Difference.Change> changes) {}

    @GetMapping(path = SUBJECT + "/diff", produces = MediaType.APPLICATION_JSON_VALUE)
    Diff diff(
            @PathVariable String path,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String fromKnownAt,
            @RequestParam(required = false) @Nullable String fromKnownAtPosition,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String toKnownAt,
            @RequestParam(required = false) @Nullable String toKnownAtPosition,
            @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable String readingFor) {
        SubjectKey key = keyOf(path, id);
        Reader reader = readers.of(readingFor);
        ShownState before = shown(key, tenses.read(from, fromKnownAt, fromKnownAtPosition, clock), reader);
        ShownState after = shown(key, tenses.read(to, toKnownAt, toKnownAtPosition, clock), reader);
        if (before == null && after == null) {
            throw notFound(key);
        }
        return new Diff(before, after, changes(before, after));
    }

    private @Nullable ShownState shown(SubjectKey key, Tense tense, Reader reader) {
        return find(key, tense)
                .map(answer -> discretion.show(answer, tense, reader))
                .orElse(null);
    }

    private static @Nullable List<Difference.Change> changes(@Nullable ShownState before, @Nullable ShownState after) {
        return isWithheld(before) || isWithheld(after) ? null : Difference.between(stateOf(before), stateOf(after));
    }

    private static boolean isWithheld(@Nullable ShownState state) {
        return state != null && state.withheld() != null;
    }

    private static JsonNode stateOf(@Nullable ShownState shown) {
        String state = shown == null ? null : shown.state();
        return EventJson.MAPPER.readTree(state == null ? "{}" : state);
    }

    private SubjectAnswer require(SubjectKey key, Tense tense) {
        return find(key, tense).orElseThrow(() -> notFound(key));
    }

    private Optional<SubjectAnswer> find(SubjectKey key, Tense tense) {
        return queries.ask(new FindSubject(key, tense), ResponseTypes.optionalInstanceOf(SubjectAnswer.class));
    }

    private SubjectKind<?, ?> kindAt(String path) {
        return kinds.at(path)
                .orElseThrow(() -> ReadRefusal.of(Code.NOT_FOUND, "There is nothing at /api/%s".formatted(path)));
    }

    private SubjectKey keyOf(String path, String id) {
        return new SubjectKey(kindAt(path).name(), String.valueOf(Parameters.text("id", id)));
    }

    private static ReadRefusal notFound(SubjectKey key) {
        return ReadRefusal.of(Code.NOT_FOUND, "There is no %s, or there was none in that tense".formatted(key));
    }
}
