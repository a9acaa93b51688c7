package org.throughline.infra.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.throughline.query.words.Words;
import tools.jackson.databind.node.ObjectNode;

/** Makes forms, and reads what was entered into them. */
@Component
final class Forms {

    /** In a fault that names what a text may mean, no more are named. */
    private static final int MOST_CANDIDATES = 20;

    private final Choices choices;
    private final CommandRegistry commands;

    Forms(Choices choices, CommandRegistry commands) {
        this.choices = choices;
        this.commands = commands;
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
        } else if (text.contains(" ")) {
            problems.add(pointer, "Nothing here is called '%s'.".formatted(text));
        }
        return text;
    }

    /** A form to be filled in. */
    FormPage toFillIn(CommandType type, Reading reading, State state, Problems problems, List<Line> news) {
        Shape shape = shape(type);
        Fields draft = new Fields(choices, Map.of(), Map.of());
        draft.of(shape, reading.json());
        boolean isCheck = CheckPart.isOf(type);
        Set<String> pointers = new HashSet<>(draft.pointers());
        if (isCheck) {
            pointers.addAll(CheckPart.of(reading.json(), Map.of()).pointers());
        }
        Problems placed = problems.on(pointers);
        Fields making = new Fields(choices, placed.byPointer(), reading.candidates());
        List<Field> fields = making.of(shape, reading.json()).stream()
                .filter(field -> !isCheck || !CheckPart.asks(field.name()))
                .toList();
        CheckPart check = isCheck ? CheckPart.of(reading.json(), placed.byPointer()) : null;
        return page(
                type,
                state,
                fields.stream()
                        .filter(field -> isShown(shape, field))
                        .sorted(Forms::dayLast)
                        .toList(),
                fields.stream().filter(field -> !isShown(shape, field)).toList(),
                check,
                making.lists(),
                problems(placed, fields, check),
                null,
                news,
                List.of());
    }

    private static boolean isShown(Shape shape, Field field) {
        return !shape.folds(field.name());
    }

    /** When it was is asked last. */
    private static int dayLast(Field one, Field other) {
        return Boolean.compare(one.name().equals(Shape.DAY), other.name().equals(Shape.DAY));
    }

    /** What would be recorded, with everything that was entered going along. */
    FormPage toRecord(CommandType type, Reading reading, State state, Preview preview, List<Line> news) {
        Fields making = new Fields(choices, Map.of(), Map.of());
        List<Field> fields = making.of(shape(type), reading.json());
        return page(
                type,
                state,
                List.of(),
                List.of(),
                null,
                Map.of(),
                List.of(),
                preview,
                news,
                answers("", fields).toList());
    }

    private FormPage page(
            CommandType type,
            State state,
            List<Field> needed,
            List<Field> more,
            @Nullable CheckPart check,
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
                check,
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

    private static List<Problem> problems(Problems placed, List<Field> fields, @Nullable CheckPart check) {
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
        return fields.stream().flatMap(field -> answers(within, field));
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
