package org.throughline.query.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.throughline.events.json.EventJson;
import org.throughline.query.answer.Answers.Ask;
import org.throughline.query.answer.PageAsked;
import org.throughline.query.question.QuestionReads;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;
import org.throughline.query.read.Asked;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.words.Names;
import tools.jackson.databind.JsonNode;

/** {@code GET /questions}: what a district can ask of its history, and the answer to one of it, at any moment. */
@Controller
final class QuestionsController {

    private static final PageAsked SHOWN = new PageAsked(0, AnswerLayout.MOST_ROWS);

    private final PageParts parts;
    private final Questions questions;
    private final QuestionReads reads;
    private final ComputedReads computed;

    QuestionsController(PageParts parts, Questions questions, QuestionReads reads, ComputedReads computed) {
        this.parts = parts;
        this.questions = questions;
        this.reads = reads;
        this.computed = computed;
    }

    @GetMapping("/questions")
    @Nullable
    String questions(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String ask,
            Model model,
            WebRequest request) {
        Moment moment = parts.moment(asOf, knownAt, clock);
        if (parts.isUnchanged(request)) {
            return null;
        }
        QuestionsPart part = whole(moment, Parameters.text("district", PageParts.filled(district)), ask, model);
        QuestionType<?, ?> asked = part.asked();
        if (asked != null) {
            try {
                model.addAttribute("answer", answer(asked, part));
            } catch (ReadRefusal refusal) {
                model.addAttribute("refusal", refusal.detail());
            }
        }
        return "questions";
    }

    private AnswerLayout answer(QuestionType<?, ?> asked, QuestionsPart part) {
        Moment moment = part.moment();
        Map<String, String[]> given = new HashMap<>();
        part.parameters().forEach((name, value) -> given.put(name, new String[] {value}));
        Asked tense = new Asked(moment.day(), moment.knownAt(), null, moment.bySource() ? "source" : null, null, null);
        Ask ask = reads.ask(asked, tense, part.district(), given);
        JsonNode envelope =
                EventJson.MAPPER.readTree(reads.answer(ask, null).page(SHOWN).json());
        Names names = computed.compute(() -> parts.names(moment, part.district()));
        return AnswerLayout.of(envelope, names);
    }

    /** A moment that cannot be asked about is explained above the questions of the present one. */
    @ExceptionHandler
    String refused(ReadRefusal refusal, Model model, HttpServletResponse response) {
        return Refused.page(refusal, model, response, () -> {
            whole(parts.present(), null, null, model);
            return "questions";
        });
    }

    private QuestionsPart whole(Moment moment, @Nullable String district, @Nullable String ask, Model model) {
        QuestionsPart part = QuestionsPart.of(questions, parts.districts(moment), district, ask, moment);
        model.addAttribute("moment", moment);
        model.addAttribute("questions", part);
        return part;
    }
}
