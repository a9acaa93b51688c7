package org.throughline.infra.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.amend.Correction;
import org.throughline.command.door.Caller;
import org.throughline.command.door.CallerResolver;
import org.throughline.command.door.CommandJournal;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandResult;
import org.throughline.command.door.CommandType;
import org.throughline.command.door.NewId;
import org.throughline.command.door.Rehearsal;
import org.throughline.events.EventCatalog;
import org.throughline.events.SubjectKey;
import org.throughline.infra.form.FormPage.Preview;
import org.throughline.infra.form.FormPage.State;
import org.throughline.infra.form.Forms.Reading;
import org.throughline.infra.form.GroundPart.Said;
import org.throughline.infra.form.Sending.Foretold;
import org.throughline.infra.form.Told.Line;
import org.throughline.infra.form.ground.Beginning;
import org.throughline.infra.form.ground.Grounds;
import org.throughline.query.read.Freshness;
import org.throughline.query.timeline.TimelineEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /record}: what people can record, and a form for each of it. A form is sent twice: to see what would stand in the
 * history, and to record it.
 */
@Controller
final class FormController {

    private static final String FORM = "form";
    private static final String CORRECTS = "~corrects";
    private static final String CHECKED = "~checked";
    private static final String BECAUSE = "~because";
    private static final String REBASE = "rebase:";

    private final CommandRegistry commands;
    private final Sending sending;
    private final CallerResolver callers;
    private final Forms forms;
    private final Told told;
    private final Foreseen foreseen;
    private final RuleForesight rules;
    private final Standing standing;
    private final CommandJournal journal;
    private final Choices choices;
    private final Origins origins;
    private final Freshness freshness;
    private final Clock clock;

    FormController(
            CommandRegistry commands,
            Sending sending,
            CallerResolver callers,
            Forms forms,
            Told told,
            Foreseen foreseen,
            RuleForesight rules,
            Standing standing,
            CommandJournal journal,
            Choices choices,
            Origins origins,
            Freshness freshness,
            Clock clock) {
        this.commands = commands;
        this.sending = sending;
        this.callers = callers;
        this.forms = forms;
        this.told = told;
        this.foreseen = foreseen;
        this.rules = rules;
        this.standing = standing;
        this.journal = journal;
        this.choices = choices;
        this.origins = origins;
        this.freshness = freshness;
        this.clock = clock;
    }

    @GetMapping("/record")
    String list(Model model) {
        model.addAttribute("areas", Area.all(commands));
        model.addAttribute("common", Area.common(commands));
        return "record";
    }

    /** What can be recorded about something, each with that filled in. */
    @GetMapping("/record/about")
    String about(@RequestParam String kind, @RequestParam String id, Model model) {
        SubjectKey subject = subject(kind, id);
        JsonNode stands = standing.json(subject)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is nothing of this id"));
        model.addAttribute("name", choices.called(kind, stands));
        model.addAttribute("href", "/%s/%s".formatted(EventCatalog.ALL.pathOf(subject.kind()), subject.id()));
        model.addAttribute("wishes", Area.about(commands, subject, stands));
        return "record-about";
    }

    /** The form, with whatever the address names filled in. */
    @GetMapping("/record/{command}")
    String form(@PathVariable String command, Model model, HttpServletRequest request) {
        CommandType type = require(command);
        Reading reading = forms.read(type, HandMade.spelledOut(request.getParameterMap()));
        fillInToday(type, reading.json());
        forms.begin(type, reading.json());
        State state = beginning(type, reading.json(), newState());
        Caller caller = callers.resolve(request, Caller.API, null);
        return fillIn(model, type, reading, state, reading.problems(), List.of(), caller);
    }

    /** A revision begins from the version that was seen. */
    private State beginning(CommandType type, ObjectNode json, State state) {
        return PlanPart.isRevision(type) && json.has("revises")
                ? state.seeing(journal.versionOf(
                        new SubjectKey("plan", json.path("planId").asString())))
                : state;
    }

    /** The form that puts an entry of a history right, with the content of the entry filled in. */
    @GetMapping("/record/correct")
    String correct(
            @RequestParam String kind,
            @RequestParam String id,
            @RequestParam String entry,
            Model model,
            HttpServletRequest request) {
        SubjectKey subject = subject(kind, id);
        TimelineEntry wrong = number(entry)
                .flatMap(number -> told.entry(subject, number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is nothing to put right"));
        Origins.Origin origin = origins.of(wrong)
                .orElseThrow(
                        () -> Refusal.of(
                                RefusalCode.CORRECTS_ANOTHER_EVENT,
                                "What this entry says cannot be corrected in its place: take it back, and record it anew as it was"));
        Line line = told.lines(List.of(origin.entry())).getFirst();
        State state = new State(NewId.next(), origin.entry().version(), origin.number(), "", line, NewcomerPart.NOBODY);
        Reading reading = new Reading(origin.payload(), new Problems(), Map.of());
        Caller caller = callers.resolve(request, Caller.API, null);
        return fillIn(model, origin.type(), reading, seenNow(state), new Problems(), List.of(), caller);
    }

    @PostMapping(path = "/record/{command}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String send(
            @PathVariable String command,
            @RequestParam(name = "do", defaultValue = "check") String what,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        CommandType type = require(command);
        NewcomerPart newcomer = NewcomerPart.in(type, request.getParameterMap());
        Map<String, String[]> parameters =
                newcomer.spelledOut(GroundPart.spelledOut(HandMade.spelledOut(request.getParameterMap())));
        Caller caller = callers.resolve(request, Caller.API, null);
        State state = state(parameters, newcomer);
        if (what.startsWith("raise:")) {
            Reading raised = forms.read(type, Rows.raised(parameters, what.substring(6)));
            return fillIn(model, type, raised, state, new Problems(), List.of(), caller);
        }
        if (what.startsWith("remove:")) {
            Reading left = forms.read(type, Rows.without(parameters, what.substring(7)));
            return fillIn(model, type, left, state, new Problems(), List.of(), caller);
        }
        // a page that shows what will be recorded sends ids along
        Reading reading =
                parameters.containsKey(CHECKED) ? forms.readAsItIs(type, parameters) : forms.read(type, parameters);
        if (what.startsWith("add:")) {
            String list = what.substring(4);
            forms.addRow(type, reading.json(), list);
            return fillIn(model, type, reading, state, new Problems(), List.of(), caller);
        }
        boolean begins = PlanPart.isRevision(type)
                && state.corrects() == null
                && !reading.json().has("revises");
        if (what.equals("change") || begins) {
            fillInToday(type, reading.json());
            forms.begin(type, reading.json());
            State seen = begins ? beginning(type, reading.json(), state) : state;
            if (begins && !reading.json().has("revises")) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                if (reading.problems().isEmpty()) {
                    reading.problems().add("/planId", "Choose the plan to be revised.");
                }
            }
            return fillIn(model, type, reading, seen, reading.problems(), List.of(), caller);
        }
        if (what.startsWith(REBASE)) {
            number(what.substring(REBASE.length()))
                    .ifPresent(version -> reading.json().put("revises", version));
        }
        forms.complete(type, reading.json());
        newcomer.check(reading.json(), reading.problems());
        if (state.corrects() != null && !Correction.isReason(state.because())) {
            reading.problems().add("", "Say why it was wrong.");
        }
        if (!reading.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fillIn(model, type, reading, state, reading.problems(), List.of(), caller);
        }
        try {
            return what.equals("record")
                    ? record(type, reading, state, caller)
                    : check(model, type, reading, state, List.of(), caller);
        } catch (Refusal refusal) {
            return refused(model, type, reading, state, refusal, caller, response);
        }
    }

    private String record(CommandType type, Reading reading, State state, Caller caller) {
        CommandResult result = sending.record(type, reading.json(), state, caller);
        return "redirect:"
                + UriComponentsBuilder.fromPath("/record/{command}/recorded")
                        .queryParam("outcome", result.outcome().wire())
                        .queryParam("kind", "{kind}")
                        .queryParam("id", "{id}")
                        .queryParam("entry", result.version())
                        .queryParam("position", result.position())
                        .build(type.path(), result.kind(), result.id());
    }

    private String check(Model model, CommandType type, Reading reading, State state, List<Line> news, Caller caller) {
        Foretold foretold = sending.rehearse(type, reading.json(), state, caller);
        Rehearsal rehearsal = foretold.rehearsal();
        State seen = state.seen() == null || !news.isEmpty() ? state.seeing(rehearsal.version()) : state;
        List<Line> since = news.isEmpty() && seen.seen() != null && rehearsal.version() > seen.seen()
                ? told.since(rehearsal.subject(), seen.seen())
                : news;
        Preview preview = new Preview(
                told.of(foretold.recordings(), state.newcomer().names()),
                Stream.concat(foretold.concerns().stream().map(told::concern), sending.namesake(state.newcomer()))
                        .toList(),
                PlanPart.isRevision(type)
                        ? foreseen.differences(
                                rehearsal.subject(), rehearsal.recordings(), PlanPart.TEXT, choices.names())
                        : List.of(),
                rules.of(type, reading.json(), choices.names()));
        model.addAttribute(FORM, forms.toRecord(type, reading, seen.seeing(rehearsal.version()), preview, since));
        return "form";
    }

    private String refused(
            Model model,
            CommandType type,
            Reading reading,
            State state,
            Refusal refusal,
            Caller caller,
            HttpServletResponse response) {
        response.setStatus(refusal.code().status());
        if (refusal.code() == RefusalCode.STALE_VERSION) {
            try {
                return check(model, type, reading, state, List.of(), caller);
            } catch (Refusal other) {
                return refused(model, type, reading, state.seeing(null), other, caller, response);
            }
        }
        if (refusal.code() == RefusalCode.COMMAND_ID_REUSED) {
            Problems used = new Problems();
            used.add("", "This form was recorded already, with other words. Check again to record it once more.");
            return fillIn(model, type, reading, state.anew(), used, List.of(), caller);
        }
        List<Line> since = refusal.code() == RefusalCode.REVISES_OTHER_VERSION && state.seen() != null
                ? told.since(
                        new SubjectKey("plan", reading.json().path("planId").asString("")), state.seen())
                : List.of();
        return fillIn(model, type, reading, state, forms.problems(type, refusal), since, caller);
    }

    /** What was recorded, and where it is. */
    @GetMapping("/record/{command}/recorded")
    String recorded(
            @PathVariable String command,
            @RequestParam String outcome,
            @RequestParam String kind,
            @RequestParam String id,
            @RequestParam String entry,
            @RequestParam String position,
            Model model) {
        CommandType type = require(command);
        SubjectKey subject = subject(kind, id);
        long at = number(position).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        freshness.await(position);
        boolean changed = outcome.equals("applied") || outcome.equals("repeated");
        model.addAttribute("title", Forms.title(type));
        model.addAttribute("command", type.path());
        model.addAttribute("outcome", outcome);
        model.addAttribute("line", changed ? told.at(at).orElse(null) : null);
        model.addAttribute("href", "/%s/%s".formatted(EventCatalog.ALL.pathOf(subject.kind()), subject.id()));
        model.addAttribute("subject", subject);
        model.addAttribute("entry", number(entry).orElse(0L));
        return "recorded";
    }

    private String fillIn(
            Model model,
            CommandType type,
            Reading reading,
            State state,
            Problems problems,
            List<Line> news,
            Caller caller) {
        boolean foretells =
                Grounds.of(type.record()).filter(Beginning::foretells).isPresent();
        Said said = foretells && problems.isEmpty() ? said(type, reading, state, caller) : Said.NOTHING;
        model.addAttribute(FORM, forms.toFillIn(type, reading, state, problems, news, said));
        return "form";
    }

    /** What would be said of a move as it is entered, where enough of it is. */
    private Said said(CommandType type, Reading reading, State state, Caller caller) {
        try {
            Foretold foretold = sending.rehearse(type, reading.json(), state, caller);
            return new Said(
                    null, foretold.concerns().stream().map(told::concern).toList(), true);
        } catch (Refusal refusal) {
            return refusal.code() == RefusalCode.MALFORMED ? Said.NOTHING : new Said(refusal.detail(), List.of(), true);
        }
    }

    private void fillInToday(CommandType type, ObjectNode json) {
        Shape shape = Forms.shape(type);
        if (shape.fields().containsKey(Shape.DAY) && !shape.requires(Shape.DAY) && !json.has(Shape.DAY)) {
            json.put(Shape.DAY, LocalDate.now(clock).toString());
        }
    }

    private static State newState() {
        return new State(NewId.next(), null, null, "", null, NewcomerPart.NOBODY);
    }

    private static State seenNow(State state) {
        return state.seeing(null);
    }

    private State state(Map<String, String[]> parameters, NewcomerPart newcomer) {
        Map<String, String> given = new HashMap<>();
        parameters.forEach((name, values) -> given.put(name, values.length == 0 ? "" : values[0].strip()));
        String id = given.getOrDefault("~id", "");
        return new State(
                id.matches("[!-~]{1,200}") ? id : NewId.next(),
                number(given.get("~seen")).orElse(null),
                number(given.get(CORRECTS)).orElse(null),
                given.getOrDefault(BECAUSE, ""),
                null,
                newcomer);
    }

    private CommandType require(String command) {
        return commands.find(command)
                .filter(type -> type.path().equals(command))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such form"));
    }

    private static SubjectKey subject(String kind, String id) {
        if (!EventCatalog.ALL.subjects().contains(kind)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such kind");
        }
        return new SubjectKey(kind, id);
    }

    private static Optional<Long> number(@Nullable String text) {
        return text != null && text.matches("\\d{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
