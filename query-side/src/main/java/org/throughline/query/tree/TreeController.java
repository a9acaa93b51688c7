package org.throughline.query.tree;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.answer.AnswerStreams;
import org.throughline.query.answer.AnsweredWith;
import org.throughline.query.answer.Changes;
import org.throughline.query.answer.Kept;
import org.throughline.query.answer.Page;
import org.throughline.query.read.Freshness;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.Queries;
import org.throughline.query.read.Tense;
import org.throughline.query.read.Tenses;
import org.throughline.query.tree.TreeReads.FindOrganizationTree;
import org.throughline.query.tree.TreeReads.Tree;

/** {@code GET /api/tree}: the organizations with where each stands, in every tense. */
@RestController
final class TreeController {

    private final Queries queries;
    private final Tenses tenses;
    private final Freshness freshness;
    private final AnswerStreams streams;

    TreeController(Queries queries, Tenses tenses, Freshness freshness, AnswerStreams streams) {
        this.queries = queries;
        this.tenses = tenses;
        this.freshness = freshness;
        this.streams = streams;
    }

    @AnsweredWith(Tree.class)
    @GetMapping(path = "/api/tree", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> tree(
            @RequestParam(required = false) @Nullable String root,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String knownAtPosition,
            @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable String atLeast) {
        freshness.await(atLeast);
        Long least = Parameters.number("atLeast", atLeast);
        Tense tense = tenses.read(asOf, knownAt, knownAtPosition, clock);
        Page whole = ask(Parameters.text("root", root), tense, least == null ? 0 : least)
                .whole();
        return whole.response();
    }

    /** The tree, and again whenever it is another one; what came in between is in the next one. */
    @GetMapping(path = "/api/tree", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @RequestParam(required = false) @Nullable String root,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable String changes,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException {
        String below = Parameters.text("root", root);
        Tense tense = tenses.live(asOf, knownAt, clock);
        streams.serve(
                response,
                () -> ask(below, tense, 0),
                Kept::whole,
                Changes.read(changes),
                Parameters.number("Last-Event-ID", lastEventId));
    }

    private Kept ask(@Nullable String root, Tense tense, long atLeast) {
        return queries.ask(new FindOrganizationTree(root, tense, atLeast), ResponseTypes.instanceOf(Kept.class));
    }
}
