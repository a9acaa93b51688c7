package org.throughline.infra.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.events.json.EventJson;
import org.throughline.infra.form.Choices.Chosen;
import org.throughline.infra.form.Field.Control;
import org.throughline.infra.form.Field.Option;
import org.throughline.infra.form.Field.Row;
import org.throughline.infra.form.ground.Ground.Choice;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Makes the fields of a command: from its schema, what was entered so far, and what is wrong with that. */
final class Fields {

    /** Of so few, each stands there to be clicked. */
    private static final int FEW = 4;

    /** Languages that are offered for a text; others stay as they were entered. */
    private static final List<String> LANGUAGES =
            List.of("en", "es", "ar", "zh", "fr", "ht", "hmn", "ne", "pt", "ru", "so", "uk", "vi");

    private static final Pattern ROW = Pattern.compile("/\\d+");

    private final Choices choices;
    private final Map<String, List<String>> faults;
    private final Map<String, List<String>> candidates;
    private final Map<String, List<Choice>> offers;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Set<String> pointers = new LinkedHashSet<>();

    /**
     * Makes fields.
     *
     * @param faults what is wrong, by JSON pointer
     * @param candidates names among which has to be chosen, by JSON pointer
     * @param offers what fields can be, by their place
     */
    Fields(
            Choices choices,
            Map<String, List<String>> faults,
            Map<String, List<String>> candidates,
            Map<String, List<Choice>> offers) {
        this.choices = choices;
        this.faults = faults;
        this.candidates = candidates;
        this.offers = offers;
    }

    /** The fields of a record, in their order. */
    List<Field> of(Shape record, JsonNode entered) {
        return parts(record, "", entered);
    }

    /** The names that are offered, by the id of their list. */
    Map<String, List<String>> lists() {
        return lists;
    }

    /** Where something can be wrong. */
    Set<String> pointers() {
        return pointers;
    }

    private List<Field> parts(Shape record, String prefix, JsonNode entered) {
        List<Field> fields = new ArrayList<>();
        record.fields()
                .forEach((name, shape) -> fields.add(sayingNone(
                        field(
                                shape,
                                prefix + name,
                                record.title(name),
                                record.description(name),
                                record.requires(name),
                                entered.path(name)),
                        record.mayBeUnknown(name) && shape.kind() == Shape.Kind.LIST,
                        entered.path(name))));
        return fields;
    }

    /** A list that may be left out can be said to be empty, which is another thing. */
    private static Field sayingNone(Field field, boolean mayBeUnknown, JsonNode entered) {
        return mayBeUnknown && field.control() == Control.LIST
                ? field.choosing(List.of(
                        new Option(field.name(), "None, and that is known", entered.isArray() && entered.isEmpty())))
                : field;
    }

    private Field field(
            Shape shape, String name, String title, String description, boolean required, JsonNode entered) {
        Asked asked = new Asked(name, title, description, required);
        List<Choice> offered = offers.getOrDefault(ROW.matcher(name).replaceAll("/*"), List.of());
        if (!offered.isEmpty()) {
            return shape.kind() == Shape.Kind.LIST
                    ? ticks(shape, asked, offered, entered)
                    : among(asked, offered, entered);
        }
        return switch (shape.kind()) {
            case RECORD -> made(asked, Control.RECORD, "").with(List.of(), parts(shape, name + "/", entered));
            case LIST -> made(asked, Control.LIST, "").with(listed(shape, name, title, entered), List.of());
            case WORDS -> made(asked, Control.LIST, "").with(words(shape, name, title, entered), List.of());
            case PAIRS -> made(asked, Control.LIST, "").with(pairs(shape, name, entered), List.of());
            case CHOICES -> {
                Set<String> chosen = new LinkedHashSet<>();
                entered.forEach(one -> chosen.add(one.asString("")));
                yield made(asked, Control.CHECKS, "")
                        .choosing(constants(shape.items().constants(), chosen));
            }
            case CHOICE -> chosen(shape.constants(), asked, entered);
            case YES_OR_NO -> chosen(List.of("true", "false"), asked, entered);
            default -> plain(shape, asked, entered);
        };
    }

    /** Those that can be ticked off, and rows for whatever else is in the list. */
    private Field ticks(Shape shape, Asked asked, List<Choice> offered, JsonNode entered) {
        Set<String> inIt = new LinkedHashSet<>();
        entered.forEach(one -> inIt.add(one.asString("")));
        List<Option> options = options(offered, inIt);
        Set<String> known = options.stream().map(Option::value).collect(Collectors.toSet());
        ArrayNode others = EventJson.MAPPER.createArrayNode();
        inIt.stream().filter(one -> !known.contains(one)).forEach(others::add);
        return made(asked, Control.TICKS, "")
                .choosing(options)
                .with(listed(shape, asked.name(), asked.title(), others), List.of());
    }

    /** One of what is offered, or what was entered elsewhere. */
    private Field among(Asked asked, List<Choice> offered, JsonNode entered) {
        String value = entered.asString("");
        List<Option> options = new ArrayList<>(options(offered, Set.of(value)));
        if (!value.isEmpty() && options.stream().noneMatch(Option::isChosen)) {
            options.add(new Option(value, "As it was entered", true));
        }
        return made(asked, Control.SELECT, value).choosing(options);
    }

    private static List<Option> options(List<Choice> offered, Set<String> chosen) {
        return offered.stream()
                .map(choice -> {
                    String value = choice.values().values().iterator().next();
                    return new Option(value, choice.label(), chosen.contains(value));
                })
                .toList();
    }

    /** What is asked for, whatever takes the answer. */
    private record Asked(String name, String title, String description, boolean isRequired) {}

    private Field chosen(List<String> constants, Asked asked, JsonNode entered) {
        String value = entered.asString("");
        Control control = constants.size() <= FEW && asked.isRequired() ? Control.RADIOS : Control.SELECT;
        return made(asked, control, value).choosing(constants(constants, Set.of(value)));
    }

    private static List<Option> constants(List<String> constants, Set<String> chosen) {
        return constants.stream()
                .map(constant -> new Option(constant, label(constant), chosen.contains(constant)))
                .toList();
    }

    /** What a constant is called where it is chosen. */
    static String label(String constant) {
        return switch (constant) {
            case "true" -> "Yes";
            case "false" -> "No";
            default -> Words.sentence(Words.code(constant));
        };
    }

    private Field plain(Shape shape, Asked asked, JsonNode entered) {
        String value = entered.isMissingNode() || entered.isNull() ? "" : entered.asString(entered.toString());
        Control control = switch (shape.kind()) {
            case LONG_TEXT -> Control.LONG_TEXT;
            case NUMBER -> Control.NUMBER;
            case DAY -> Control.DAY;
            case MONTH -> Control.MONTH;
            default -> Control.TEXT;
        };
        Chosen among = control == Control.TEXT ? choices.of(shape).orElse(null) : null;
        if (among == null) {
            return made(asked, control, value);
        }
        List<String> meant = candidates.getOrDefault(pointer(asked.name()), List.of());
        if (!meant.isEmpty()) {
            return made(asked, Control.SELECT, "")
                    .choosing(meant.stream()
                            .map(label -> new Option(label, label, false))
                            .toList());
        }
        String hint = among.isOfferedWhole() ? asked.description() : asked.description() + " Part of the name will do.";
        return made(new Asked(asked.name(), asked.title(), hint.strip(), asked.isRequired()), control, value)
                .naming(offer(among), among.name(value).orElse(value));
    }

    private String offer(Chosen among) {
        String list = "names-" + among.what();
        lists.put(list, among.offered());
        return list;
    }

    private List<Row> listed(Shape shape, String name, String title, JsonNode entered) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode one : entered) {
            rows.add(row(shape.items(), name, title, rows.size(), one));
        }
        if (shape.items().kind() != Shape.Kind.RECORD || rows.isEmpty()) {
            rows.add(row(shape.items(), name, title, rows.size(), EventJson.MAPPER.missingNode()));
        }
        return rows;
    }

    private Row row(Shape items, String name, String title, int index, JsonNode one) {
        String place = name + "/" + index;
        List<Field> parts = items.kind() == Shape.Kind.RECORD
                ? parts(items, place + "/", one)
                : List.of(field(items, place, "%s %d".formatted(title, index + 1), "", false, one));
        pointers.add(pointer(place));
        return new Row(place, index + 1, parts, one.isMissingNode());
    }

    /** One row a language, English first where there is none yet. */
    private List<Row> words(Shape shape, String name, String title, JsonNode entered) {
        List<Map.Entry<String, JsonNode>> texts = new ArrayList<>(entered.properties());
        if (texts.isEmpty()) {
            texts.add(Map.entry("en", EventJson.MAPPER.getNodeFactory().stringNode("")));
        }
        return IntStream.range(0, texts.size())
                .mapToObj(index -> {
                    String place = "%s/#%d".formatted(name, index);
                    Map.Entry<String, JsonNode> text = texts.get(index);
                    Field language = language(place + "/key", text.getKey());
                    Field words = pair(
                            shape.values(),
                            place + "/value",
                            pointer(name) + "/" + text.getKey(),
                            title,
                            text.getValue());
                    return new Row(place, index + 1, List.of(language, words), false);
                })
                .toList();
    }

    private Field language(String name, String tag) {
        List<Option> options = Stream.concat(LANGUAGES.stream(), Stream.of(tag))
                .distinct()
                .map(one -> new Option(one, languageName(one), one.equals(tag)))
                .toList();
        return Field.plain(name, id(name), "Language", "", Control.SELECT, tag)
                .requiredIf(true)
                .choosing(options);
    }

    private static String languageName(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }

    private List<Row> pairs(Shape shape, String name, JsonNode entered) {
        Shape keys = new Shape(EventJson.MAPPER.createObjectNode().put("type", "string"), shape.refersTo(), null);
        List<Row> rows = new ArrayList<>();
        Stream.concat(entered.properties().stream(), Stream.of(Map.entry("", EventJson.MAPPER.missingNode())))
                .forEach(pair -> {
                    String place = "%s/#%d".formatted(name, rows.size());
                    Field key = plain(
                            keys,
                            new Asked(place + "/key", "Who or what", "", false),
                            EventJson.MAPPER.getNodeFactory().stringNode(pair.getKey()));
                    Field value = pair(
                            shape.values(),
                            place + "/value",
                            pointer(name) + "/" + pair.getKey(),
                            "What",
                            pair.getValue());
                    rows.add(new Row(
                            place,
                            rows.size() + 1,
                            List.of(key, value),
                            pair.getKey().isEmpty()));
                });
        return rows;
    }

    /** The value of a pair, whose faults are told of its key. */
    private Field pair(Shape shape, String name, String pointer, String title, JsonNode value) {
        Field field = field(shape, name, title, "", false, value);
        pointers.add(pointer);
        return faults.containsKey(pointer) ? field.wrong(faults.get(pointer)) : field;
    }

    private Field made(Asked asked, Control control, String value) {
        String pointer = pointer(asked.name());
        pointers.add(pointer);
        return Field.plain(asked.name(), id(asked.name()), asked.title(), asked.description(), control, value)
                .requiredIf(asked.isRequired())
                .wrong(faults.getOrDefault(pointer, List.of()));
    }

    private static String pointer(String name) {
        return "/" + name;
    }

    static String id(String name) {
        return "f-" + name.replace("#", "p").replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** Every field and every part of it. */
    static Stream<Field> all(List<Field> fields) {
        return fields.stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field),
                        Stream.concat(all(field.parts()), field.rows().stream().flatMap(row -> all(row.parts())))));
    }
}
