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
import org.throughline.events.SubjectKey;
import org.throughline.query.EventJson;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.live.EventStream;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.read.SubjectReads.FindHistory;
import org.throughline.query.read.SubjectReads.FindSubject;
import org.throughline.query.read.SubjectReads.FindSubjects;
import org.throughline.query.read.SubjectReads.History;
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

    SubjectController(SubjectKinds kinds, Queries queries, Tenses tenses, Freshness freshness, SubjectStreams streams) {
        this.kinds = kinds;
        this.queries = queries;
        this.tenses = tenses;
        this.freshness = freshness;
        this.streams = streams;
    }

    /** A page of subjects; {@code next} is the {@code after} of the following page, absent on the last. */
    record Page(List<SubjectAnswer> items, @Nullable String next) {}

    @GetMapping(path = SUBJECTS, produces = MediaType.APPLICATION_JSON_VALUE)
    Page list(
            @PathVariable String path,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String knownAtPosition,
            @RequestParam(required = false) @Nullable String atLeast,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        freshness.await(atLeast);
        int most = Parameters.limit(limit, 100, 1000);
        FindSubjects query = new FindSubjects(
                kindAt(path).name(),
                Parameters.text("district", district),
                tenses.read(asOf, knownAt, knownAtPosition),
                Parameters.text("after", after),
                most);
        List<SubjectAnswer> items = queries.ask(query, ResponseTypes.multipleInstancesOf(SubjectAnswer.class));
        return new Page(items, items.size() == most ? items.getLast().id() : null);
    }

    @GetMapping(path = SUBJECT, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SubjectAnswer> read(
            @PathVariable String path,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String knownAtPosition,
            @RequestParam(required = false) @Nullable String atLeast) {
        freshness.await(atLeast);
        Tense tense = tenses.read(asOf, knownAt, knownAtPosition);
        SubjectAnswer answer = require(keyOf(path, id), tense);
        return tense.isNow()
                ? ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer)
                : ResponseEntity.ok(answer);
    }

    @GetMapping(path = SUBJECT, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @PathVariable String path,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException {
        SubjectKind<?, ?> kind = kindAt(path);
        Tense tense = tenses.read(asOf, null, null);
        Long after = Parameters.number("Last-Event-ID", lastEventId);
        SubjectKey key = keyOf(path, id);
        if (after == null) {
            require(key, tense);
        }
        streams.serve(kind, key, tense.asOf(), after, new EventStream(response));
    }

    @GetMapping(path = SUBJECT + "/history", produces = MediaType.APPLICATION_JSON_VALUE)
    History history(
            @PathVariable String path,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String knownAtPosition,
            @RequestParam(required = false) @Nullable String atLeast) {
        freshness.await(atLeast);
        SubjectKey key = keyOf(path, id);
        History told = queries.ask(
                new FindHistory(key, tenses.read(asOf, knownAt, knownAtPosition)),
                ResponseTypes.instanceOf(History.class));
        if (told.items().isEmpty()) {
            throw notFound(key);
        }
        return told;
    }

    /**
     * What differs between two moments; each is the present where nothing is said of it.
     *
     * @param from the state at the first; absent when there was no such subject yet
     * @param to the state at the second
     */
    record Diff(@Nullable SubjectAnswer from, @Nullable SubjectAnswer to, List<Difference.Change> changes) {}

    @GetMapping(path = SUBJECT + "/diff", produces = MediaType.APPLICATION_JSON_VALUE)
    Diff diff(
            @PathVariable String path,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String fromKnownAt,
            @RequestParam(required = false) @Nullable String fromKnownAtPosition,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String toKnownAt,
            @RequestParam(required = false) @Nullable String toKnownAtPosition) {
        SubjectKey key = keyOf(path, id);
        Optional<SubjectAnswer> before = find(key, tenses.read(from, fromKnownAt, fromKnownAtPosition));
        Optional<SubjectAnswer> after = find(key, tenses.read(to, toKnownAt, toKnownAtPosition));
        if (before.isEmpty() && after.isEmpty()) {
            throw notFound(key);
        }
        return new Diff(before.orElse(null), after.orElse(null), Difference.between(stateOf(before), stateOf(after)));
    }

    private static JsonNode stateOf(Optional<SubjectAnswer> answer) {
        return EventJson.MAPPER.readTree(answer.map(SubjectAnswer::state).orElse("{}"));
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
