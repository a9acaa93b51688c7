package org.throughline.infra.form;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.door.CommandType;
import org.throughline.command.implementation.plan.PlanCommand.DraftActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.ReviseActionPlan;
import org.throughline.events.json.EventJson;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.LeftOutStep;
import org.throughline.query.subject.implementation.plan.PlanState.PlanStep;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan as a document that is written: goals, milestones and steps, each to be opened, put in and taken out. A revision begins
 * from the text that stands.
 *
 * @param isRevision whether it is of a plan that is there
 * @param opened the plan that is revised; absent before one is chosen, and in a draft
 * @param title what the plan is called; absent where the form asks for that as for any field
 * @param blocks in the order of the document
 * @param leftOut steps that an earlier revision left out, each with how it stood
 */
record PlanPart(
        boolean isRevision,
        @Nullable Opened opened,
        @Nullable Field title,
        List<Block> blocks,
        List<String> leftOut) {

    private static final List<String> LISTS = List.of("goals", "milestones", "steps");
    private static final Map<String, String> ONE = Map.of("goals", "goal", "milestones", "milestone", "steps", "step");
    private static final Map<String, String> FIRST = Map.of("goals", "G1", "milestones", "M1", "steps", "S1");
    private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d{1,6})");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** What a version says of a step; how far it has come is no part of it. */
    private static final Set<String> OF_A_STEP = Stream.of(
                    org.throughline.events.implementation.plan.Step.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** What of the state a revision can change, and what becomes of steps by it. */
    static final Set<String> TEXT = Set.of("title", "goals", "milestones", "steps", "leftOut");

    /**
     * The plan that is revised.
     *
     * @param title what it is called
     * @param version on which it is written
     * @param other the version that stands, where that is another one
     */
    record Opened(
            String planId,
            String title,
            int version,
            @Nullable Integer other) {}

    /**
     * A list of the document.
     *
     * @param one what each of it is called
     * @param isOrdered whether their order is kept: what stands keeps its own
     */
    record Block(Field field, String one, boolean isOrdered, List<Item> items) {

        /** The element to which a new item comes. */
        public String next() {
            return Fields.id(field.name() + "/" + items.size());
        }
    }

    /**
     * A goal, a milestone or a step.
     *
     * @param says its text; empty where it has none yet
     * @param meta when it is due and who answers for it
     * @param stands how far it has come; empty where nothing was said of that
     */
    record Item(Field.Row row, String id, String code, String says, String meta, String stands, boolean isOpen) {}

    static boolean isOf(CommandType type) {
        return isRevision(type) || type.record() == DraftActionPlan.class;
    }

    static boolean isRevision(CommandType type) {
        return type.record() == ReviseActionPlan.class;
    }

    boolean asks(String field) {
        return LISTS.contains(field)
                || (isRevision && (field.equals("revises") || field.equals("title")))
                || (opened != null && field.equals("planId"));
    }

    public boolean isToBeOpened() {
        return isRevision && opened == null;
    }

    /** Whether a list shows no blank row of its own accord: what stands is not asked for more. */
    static boolean hidesBlank(CommandType type, String list) {
        return isRevision(type) && LISTS.contains(list);
    }

    /** Lists that are sent whole, so that one without items is empty. */
    public List<String> whole() {
        return isRevision ? LISTS : List.of();
    }

    /** Begins a revision: with the text that stands, unless another one was entered. */
    static void begin(ObjectNode json, PlanState plan) {
        ObjectNode text = EventJson.MAPPER.valueToTree(plan);
        Stream.concat(Stream.of("title"), LISTS.stream())
                .filter(field -> !json.has(field))
                .forEach(field -> json.set(field, text.path(field)));
        json.put("revises", plan.version());
        json.path("steps").forEach(step -> ((ObjectNode) step).retain(OF_A_STEP));
    }

    /** Gives items without a code the next one. */
    static void number(ObjectNode json, @Nullable PlanState plan) {
        for (String name : LISTS) {
            if (!(json.path(name) instanceof ArrayNode items)) {
                continue;
            }
            List<String> taken = new ArrayList<>();
            if (plan != null && name.equals("steps")) {
                plan.leftOut().forEach(step -> taken.add(step.code()));
            }
            items.forEach(item -> taken.add(item.path("code").asString("")));
            for (JsonNode item : items) {
                if (item instanceof ObjectNode record && !record.has("code") && !record.isEmpty()) {
                    String code = next(taken, Objects.requireNonNull(FIRST.get(name)));
                    record.put("code", code);
                    taken.add(code);
                }
            }
        }
    }

    private static String next(List<String> taken, String first) {
        Matcher last = taken.reversed().stream()
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElse(null);
        String letters = last == null ? first.substring(0, 1) : last.group(1);
        int most = taken.stream()
                .map(NUMBERED::matcher)
                .filter(code -> code.matches() && code.group(1).equals(letters))
                .mapToInt(code -> Integer.parseInt(code.group(2)))
                .max()
                .orElse(0);
        return letters + (most + 1);
    }

    /**
     * The document.
     *
     * @param fields all that the form has
     * @param entered what stands in them
     * @param plan the one that is revised, as it stands; absent where there is none
     */
    static PlanPart of(CommandType type, List<Field> fields, JsonNode entered, @Nullable PlanState plan) {
        boolean revision = isRevision(type);
        Opened opened = plan == null || !entered.path("revises").isNumber()
                ? null
                : new Opened(
                        plan.planId(),
                        Words.text(plan.title()),
                        entered.path("revises").asInt(),
                        entered.path("revises").asInt() == plan.version() ? null : plan.version());
        return new PlanPart(
                revision,
                opened,
                revision ? named("title", fields) : null,
                LISTS.stream()
                        .map(name -> block(named(name, fields), entered.path(name), plan))
                        .toList(),
                plan == null
                        ? List.of()
                        : plan.leftOut().stream().map(PlanPart::leftOut).toList());
    }

    private static Field named(String name, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Block block(Field list, JsonNode entered, @Nullable PlanState plan) {
        Map<String, PlanStep> steps = plan == null || !list.name().equals("steps")
                ? Map.of()
                : plan.steps().stream().collect(Collectors.toMap(PlanStep::code, step -> step));
        String one = Objects.requireNonNull(ONE.get(list.name()));
        return new Block(
                list.described(""),
                one,
                plan == null,
                IntStream.range(0, plan == null ? list.rows().size() : entered.size())
                        .mapToObj(i -> item(list.rows().get(i), entered.path(i), steps))
                        .toList());
    }

    private static Item item(Field.Row row, JsonNode one, Map<String, PlanStep> steps) {
        String code = one.path("code").asString("");
        String says = text(one.path("text"));
        List<Field> parts = row.parts().stream()
                .map(part -> part.title().equals("Code") ? part.described("Made up when left empty.") : part)
                .toList();
        boolean isOpen = says.isEmpty() || parts.stream().anyMatch(Field::isWrong);
        return new Item(
                new Field.Row(row.name(), row.number(), parts, row.isBlank()),
                Fields.id(row.name()),
                code,
                says,
                Stream.of(due(one.path("due")), leads(row))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")),
                steps.containsKey(code) ? stands(Objects.requireNonNull(steps.get(code))) : "",
                isOpen);
    }

    private static String text(JsonNode words) {
        return Words.text(words.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().asString(""))));
    }

    private static String due(JsonNode due) {
        String day = due.path("day").asString("");
        String month = due.path("month").asString("");
        String words = text(due.path("words"));
        if (day.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return "due " + Words.day(LocalDate.parse(day)) + beside(words);
        }
        if (month.matches("\\d{4}-\\d{2}")) {
            return "due " + MONTH.format(YearMonth.parse(month)) + beside(words);
        }
        return words.isEmpty() ? "" : "due: " + words;
    }

    /** How it was said, beside a date. */
    private static String beside(String words) {
        return words.isEmpty() ? "" : " (%s)".formatted(words);
    }

    private static String leads(Field.Row row) {
        String names = row.parts().stream()
                .filter(part -> part.name().endsWith("/leads"))
                .flatMap(part -> Stream.concat(
                        part.options().stream().filter(Field.Option::isChosen).map(Field.Option::label),
                        part.rows().stream()
                                .flatMap(lead -> lead.parts().stream())
                                .map(Field::value)))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? "" : "led by " + names;
    }

    private static String stands(PlanStep step) {
        String status = Words.code(step.status().name());
        return step.settledOn() == null ? status : status + " on " + Words.day(step.settledOn());
    }

    private static String leftOut(LeftOutStep step) {
        return "%s %s: %s"
                .formatted(
                        step.code(),
                        Words.text(step.text()),
                        Words.code(step.status().name()));
    }
}
