package org.throughline.infra.role;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.infra.role.Role.Place;
import org.throughline.infra.role.RolePart.Answered;
import org.throughline.infra.role.RolePart.Unit;
import org.throughline.infra.role.RolePart.Wish;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.When;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.Refused;
import org.throughline.query.page.answer.ToldAnswers;
import org.throughline.query.page.answer.ToldAnswers.Shown;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.page.thing.Missing;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.tree.TreeReads.Called;
import org.throughline.query.tree.TreeReads.District;

/** {@code GET /for/{role}}: what people of a role look at first, of one unit at any moment. */
@Controller
final class RoleController {

    /** Rows of each answer. */
    private static final int ROWS = 3;
    /** As many as can be looked through in a list. */
    private static final int MOST_UNITS = 300;

    private final PageParts parts;
    private final Questions questions;
    private final ToldAnswers answers;
    private final CommandRegistry commands;
    private final ComputedReads computed;

    RoleController(
            PageParts parts,
            Questions questions,
            ToldAnswers answers,
            CommandRegistry commands,
            ComputedReads computed) {
        this.parts = parts;
        this.questions = questions;
        this.answers = answers;
        this.commands = commands;
        this.computed = computed;
    }

    @GetMapping("/for/{code}")
    @Nullable
    String first(
            @PathVariable String code,
            When when,
            @RequestParam(required = false) @Nullable String district,
            Model model,
            WebRequest request,
            HttpServletResponse response) {
        Moment moment = parts.open(model, "../", "for/" + PagePath.segment(code), when);
        String named = Parameters.text("district", PageParts.filled(district));
        Role role = Role.of(code).orElse(null);
        if (role == null) {
            return Missing.of("first page", moment, false).page(model, response);
        }
        if (parts.isUnchanged(request)) {
            return null;
        }
        Called called = computed.compute(() -> parts.called(moment));
        if (named != null && !called.organizations().containsKey(named)) {
            return Missing.ofUnit(moment, isThereNow(named)).page(model, response);
        }
        model.addAttribute("first", part(role, named, moment, called));
        return "role";
    }

    private boolean isThereNow(String unit) {
        return computed.compute(() -> parts.called(parts.present()))
                .organizations()
                .containsKey(unit);
    }

    private RolePart part(Role role, @Nullable String named, Moment moment, Called called) {
        List<District> districts = computed.compute(() -> parts.districts(moment));
        String id = named != null || districts.isEmpty()
                ? named
                : districts.stream()
                        .min(Comparator.comparing(District::name))
                        .map(District::id)
                        .orElse(null);
        Unit unit = id == null ? null : unit(id, called);
        return new RolePart(
                role,
                Role.ALL,
                units(districts, unit, called),
                unit,
                unit == null
                        ? List.of()
                        : role.questions().stream()
                                .flatMap(path -> questions.at(path).stream())
                                .map(question -> answered(question, unit, moment, called))
                                .toList(),
                role.record().stream()
                        .flatMap(path -> commands.find(path).stream())
                        .map(RoleController::wish)
                        .toList(),
                pages(role, unit));
    }

    private static Unit unit(String id, Called called) {
        return new Unit(id, called.organizations().getOrDefault(id, id));
    }

    /** Every unit where a list of them can be looked through, otherwise the districts and the one that is shown. */
    private static List<Unit> units(List<District> districts, @Nullable Unit shown, Called called) {
        Stream<Unit> units = called.organizations().size() <= MOST_UNITS
                ? called.organizations().keySet().stream().map(id -> unit(id, called))
                : Stream.concat(
                        districts.stream().map(one -> new Unit(one.id(), one.name())), Stream.ofNullable(shown));
        return units.distinct()
                .sorted(Comparator.comparing(Unit::name).thenComparing(Unit::id))
                .toList();
    }

    /** What cannot be answered says so in its place; too much to do is a matter of the whole page. */
    private Answered answered(QuestionType<?, ?> question, Unit unit, Moment moment, Called called) {
        String path = question.path();
        String title = question.asks().title();
        try {
            Shown shown = answers.told(question, moment, unit.id(), Map.of(), called, told -> told.briefly(ROWS));
            List<Sheet> sheets = shown.sheets().stream()
                    .map(sheet -> new Sheet(title, sheet.columns(), sheet.rows()))
                    .toList();
            return new Answered(path, title, shown.told(), sheets, shown.incomplete(), null);
        } catch (ReadRefusal refusal) {
            if (refusal.code().isOfLoad()) {
                throw refusal;
            }
            return new Answered(path, title, null, List.of(), List.of(), refusal.detail());
        }
    }

    private static Wish wish(CommandType type) {
        return new Wish(type.path(), type.schema().path("title").asString(type.name()));
    }

    private static List<Place> pages(Role role, @Nullable Unit unit) {
        Stream<Place> everywhere = role.pages().stream().filter(place -> !place.isOfAUnit());
        return unit == null
                ? everywhere.toList()
                : Stream.concat(
                                Stream.of(new Place("Everything about " + unit.name(), "organizations/{unit}")),
                                role.pages().stream())
                        .map(place -> place.of(PagePath.segment(unit.id())))
                        .toList();
    }

    /** A moment that cannot be shown. */
    @ExceptionHandler
    String refused(ReadRefusal refusal, Model model, HttpServletResponse response) {
        return Refused.alone(refusal, model, response);
    }
}
