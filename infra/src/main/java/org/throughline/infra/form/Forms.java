package org.throughline.infra.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.infra.form.Choices.Meant;
import org.throughline.infra.form.Field.Option;
import org.throughline.infra.form.FormPage.Answer;
import org.throughline.infra.form.FormPage.Preview;
import org.throughline.infra.form.FormPage.Problem;
import org.throughline.infra.form.FormPage.State;
import org.throughline.infra.form.Told.Line;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.words.Words;
import tools.jackson.databind.node.ObjectNode;

/** Makes forms, and reads what was entered into them. */
@Component
final class Forms {

    /** In a fault that names what a text may mean, no more are named. */
    private static final int MOST_CANDIDATES = 20;

    private final Choices choices;
    private final CommandRegistry commands;
    private final Standing standing;

    Forms(Choices choices, CommandRegistry commands, Standing standing) {
        this.choices = choices;
        this.commands = commands;
        this.standing = standing;
    }

    /**
     * What was entered.
     *
     * @param json the command
     * @param problems names that nothing, or more than one thing, is called
     * @param candidates for these, by JSON pointer
     */
    record Reading(ObjectNode json, Problems problems, Map<String, List<String>> candidates) {}

    static Shape shape(CommandType type) {
        return Shape.of(type.schema());
    }

    /** Reads parameters in which ids stand as they are. */
    Reading readAsItIs(CommandType type, Map<String, String[]> parameters) {
        return new Reading(
                new Entered(parameters, Entered.Names.AS_THEY_ARE).read(shape(type)), new Problems(), Map.of());
    }

    /** Reads parameters; names become ids. */
    Reading read(CommandType type, Map<String, String[]> parameters) {
        Problems problems = new Problems();
        Map<String, List<String>> candidates = new TreeMap<>();
        Entered entered =
                new Entered(parameters, (shape, pointer, text) -> id(shape, pointer, text, problems, candidates));
        return new Reading(entered.read(shape(type)), problems, candidates);
    }

    private String id(
            Shape shape, String pointer, String text, Problems problems, Map<String, List<String>> candidates) {
        Meant meant = choices.of(shape).map(among -> among.meant(text)).orElse(new Meant(text, List.of()));
        if (meant.id() != null) {
            return meant.id();
        }
        if (!meant.candidates().isEmpty() && meant.candidates().size() <= MOST_CANDIDATES) {
            problems.add(pointer, "There are several called like '%s': choose one.".formatted(text));
            candidates.put(pointer, meant.candidates());
        } else if (!meant.candidates().isEmpty()) {
            problems.add(
                    pointer,
                    "%,d are called like '%s': say more of the name."
                            .formatted(meant.candidates().size(), text));
        } else if (text.contains(" ") && !Choices.takesWords(shape)) {
            problems.add(pointer, "Nothing here is called '%s'.".formatted(text));
        }
        return text;
    }

    /** The day that a form is about; absent where it does not say one. */
    static @Nullable LocalDate day(ObjectNode json) {
        try {
            return json.has(Shape.DAY) ? LocalDate.parse(json.path(Shape.DAY).asString("")) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The plan that a form is about, as it stands that day; where there was none, as it is now. */
    Optional<PlanState> plan(CommandType type, ObjectNode json) {
        if (!PlanPart.isRevision(type) || !json.path("planId").isString()) {
            return Optional.empty();
        }
        String id = json.path("planId").asString();
        // a day before there was one is refused, and nothing that was written is lost for it
        return standing.of(PlanState.class, id, day(json)).or(() -> standing.of(PlanState.class, id, null));
    }

    /** Fills in what is known of whatever the form is about, where nothing else was entered. */
    void begin(CommandType type, ObjectNode json) {
        if (!json.has("revises")) {
            plan(type, json).ifPresent(plan -> PlanPart.begin(json, plan));
        }
        if (StagePart.isOf(type)) {
            StagePart.begin(type, json, standing, day(json));
        }
    }

    /** Makes up what people need not say. */
    void complete(CommandType type, ObjectNode json) {
        if (PlanPart.isOf(type)) {
            PlanPart.number(json, plan(type, json).orElse(null));
        }
    }

    /** A form to be filled in. */
    FormPage toFillIn(
            CommandType type, Reading reading, State state, Problems problems, List<Line> news, StagePart.Said said) {
        Shape shape = shape(type);
        state.newcomer().hideId(reading.json());
        Fields draft = new Fields(choices, Map.of(), Map.of());
        List<Field> blank = draft.of(shape, reading.json());
        Set<String> pointers = new HashSet<>(draft.pointers());
        pointers.addAll(handMade(type, reading, state, blank, Map.of(), said).pointers());
        Problems placed = problems.on(pointers);
        Fields making = new Fields(choices, placed.byPointer(), reading.candidates());
        List<Field> fields = making.of(shape, reading.json());
        HandMade made = handMade(type, reading, state, fields, placed.byPointer(), said);
        List<Field> asked =
                fields.stream().filter(field -> !made.asks(field.name())).toList();
        return page(
                type,
                state,
                asked.stream()
                        .filter(field -> isShown(shape, field))
                        .sorted(made.roll() == null ? Forms::dayLast : Forms::rollFirst)
                        .toList(),
                asked.stream().filter(field -> !isShown(shape, field)).toList(),
                made,
                making.lists(),
                problems(placed, fields, made),
                null,
                news,
                List.of());
    }

    private HandMade handMade(
            CommandType type,
            Reading reading,
            State state,
            List<Field> fields,
            Map<String, List<String>> faults,
            StagePart.Said said) {
        ObjectNode json = reading.json();
        if (CheckPart.isOf(type)) {
            return HandMade.of(CheckPart.of(json, faults));
        }
        if (PlanPart.isOf(type) && state.corrects() == null) {
            return HandMade.of(PlanPart.of(type, fields, json, plan(type, json).orElse(null)));
        }
        if (RollPart.isOf(type)) {
            return HandMade.of(roll(json, faults));
        }
        if (StagePart.isOf(type)) {
            return HandMade.of(StagePart.of(json, standing, day(json), choices.names(), said));
        }
        return NewcomerPart.isOf(type) ? HandMade.of(state.newcomer()) : HandMade.NOTHING;
    }

    private RollPart roll(ObjectNode json, Map<String, List<String>> faults) {
        LocalDate day = day(json);
        return day == null || !json.path("teamId").isString()
                ? RollPart.unopened()
                : standing.of(TeamState.class, json.path("teamId").asString(), day)
                        .map(team ->
                                RollPart.of(day, team.seatsOn(day), json.path(RollPart.FIELD), choices.names(), faults))
                        .orElseGet(RollPart::unopened);
    }

    private static boolean isShown(Shape shape, Field field) {
        return !shape.folds(field.name());
    }

    /** Of whom and when comes before who was there. */
    private static int rollFirst(Field one, Field other) {
        return Integer.compare(rank(one), rank(other));
    }

    private static int rank(Field field) {
        return field.name().equals("teamId") ? 0 : field.name().equals(Shape.DAY) ? 1 : 2;
    }

    /** When it was is asked last. */
    private static int dayLast(Field one, Field other) {
        return Boolean.compare(one.name().equals(Shape.DAY), other.name().equals(Shape.DAY));
    }

    /** What would be recorded, with everything that was entered going along. */
    FormPage toRecord(CommandType type, Reading reading, State state, Preview preview, List<Line> news) {
        Fields making = new Fields(choices, Map.of(), Map.of());
        List<Field> fields = making.of(shape(type), reading.json());
        Map<String, String> names = state.newcomer().names();
        return page(
                type,
                state,
                List.of(),
                List.of(),
                HandMade.NOTHING,
                Map.of(),
                List.of(),
                preview,
                news,
                answers("", fields)
                        .map(answer -> names.containsKey(answer.value())
                                ? new Answer(answer.name(), answer.value(), answer.title(), names.get(answer.value()))
                                : answer)
                        .toList());
    }

    private FormPage page(
            CommandType type,
            State state,
            List<Field> needed,
            List<Field> more,
            HandMade made,
            Map<String, List<String>> lists,
            List<Problem> problems,
            @Nullable Preview preview,
            List<Line> news,
            List<Answer> answers) {
        return new FormPage(
                type.path(),
                title(type),
                type.schema().path("description").asString(""),
                state,
                needed,
                more,
                made,
                lists,
                problems,
                preview,
                news,
                answers,
                Sheets.isTaken(type, commands));
    }

    /** What somebody wants who opens the form, as a heading. */
    static String title(CommandType type) {
        return Words.sentence(type.schema().path("title").asString(type.name()));
    }

    private static List<Problem> problems(Problems placed, List<Field> fields, HandMade made) {
        CheckPart check = made.check();
        List<Problem> told = new ArrayList<>();
        placed.general().forEach(text -> told.add(new Problem(null, "", text)));
        Fields.all(fields)
                .forEach(field ->
                        field.faults().forEach(text -> told.add(new Problem(field.id(), field.title(), text))));
        if (check != null) {
            check.faults().forEach(text -> told.add(new Problem(Fields.id("sections"), "What was assessed", text)));
            check.sections().stream()
                    .flatMap(section -> section.items().stream())
                    .forEach(item -> item.faults()
                            .forEach(text -> told.add(new Problem(item.id(), "Item " + item.code(), text))));
        }
        if (made.roll() != null) {
            made.roll()
                    .members()
                    .forEach(member ->
                            member.faults().forEach(text -> told.add(new Problem(member.id(), member.title(), text))));
        }
        // a row as a whole has no field of its own
        placed.byPointer()
                .forEach((pointer, texts) -> texts.stream()
                        .filter(text -> check == null || !CheckPart.isOfItems(pointer))
                        .filter(text -> told.stream()
                                .noneMatch(problem -> problem.text().equals(text)))
                        .forEach(text -> told.add(new Problem(null, "", text))));
        return told;
    }

    private static Stream<Answer> answers(String within, List<Field> fields) {
        return fields.stream()
                .flatMap(field -> field.control() == Field.Control.LIST
                        ? Stream.concat(answers(within, field), saidToBeEmpty(field))
                        : answers(within, field));
    }

    private static Stream<Answer> saidToBeEmpty(Field list) {
        return list.options().stream()
                .filter(Option::isChosen)
                .map(option -> new Answer(Entered.NONE, option.value(), list.title(), "none"));
    }

    private static Stream<Answer> answers(String within, Field field) {
        String title = within.isEmpty() ? field.title() : within + ": " + field.title();
        return switch (field.control()) {
            case RECORD -> answers(title, field.parts());
            case LIST ->
                field.rows().stream()
                        .flatMap(row -> answers(
                                row.parts().size() == 1 ? within : "%s %d".formatted(title, row.number()),
                                row.parts()));
            case CHECKS -> chosen(field, title);
            case SELECT, RADIOS -> chosen(field, field.title().equals("Language") ? "" : title);
            default ->
                field.value().isEmpty()
                        ? Stream.empty()
                        : Stream.of(new Answer(field.name(), field.entered(), title, field.value()));
        };
    }

    private static Stream<Answer> chosen(Field field, String title) {
        List<Option> chosen = field.options().stream().filter(Option::isChosen).toList();
        if (chosen.isEmpty()) {
            return Stream.empty();
        }
        String labels = chosen.stream().map(Option::label).collect(Collectors.joining(", "));
        List<Answer> answers = new ArrayList<>();
        for (Option option : chosen) {
            answers.add(new Answer(field.name(), option.value(), answers.isEmpty() ? title : "", labels));
        }
        return answers.stream();
    }
}
