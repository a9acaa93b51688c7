package org.throughline.query.page.goal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.When;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.question.QuestionReads;
import org.throughline.query.question.Questions;
import org.throughline.query.question.implementation.GoalsAnswer;
import org.throughline.query.read.Asked;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;

/** {@code GET /needs/{id}}, {@code /goals/{id}}, {@code /measures/{id}}: what each is, and what rests on it, at every moment. */
@Controller
final class GoalController {

    private static final String QUESTION = "goals";

    private final ThingReads reads;
    private final PageParts parts;
    private final ComputedReads computed;
    private final Questions questions;
    private final QuestionReads answers;

    GoalController(
            ThingReads reads, PageParts parts, ComputedReads computed, Questions questions, QuestionReads answers) {
        this.reads = reads;
        this.parts = parts;
        this.computed = computed;
        this.questions = questions;
        this.answers = answers;
    }

    @GetMapping("/needs/{id}")
    @Nullable
    String need(@PathVariable String id, When when, Model model, WebRequest request, HttpServletResponse response) {
        Moment moment = parts.open(model, "../", "needs/" + PagePath.segment(id), when);
        return page(key("need", id), moment, model, request, response);
    }

    @GetMapping("/goals/{id}")
    @Nullable
    String goal(@PathVariable String id, When when, Model model, WebRequest request, HttpServletResponse response) {
        Moment moment = parts.open(model, "../", "goals/" + PagePath.segment(id), when);
        return page(key("goal", id), moment, model, request, response);
    }

    @GetMapping("/measures/{id}")
    @Nullable
    String measure(@PathVariable String id, When when, Model model, WebRequest request, HttpServletResponse response) {
        Moment moment = parts.open(model, "../", "measures/" + PagePath.segment(id), when);
        return page(key("measure", id), moment, model, request, response);
    }

    private static SubjectKey key(String kind, String id) {
        return new SubjectKey(kind, String.valueOf(Parameters.text("id", id)));
    }

    private @Nullable String page(
            SubjectKey key, Moment moment, Model model, WebRequest request, HttpServletResponse response) {
        if (parts.isUnchanged(request)) {
            return null;
        }
        Laid laid = computed.compute(() -> reads.laid(key, moment)).orElse(null);
        if (laid == null) {
            return computed.compute(() -> reads.missing(key, moment)).page(model, response);
        }
        model.addAttribute("thing", laid.thing().with(beside(key, laid.district(), moment)));
        return "thing";
    }

    /** Out of the answer for its district, which is kept; above districts nothing is asked. */
    private List<Part> beside(SubjectKey key, @Nullable String district, Moment moment) {
        if (district == null) {
            return List.of();
        }
        Asked asked = new Asked(moment.day(), moment.knownAt(), null, moment.bySource() ? "source" : null, null, null);
        GoalsAnswer answer = answers.answer(
                        answers.ask(questions.at(QUESTION).orElseThrow(), asked, district, Map.of()), null)
                .answer(GoalsAnswer.class);
        return computed.compute(() -> new Beside(answer, parts.names(moment)).of(key));
    }
}
