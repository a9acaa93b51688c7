package org.throughline.query.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.query.organization.TreeReads.Tree;
import org.throughline.query.page.words.Names;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import tools.jackson.databind.JsonNode;

/** {@code GET /questions}: what a district can ask of its history, and the answer to one of it, at any moment. */
@Controller
final class QuestionsController {

    private final PageParts parts;
    private final AnswerReads answers;
    private final ComputedReads computed;

    QuestionsController(PageParts parts, AnswerReads answers, ComputedReads computed) {
        this.parts = parts;
        this.answers = answers;
        this.computed = computed;
    }

    @GetMapping("/questions")
    String questions(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String ask,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException, IOException {
        Moment moment = parts.moment(asOf, knownAt);
        Tree tree = computed.compute(() -> parts.tree(moment));
        QuestionsPart questions = whole(moment, tree, Parameters.text("district", district), ask, model);
        if (questions.asked() != null) {
            JsonNode answer = answers.read(questions.asked().route(), questions.parameters(), request, response);
            if (answer.has("code") && answer.has("status")) {
                model.addAttribute("refusal", answer.path("detail").asString("The question cannot be answered"));
            } else {
                model.addAttribute("answer", AnswerLayout.of(answer, new Names(tree.roots())));
            }
        }
        return "questions";
    }

    /** A moment that cannot be asked about is explained above the questions of the present one. */
    @ExceptionHandler
    String refused(ReadRefusal refusal, Model model, HttpServletResponse response) {
        return Refused.page(refusal, model, response, () -> {
            Moment present = parts.present();
            whole(present, computed.compute(() -> parts.tree(present)), null, null, model);
            return "questions";
        });
    }

    private QuestionsPart whole(
            Moment moment, Tree tree, @Nullable String district, @Nullable String ask, Model model) {
        QuestionsPart questions =
                QuestionsPart.of(Question.among(answers.routes()), tree.roots(), district, ask, moment);
        model.addAttribute("moment", moment);
        model.addAttribute("questions", questions);
        return questions;
    }
}
