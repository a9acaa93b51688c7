package org.throughline.infra.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.throughline.command.Refusal;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.infra.form.Choices.Meant;
import org.throughline.infra.form.Field.Option;
import org.throughline.infra.form.FormPage.Answer;
import org.throughline.infra.form.FormPage.Preview;
import org.throughline.infra.form.FormPage.Problem;
import org.throughline.infra.form.FormPage.State;
import org.throughline.infra.form.GroundPart.Said;
import org.throughline.infra.form.Told.Line;
import org.throughline.infra.form.ground.Beginning;
import org.throughline.infra.form.ground.Ground;
import org.throughline.infra.form.ground.Grounds;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes forms, and reads what was entered into them. */
@Component
final class Forms {

    /** In a fault that names what a text may mean, no more are named. */
    private static final int MOST_CANDIDATES = 20;

    private static final String DISTRICT = "districtId";

    private final Choices choices;
    private final CommandRegistry commands;
    private final Standing standing;
    private final InstrumentsOnOffer instruments;

    Forms(Choices choices, CommandRegistry commands, Standing standing, InstrumentsOnOffer instruments) {
        this.instruments = instruments;
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

    /** The shape of a form: of its command, and of what goes along with it. */
    private Shape whole(CommandType type) {
        return Along.with(type, commands)
                .map(along -> along.within(shape(type)))
                .orElseGet(() -> shape(type));
    }

    /** Puts a blank row into a list of a form. */
    void addRow(CommandType type, ObjectNode json, String list) {
        Rows.add(json, whole(type), list, !PlanPart.hidesBlank(type, list));
    }

    /** What a refusal says where it stands in the form. */
    Problems problems(CommandType type, Refusal refusal) {
        return Problems.of(refusal, whole(type));
    }

    /** Reads parameters in which ids stand as they are. */
    Reading readAsItIs(CommandType type, Map<String, String[]> parameters) {
        return new Reading(
                new Entered(parameters, Entered.Names.AS_THEY_ARE).read(whole(type)), new Problems(), Map.of());
    }

    /** Reads parameters; names become ids. */
    Reading read(CommandType type, Map<String, String[]> parameters) {
        Problems problems = new Problems();
        Map<String, List<String>> candidates = new TreeMap<>();
        Entered entered =
                new Entered(parameters, (shape, pointer, text) -> id(shape, pointer, text, problems, candidates));
        return new Reading(entered.read(whole(type)), problems, candidates);
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
    static @Nullable LocalDate day(JsonNode json) {
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
        if (shape(type).requires(DISTRICT) && !json.has(DISTRICT)) {
            standing.onlyDistrict().ifPresent(district -> json.put(DISTRICT, district));
        }
        ground(type, json).ifPresent(ground -> ground.fillIn(json));
    }

    private Optional<Ground> ground(CommandType type, ObjectNode json) {
        return standing.ground(type, json, day(json), choices.names());
    }

    /** Makes up what people need not say. */
    void complete(CommandType type, ObjectNode json) {
        if (PlanPart.isOf(type)) {
            PlanPart.number(json, plan(type, json).orElse(null));
        }
        ground(type, json).ifPresent(ground -> ground.makeUp(json));
    }

    /** A form to be filled in. */
    FormPage toFillIn(CommandType type, Reading reading, State state, Problems problems, List<Line> news, Said said) {
        Shape shape = state.corrects() == null ? whole(type) : shape(type);
        state.newcomer().hideId(reading.json());
        Optional<Beginning> beginning = state.corrects() == null ? Grounds.of(type.record()) : Optional.empty();
        @Nullable
        Ground ground = beginning.isPresent() ? ground(type, reading.json()).orElse(null) : null;
        Making draft = making(type, shape, reading, state, ground, new Problems(), said);
        Set<String> pointers = new HashSet<>(draft.fields().pointers());
        pointers.addAll(draft.made().pointers());
        Problems placed = problems.on(pointers);
        Making making = making(type, shape, reading, state, ground, placed, said);
        HandMade made = making.made();
        List<Field> asked =
                making.all().stream().filter(field -> !made.asks(field.name())).toList();
        return page(
                type,
                state,
                asked.stream()
                        .filter(field -> isShown(shape, field, made))
                        .sorted(Comparator.comparingInt(field -> made.rank(field.name())))
                        .toList(),
                asked.stream().filter(field -> !isShown(shape, field, made)).toList(),
                made,
                making.fields().lists(),
                problems(placed, making.all(), made),
                null,
                news,
                List.of());
    }

    /** Fields in the making, and what is made by hand. */
    private record Making(Fields fields, List<Field> all, HandMade made) {}

    private Making making(
            CommandType type,
            Shape shape,
            Reading reading,
            State state,
            @Nullable Ground ground,
            Problems placed,
            Said said) {
        GroundPart part = Grounds.of(type.record())
                .filter(beginning -> state.corrects() == null)
                .map(beginning -> GroundPart.of(
                        beginning, titles(shape, beginning), ground, reading.json(), placed.byPointer(), said))
                .orElse(null);
        ObjectNode shown = reading.json().deepCopy();
        if (part != null) {
            part.chosen().forEach(shown::remove);
        }
        Fields fields =
                new Fields(choices, placed.byPointer(), reading.candidates(), part == null ? Map.of() : part.offers());
        List<Field> all = fields.of(shape, shown).stream()
                .map(field -> part != null && part.madeUp().contains(field.name())
                        ? field.described("Made up when left empty.").requiredIf(false)
                        : field)
                .toList();
        return new Making(fields, all, handMade(type, reading, state, part, all, placed.byPointer()));
    }

    private static Map<String, String> titles(Shape shape, Beginning beginning) {
        return beginning.about().stream().collect(Collectors.toMap(field -> field, shape::title));
    }

    private HandMade handMade(
            CommandType type,
            Reading reading,
            State state,
            @Nullable GroundPart ground,
            List<Field> fields,
            Map<String, List<String>> faults) {
        ObjectNode json = reading.json();
        return new HandMade(
                ground,
                CheckPart.isOf(type) ? CheckPart.of(json, faults, instruments) : null,
                PlanPart.isOf(type) && state.corrects() == null
                        ? PlanPart.of(type, fields, json, plan(type, json).orElse(null))
                        : null,
                RollPart.isOf(type) ? roll(json, faults) : null,
                InstrumentPart.isOf(type) && state.corrects() == null ? InstrumentPart.of(json, faults) : null,
                NewcomerPart.isOf(type) ? state.newcomer() : null);
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

    private static boolean isShown(Shape shape, Field field, HandMade made) {
        boolean isMadeUp = made.ground() != null && made.ground().madeUp().contains(field.name());
        return !isMadeUp
                && (!shape.folds(field.name())
                        || (made.ground() != null && made.ground().about().contains(field.name())));
    }

    /** What would be recorded, with everything that was entered going along. */
    FormPage toRecord(CommandType type, Reading reading, State state, Preview preview, List<Line> news) {
        Fields making = new Fields(choices, Map.of(), Map.of(), Map.of());
        List<Field> fields = making.of(whole(type), reading.json());
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
        InstrumentPart instrument = made.instrument();
        Fields.all(fields)
                .filter(field ->
                        instrument == null || !InstrumentPart.asks(field.name().replaceFirst("/.*", "")))
                // what a choice asks for is told of there
                .filter(field -> made.ground() == null || !made.ground().asks(field.name()))
                .forEach(field ->
                        field.faults().forEach(text -> told.add(new Problem(field.id(), field.title(), text))));
        if (instrument != null) {
            instrument
                    .faults()
                    .forEach((field, texts) -> texts.forEach(
                            text -> told.add(new Problem(InstrumentPart.id(field), "The instrument", text))));
        }
        if (check != null) {
            check.faults().forEach(text -> told.add(new Problem(Fields.id("sections"), "What was assessed", text)));
            check.sections().stream()
                    .flatMap(section -> section.items().stream())
                    .forEach(item -> item.faults()
                            .forEach(text -> told.add(new Problem(item.id(), "Item " + item.code(), text))));
        }
        if (made.ground() != null) {
            made.ground()
                    .picks()
                    .forEach(pick -> pick.faults()
                            .forEach(text ->
                                    told.add(new Problem(pick.id(), pick.pick().title(), text))));
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
            case LIST, TICKS ->
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
