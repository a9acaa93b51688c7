package org.throughline.query.page.thing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.References;
import org.throughline.query.page.Spoken;
import org.throughline.query.page.Straight;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Line;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.Layout.Table;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/** Lays the JSON of a state out in words: names for ids, words for codes, days for dates, each language as what it is. */
public final class StateLayout {

    static final int MOST_ROWS = 200;

    private static final String FIELD = "[a-z]+([A-Z][a-z]*)*";
    private static final String CODE = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";
    private static final String UNIT = "[A-Z]{1,3}";
    private static final int DAY_LENGTH = 10;
    private static final int MONTH_LENGTH = 7;
    private static final int FEW = 4;
    /** Where codes are names that people use as they are. */
    private static final String WORDS = "words";

    private static final Set<String> PROPER = Set.of(
            "serves",
            "practice",
            "practices",
            "code",
            "stepCode",
            "ref",
            "aboutId",
            "into",
            "planGoal",
            "name",
            "title",
            "text",
            "words",
            "label",
            "scope",
            "city",
            "state",
            "zip",
            "value",
            "summary");

    private static final Set<String> SCALES = Set.of("scale", "sections");

    /** What does not hold any more, in whatever state. */
    private static final Set<String> PAST = Set.of("superseded", "retracted");

    private final SubjectNames names;

    StateLayout(SubjectNames names) {
        this.names = names;
    }

    /**
     * Lays a state out.
     *
     * @param own the subject, which its title stands for
     */
    Layout of(JsonNode state, SubjectKey own) {
        List<Fact> facts = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        collect(state, "", own, facts, parts);
        return new Layout(facts, parts);
    }

    /**
     * What an object says, a fact for each field, whatever is in it.
     *
     * @param without fields that are said elsewhere
     * @param own the subject, which its title stands for; absent where the object is a part of one
     */
    public List<Fact> facts(JsonNode object, Set<String> without, @Nullable SubjectKey own) {
        return object.properties().stream()
                .filter(part -> !without.contains(part.getKey())
                        && !isNothing(part.getValue())
                        && !isForMachines(part.getKey(), object)
                        && (own == null || !isItself(part.getKey(), part.getValue(), object, own)))
                .map(part -> new Fact(label(part.getKey()), lines(part.getKey(), part.getValue(), object)))
                .toList();
    }

    private void collect(JsonNode object, String above, SubjectKey own, List<Fact> facts, List<Part> parts) {
        object.properties().forEach(property -> {
            String key = property.getKey();
            JsonNode value = property.getValue();
            String title =
                    above.isEmpty() ? label(key) : above + ": " + label(key).toLowerCase(Locale.ENGLISH);
            if (isNothing(value)
                    || isForMachines(key, object)
                    || (above.isEmpty() && isItself(key, value, object, own))) {
                return;
            }
            if (isList(value)) {
                parts.add(new Part(title, List.of(), table(key, value), PAST.contains(key)));
            } else if (isByData(value)) {
                parts.add(new Part(title, byData(key, value), null, PAST.contains(key)));
            } else if (value.isObject() && !Spoken.isText(value) && !isSmall(value)) {
                part(title, value, own, parts, PAST.contains(key));
            } else {
                facts.add(new Fact(label(key), lines(key, value, object)));
            }
        });
    }

    private void part(String title, JsonNode object, SubjectKey own, List<Part> parts, boolean folded) {
        List<Fact> inner = new ArrayList<>();
        List<Part> below = new ArrayList<>();
        collect(object, title, own, inner, below);
        if (!inner.isEmpty()) {
            parts.add(new Part(title, inner, null, folded));
        }
        parts.addAll(below);
    }

    static boolean isNothing(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isContainer() && value.valueStream().allMatch(StateLayout::isNothing));
    }

    /** An id that stands for nothing people can go to. */
    private static boolean isForMachines(String key, JsonNode around) {
        return key.matches(".+Ids?") && References.kindOf(key, around).isEmpty();
    }

    private static boolean isItself(String key, JsonNode value, JsonNode around, SubjectKey own) {
        return value.asString("").equals(own.id())
                && References.kindOf(key, around).filter(own.kind()::equals).isPresent();
    }

    private static boolean isList(JsonNode value) {
        return value.isArray()
                && !value.isEmpty()
                && value.get(0).isObject()
                && !value.valueStream().allMatch(StateLayout::isNamed);
    }

    /** A single word that may be a day, a code, or the id of somebody. */
    String word(String word) {
        return calendar(word).orElseGet(() -> codeOrName(word));
    }

    private String codeOrName(String word) {
        return word.matches(CODE) && word.contains("_") ? Words.code(word) : names.any(word);
    }

    /** An object whose fields are named by what was recorded: answers by item, attendance by person. */
    private static boolean isByData(JsonNode value) {
        return value.isObject()
                && !value.isEmpty()
                && value.propertyNames().stream().noneMatch(name -> name.matches(FIELD));
    }

    private static boolean isSmall(JsonNode value) {
        return value.size() <= FEW
                && value.valueStream().allMatch(part -> part.isValueNode() || Spoken.isText(part) || isPlainList(part));
    }

    private static boolean isPlainList(JsonNode value) {
        return value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode);
    }

    private Table table(String list, JsonNode things) {
        List<String> columns = new ArrayList<>();
        List<List<Fact>> rows = new ArrayList<>();
        for (JsonNode thing : things) {
            if (rows.size() == MOST_ROWS) {
                break;
            }
            rows.add(row(list, thing, columns));
        }
        List<String> order = List.copyOf(columns);
        return new Table(
                order,
                rows.stream().map(row -> inOrder(row, order)).toList(),
                Math.max(0, things.size() - rows.size()));
    }

    private List<Fact> row(String list, JsonNode thing, List<String> columns) {
        List<Fact> row = new ArrayList<>();
        int place = 0;
        for (Map.Entry<String, JsonNode> property : thing.properties()) {
            String key = property.getKey();
            String label = label(key);
            List<Line> lines = lines(key.equals("value") ? list : key, property.getValue(), thing);
            if (lines.isEmpty() || isForMachines(key, thing)) {
                continue;
            }
            row.add(new Fact(label, lines));
            int known = columns.indexOf(label);
            if (known < 0) {
                columns.add(Math.min(place, columns.size()), label);
                known = columns.indexOf(label);
            }
            place = known + 1;
        }
        return row;
    }

    private static List<Fact> inOrder(List<Fact> row, List<String> columns) {
        return columns.stream()
                .map(column -> row.stream()
                        .filter(fact -> fact.label().equals(column))
                        .findFirst()
                        .orElseGet(() -> new Fact(column, List.of())))
                .toList();
    }

    private List<Fact> byData(String key, JsonNode value) {
        boolean people =
                References.kindOf(key, value).filter(References.PERSON::equals).isPresent();
        return value.properties().stream()
                .map(one -> new Fact(
                        Words.sentence((people ? person(one.getKey()) : code(one.getKey())).text()),
                        lines("", one.getValue(), value)))
                .toList();
    }

    /** A value, a line for each of what it holds; no line for nothing. */
    public List<Line> lines(String key, JsonNode value, JsonNode around) {
        if (isNothing(value)) {
            return List.of();
        }
        if (Spoken.isText(value)) {
            return languages(value);
        }
        if (value.isArray()) {
            return value.valueStream().map(part -> line(key, part, around)).toList();
        }
        if (isDateInWords(value)) {
            return List.of(
                    line(key, date(value), value),
                    new Line(languages(value.path(WORDS)).getFirst().bits()));
        }
        if (value.isObject() && !isNamed(value) && value.size() > 1 && !isAmount(value)) {
            return value.properties().stream()
                    .filter(part -> !isNothing(part.getValue()) && !isForMachines(part.getKey(), value))
                    .map(part -> labelled(part.getKey(), part.getValue(), value))
                    .toList();
        }
        return List.of(line(key, value, around));
    }

    private Line labelled(String key, JsonNode value, JsonNode around) {
        List<Bit> bits = new ArrayList<>(List.of(Bit.text(label(key) + ": ")));
        bits.addAll(bits(key, value, around));
        return new Line(bits);
    }

    private Line line(String key, JsonNode value, JsonNode around) {
        return new Line(bits(key, value, around));
    }

    private List<Bit> bits(String key, JsonNode value, JsonNode around) {
        if (Spoken.isText(value)) {
            return List.of(languages(value).getFirst().bits().getFirst());
        }
        if (value.isArray()) {
            return joined(value.valueStream().map(part -> bits(key, part, around)), "; ");
        }
        if (value.isObject()) {
            return object(value);
        }
        return List.of(scalar(key, value, around));
    }

    private List<Bit> object(JsonNode value) {
        if (isNamed(value)) {
            return List.of(named(value));
        }
        if (isDateInWords(value)) {
            List<Bit> bits = new ArrayList<>(bits("", date(value), value));
            bits.add(Bit.text(" ("));
            bits.addAll(languages(value.path(WORDS)).getFirst().bits());
            bits.add(Bit.text(")"));
            return bits;
        }
        if (isAmount(value)) {
            String unit = value.path("unit").asString();
            return List.of(
                    Bit.text(value.path("value").asString() + " " + (unit.matches(UNIT) ? unit : Words.code(unit))));
        }
        List<Map.Entry<String, JsonNode>> parts = value.properties().stream()
                .filter(part -> !isNothing(part.getValue()) && !isForMachines(part.getKey(), value))
                .toList();
        if (parts.size() == 1) {
            return bits(parts.getFirst().getKey(), parts.getFirst().getValue(), value);
        }
        return joined(
                parts.stream().map(part -> {
                    List<Bit> bits = new ArrayList<>(
                            List.of(Bit.text(label(part.getKey()).toLowerCase(Locale.ENGLISH) + " ")));
                    bits.addAll(bits(part.getKey(), part.getValue(), value));
                    return bits;
                }),
                ", ");
    }

    private static List<Bit> joined(Stream<List<Bit>> parts, String between) {
        List<Bit> bits = new ArrayList<>();
        parts.forEach(part -> {
            if (!bits.isEmpty()) {
                bits.add(Bit.text(between));
            }
            bits.addAll(part);
        });
        return bits;
    }

    /** A day or a month with how it was said beside it. */
    private static boolean isDateInWords(JsonNode value) {
        return value.size() == 2
                && Spoken.isText(value.path(WORDS))
                && date(value).isString();
    }

    private static JsonNode date(JsonNode value) {
        return value.has("day") ? value.path("day") : value.path("month");
    }

    private static boolean isAmount(JsonNode value) {
        return value.size() == 2
                && value.path("value").isNumber()
                && value.path("unit").isString();
    }

    /** What has a title and perhaps a link, as evidence does. */
    private static boolean isNamed(JsonNode value) {
        return value.path("title").isString() && value.size() - (value.has("link") ? 1 : 0) == 1;
    }

    private Bit named(JsonNode value) {
        String title = Straight.text(value.path("title").asString());
        String link = value.path("link").asString("");
        if (link.startsWith("https://") || link.startsWith("http://")) {
            return new Bit(title, link, null);
        }
        return names.linked(title, link);
    }

    private static List<Line> languages(JsonNode text) {
        String first = text.has("en") ? "en" : text.propertyNames().iterator().next();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(spoken(first, text.path(first).asString())));
        text.properties().stream()
                .filter(one -> !one.getKey().equals(first))
                .forEach(one ->
                        lines.add(Line.of(spoken(one.getKey(), one.getValue().asString()))));
        return lines;
    }

    private static Bit spoken(String language, String words) {
        return new Bit(Straight.text(words), null, language.equals("en") ? null : language);
    }

    private Bit scalar(String key, JsonNode value, JsonNode around) {
        if (value.isBoolean()) {
            return Bit.text(value.asBoolean() ? "yes" : "no");
        }
        String text = Straight.text(value.asString());
        if (value.isNumber()) {
            return Bit.text(number(key, value, text));
        }
        Optional<String> kind = References.kindOf(key, around);
        if (kind.isPresent()) {
            return kind.get().equals(References.PERSON) ? person(text) : names.subject(kind.get(), text);
        }
        if (key.equals("instrument")) {
            return Bit.text(names.names().instrument(text));
        }
        if (SCALES.contains(key)) {
            return Bit.text(Words.scale(text));
        }
        if (PROPER.contains(key)) {
            return Bit.text(text);
        }
        return calendar(text).map(Bit::text).orElseGet(() -> code(text));
    }

    private static String number(String key, JsonNode value, String text) {
        if (key.equals("minutes") && value.asLong() >= Words.MINUTES_AN_HOUR) {
            return "%s (%s)".formatted(text, Words.minutes(value.asLong()));
        }
        return key.toLowerCase(Locale.ENGLISH).endsWith("percent") ? text + " %" : text;
    }

    /** A day or a month in words; empty where it is none. A school year, 2016-17, looks like one. */
    static Optional<String> calendar(String text) {
        try {
            return switch (text.length()) {
                case DAY_LENGTH -> Optional.of(Words.day(LocalDate.parse(text)));
                case MONTH_LENGTH ->
                    Optional.of(Words.day(YearMonth.parse(text).atDay(1)).substring(2));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Some decide by the office they hold. */
    private Bit person(String text) {
        if (text.contains(" ")) {
            return Bit.text(text);
        }
        return text.matches(CODE) && !text.matches(".*\\d.*")
                ? code(text)
                : new Bit(names.person(text), PagePath.ofPerson(text), null);
    }

    private static Bit code(String text) {
        return Bit.text(text.matches(CODE) ? Words.code(text) : text);
    }

    /** {@code fromTeamId} as a heading: From team. */
    static String label(String key) {
        return switch (key) {
            case "tenures" -> "Seats";
            case "nonNegotiables" -> "Non-negotiables";
            case "memberId" -> "Who";
            case "line" -> "Place among the teams";
            default -> {
                String spaced = key.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ENGLISH);
                yield Words.sentence(
                        spaced.replaceAll(" ids?$", "").replace('_', ' ').replace('-', ' '));
            }
        };
    }
}
