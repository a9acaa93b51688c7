package org.throughline.query.question;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.answer.AnswerStreams;
import org.throughline.query.answer.Answers;
import org.throughline.query.answer.Changes;
import org.throughline.query.answer.PageAsked;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;

/** {@code GET /api/audit/{question}}: every question, in every tense. */
@RestController
final class QuestionController {

    private static final String QUESTION = "/api/audit/{question}";

    private final Questions questions;
    private final QuestionReads reads;
    private final AnswerStreams streams;

    QuestionController(Questions questions, QuestionReads reads, AnswerStreams streams) {
        this.questions = questions;
        this.reads = reads;
        this.streams = streams;
    }

    @GetMapping(path = QUESTION, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> answer(
            @PathVariable String question,
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            HttpServletRequest request) {
        QuestionType<?, ?> type = typeAt(question);
        PageAsked part = PageAsked.of(after, limit);
        return reads.answer(reads.ask(type, asked, district, request.getParameterMap()), asked.atLeast())
                .page(part)
                .response();
    }

    /** The answer, and again whenever something it rests on makes it another one. */
    @GetMapping(path = QUESTION, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable String readingFor,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String changes,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        QuestionType<?, ?> type = typeAt(question);
        Asked asked = new Asked(asOf, knownAt, null, clock, null, readingFor);
        Answers.Ask ask = reads.live(type, asked, district, request.getParameterMap());
        PageAsked part = PageAsked.of(null, limit);
        streams.serve(
                response,
                () -> reads.answer(ask, null),
                kept -> kept.page(part),
                Changes.read(changes),
                Parameters.number("Last-Event-ID", lastEventId));
    }

    private QuestionType<?, ?> typeAt(String path) {
        return questions
                .at(path)
                .orElseThrow(
                        () -> ReadRefusal.of(Code.NOT_FOUND, "There is no question at /api/audit/%s".formatted(path)));
    }
}
