package org.throughline.query.page.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.When;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.Refused;
import org.throughline.query.page.thing.Missing;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.tree.TreeReads.Called;
import org.throughline.query.tree.TreeReads.District;

/**
 * {@code GET /questions}: what a district can ask of its history; {@code GET /questions/{name}}: the answer to one of it,
 * at any moment, with the same parameters as programs ask it.
 */
@Controller
final class QuestionsController {

    private static final String QUESTIONS = "questions";
    private static final String QUESTION = "question";
    /** So that no page is over 200 kB. */
    private static final int LETTERS_OF_CHARTS = 70_000;

    private static final int LETTERS_OF_TABLES = 110_000;

    private final PageParts parts;
    private final Questions questions;
    private final ToldAnswers answers;
    private final ComputedReads computed;

    QuestionsController(PageParts parts, Questions questions, ToldAnswers answers, ComputedReads computed) {
        this.parts = parts;
        this.questions = questions;
        this.answers = answers;
        this.computed = computed;
    }

    @GetMapping("/questions")
    @Nullable
    String questions(
            When when,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String ask,
            Model model,
            WebRequest request,
            HttpServletRequest http,
            HttpServletResponse response) {
        Moment moment = parts.open(model, "", QUESTIONS, when);
        return page(moment, district, ask, model, request, http, response);
    }

    @GetMapping("/questions/{name}")
    @Nullable
    String question(
            @PathVariable String name,
            When when,
            @RequestParam(required = false) @Nullable String district,
            Model model,
            WebRequest request,
            HttpServletRequest http,
            HttpServletResponse response) {
        Moment moment = parts.open(model, "../", QUESTIONS + "/" + PagePath.segment(name), when);
        return page(moment, district, name, model, request, http, response);
    }

    private @Nullable String page(
            Moment moment,
            @Nullable String district,
            @Nullable String ask,
            Model model,
            WebRequest request,
            HttpServletRequest http,
            HttpServletResponse response) {
        String named = Parameters.text("district", PageParts.filled(district));
        if (parts.isUnchanged(request)) {
            return null;
        }
        QuestionType<?, ?> asked = questions.at(ask == null ? "" : ask).orElse(null);
        if (asked == null && PageParts.filled(ask) != null) {
            return new Missing(
                            "There is no such question",
                            "No question is asked by this name; all there are stand in the list of questions.",
                            false,
                            false)
                    .page(model, response);
        }
        Called called = computed.compute(() -> parts.called(moment));
        if (named != null && !called.organizations().containsKey(named)) {
            return unknownUnit(named, moment).page(model, response);
        }
        QuestionsPart part = part(moment, named, asked, http, called);
        model.addAttribute(QUESTIONS, part);
        if (asked == null) {
            return QUESTIONS;
        }
        if (!asked.asks().ofADistrict() && part.given().isEmpty()) {
            return QUESTION; // which says what it is to be asked of
        }
        try {
            model.addAttribute(
                    "answer",
                    answers.told(
                            asked,
                            moment,
                            part.district(),
                            part.given(),
                            called,
                            told -> told.within(LETTERS_OF_CHARTS, LETTERS_OF_TABLES)));
        } catch (ReadRefusal refusal) {
            if (refusal.code().isOfLoad()) {
                throw refusal;
            }
            response.setStatus(refusal.code().status());
            model.addAttribute("refusal", refusal.detail());
        }
        return QUESTION;
    }

    private Missing unknownUnit(String named, Moment moment) {
        boolean later = !moment.isNow()
                && computed.compute(() -> parts.called(parts.present()))
                        .organizations()
                        .containsKey(named);
        return Missing.ofUnit(moment, later);
    }

    private QuestionsPart part(
            Moment moment,
            @Nullable String named,
            @Nullable QuestionType<?, ?> asked,
            HttpServletRequest http,
            Called called) {
        List<District> units = new ArrayList<>(parts.districts(moment));
        if (named != null && units.stream().noneMatch(unit -> unit.id().equals(named))) {
            units.add(new District(named, called.organizations().getOrDefault(named, named)));
        }
        String district =
                named != null || units.isEmpty() ? named : units.getFirst().id();
        Map<String, List<String>> given = new LinkedHashMap<>();
        if (asked != null) {
            for (String name : asked.parameterNames()) {
                String[] values = http.getParameterValues(name);
                List<String> filled = values == null
                        ? List.of()
                        : Arrays.stream(values)
                                .filter(value -> PageParts.filled(value) != null)
                                .toList();
                if (!filled.isEmpty()) {
                    given.put(name, filled);
                }
            }
        }
        units.sort(Comparator.comparing(District::name));
        return new QuestionsPart(
                asked == null ? QuestionsPart.areas(questions.all()) : List.of(),
                units,
                district,
                asked,
                given,
                asked == null ? List.of() : QuestionsPart.fields(asked, given, called),
                moment);
    }

    /** A moment that cannot be asked about is explained above the questions of the present one. */
    @ExceptionHandler
    String refused(ReadRefusal refusal, Model model, HttpServletResponse response) {
        return Refused.page(refusal, model, response, () -> {
            Moment present = parts.present();
            model.addAttribute("moment", present);
            Map<String, Object> known = model.asMap();
            model.addAttribute("root", known.getOrDefault("root", ""));
            List<District> units = parts.districts(present);
            model.addAttribute(
                    QUESTIONS,
                    new QuestionsPart(
                            QuestionsPart.areas(questions.all()),
                            units,
                            units.isEmpty() ? null : units.getFirst().id(),
                            null,
                            Map.of(),
                            List.of(),
                            present));
            return QUESTIONS;
        });
    }
}
