package org.throughline.query.page.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.answer.Answers.Ask;
import org.throughline.query.answer.Envelope;
import org.throughline.query.answer.Kept;
import org.throughline.query.answer.PageAsked;
import org.throughline.query.page.Moment;
import org.throughline.query.page.Naming;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.When;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.Refused;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.page.sheet.Tabled;
import org.throughline.query.page.thing.Missing;
import org.throughline.query.page.thing.SubjectNames;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.question.QuestionReads;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Incomplete;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.tree.TreeReads.Called;
import org.throughline.query.tree.TreeReads.District;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/**
 * {@code GET /questions}: what a district can ask of its history; {@code GET /questions/{name}}: the answer to one of it,
 * at any moment, with the same parameters as programs ask it.
 */
@Controller
final class QuestionsController {

    private static final String QUESTIONS = "questions";
    private static final String QUESTION = "question";
    private static final PageAsked SHOWN = new PageAsked(0, AnswerLayout.MOST_ROWS);
    /** So that no page is over 200 kB. */
    private static final int LETTERS_OF_CHARTS = 70_000;

    private static final int LETTERS_OF_TABLES = 110_000;

    private final PageParts parts;
    private final Questions questions;
    private final QuestionReads reads;
    private final ComputedReads computed;
    private final Tellings tellings;
    private final ThingReads things;

    QuestionsController(
            PageParts parts,
            Questions questions,
            QuestionReads reads,
            ComputedReads computed,
            Tellings tellings,
            ThingReads things) {
        this.parts = parts;
        this.questions = questions;
        this.reads = reads;
        this.computed = computed;
        this.tellings = tellings;
        this.things = things;
    }

    /** An answer as its page shows it. */
    record Shown(String about, Told told, long position, List<Incomplete> incomplete) implements Tabled {

        @Override
        public List<Sheet> sheets() {
            return told.tables().stream()
                    .map(table -> Sheet.of(
                            table.title(),
                            table.columns(),
                            table.rows(),
                            row -> row.stream().map(Told.Cell::text).toList()))
                    .toList();
        }
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
            model.addAttribute("answer", answer(asked, part, called));
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
        boolean now = !moment.isNow()
                && computed.compute(() -> parts.called(parts.present()))
                        .organizations()
                        .containsKey(named);
        return now
                ? Missing.of("unit", moment, true)
                : new Missing(
                        "There is no such unit",
                        "No district, school, region or state goes by this id, so nothing can be asked of it.",
                        false,
                        false);
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

    private Shown answer(QuestionType<?, ?> asked, QuestionsPart part, Called called) {
        Moment moment = part.moment();
        Map<String, String[]> given = new HashMap<>();
        part.given().forEach((name, values) -> given.put(name, values.toArray(String[]::new)));
        Ask ask = reads.ask(asked, moment.asked(), part.district(), given);
        Kept kept = reads.answer(ask, null);
        Envelope envelope = kept.envelope();
        return computed.compute(() -> {
            Names names = parts.names(called);
            LocalDate day = envelope.asOf() == null ? moment.today() : envelope.asOf();
            Function<Saying, Told> telling = telling(asked, kept);
            Told told = Naming.atOnce(
                    names,
                    known -> telling.apply(new Saying(Naming.mentioning(known), day, envelope.window()))
                            .within(LETTERS_OF_CHARTS, LETTERS_OF_TABLES));
            return new Shown(
                    asked.asks().title(),
                    titled(told, names, moment),
                    envelope.position(),
                    envelope.incomplete() == null ? List.of() : envelope.incomplete());
        });
    }

    private Function<Saying, Told> telling(QuestionType<?, ?> asked, Kept kept) {
        return tellings.telling(asked, kept)
                .orElseGet(() -> say -> AnswerLayout.of(
                                EventJson.MAPPER.readTree(kept.page(SHOWN).json()), say.names())
                        .told());
    }

    private Told titled(Told told, Names names, Moment moment) {
        SubjectNames titles = things.names(names, told.unnamed(), moment.tense());
        return told.named(key -> titles.titleOf(key).orElseGet(() -> unnamed(key)));
    }

    private static String unnamed(SubjectKey key) {
        return Words.one(Words.scale(key.kind()));
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
