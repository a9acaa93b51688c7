package org.throughline.infra.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody entered into a form, as the JSON of the command. A field is called as the JSON pointer to it, without the
 * slash in front ({@code steps/0/leads/1}); a pair stands at a number of its own ({@code attendance/#0/key} and {@code
 * .../value}). What is blank is absent: rows close up, and an empty record or list is none, but for a list of which it is said that nothing is in it.
 */
final class Entered {

    private static final Pattern ROW = Pattern.compile("(\\d{1,4})(/.*)?");
    private static final Pattern PAIR = Pattern.compile("#(\\d{1,4})/(key|value)");
    private static final int LONGEST_NUMBER = 40;

    /** Names lists of which it is known that nothing is in them. */
    static final String NONE = "~none";

    private final Map<String, String[]> parameters;
    private final Names names;

    /**
     * Reads parameters.
     *
     * @param names turns what was entered for an id into the id
     */
    Entered(Map<String, String[]> parameters, Names names) {
        this.parameters = parameters;
        this.names = names;
    }

    /** Turns the name of something into its id. */
    @FunctionalInterface
    interface Names {

        /** As it stands. */
        Names AS_THEY_ARE = (shape, pointer, text) -> text;

        /**
         * The id.
         *
         * @param shape says what it is of
         * @param pointer where it stands in the JSON
         */
        String id(Shape shape, String pointer, String text);
    }

    ObjectNode read(Shape command) {
        JsonNode read = record(command, "", "");
        return read == null ? EventJson.MAPPER.createObjectNode() : (ObjectNode) read;
    }

    /**
     * Reads a field.
     *
     * @param name as its parameter is called
     * @param pointer where it will stand in the JSON, which differs where rows close up
     */
    private @Nullable JsonNode value(Shape shape, String name, String pointer) {
        return switch (shape.kind()) {
            case RECORD -> record(shape, name + "/", pointer);
            case LIST -> list(shape, name, pointer);
            case CHOICES -> choices(name);
            case WORDS, PAIRS -> pairs(shape, name, pointer);
            default -> scalar(shape, name, pointer);
        };
    }

    private @Nullable JsonNode record(Shape shape, String prefix, String pointer) {
        ObjectNode record = EventJson.MAPPER.createObjectNode();
        shape.fields().forEach((field, part) -> {
            JsonNode value = value(part, prefix + field, pointer + "/" + field);
            if (value != null) {
                record.set(field, value);
            }
        });
        return record.isEmpty() ? null : record;
    }

    private @Nullable JsonNode list(Shape shape, String name, String pointer) {
        ArrayNode list = EventJson.MAPPER.createArrayNode();
        for (int row : rows(name, ROW)) {
            JsonNode value = value(shape.items(), name + "/" + row, pointer + "/" + list.size());
            if (value != null) {
                list.add(value);
            }
        }
        // what is given more than once under its own name, as addresses do
        for (String text : parameters.getOrDefault(name, new String[0])) {
            if (!text.isBlank()) {
                list.add(names.id(shape.items(), pointer + "/" + list.size(), text.strip()));
            }
        }
        return list.isEmpty() && !isSaidToBeEmpty(name) ? null : list;
    }

    private boolean isSaidToBeEmpty(String name) {
        return List.of(parameters.getOrDefault(NONE, new String[0])).contains(name);
    }

    private @Nullable JsonNode choices(String name) {
        ArrayNode chosen = EventJson.MAPPER.createArrayNode();
        Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .filter(text -> !text.isBlank())
                .distinct()
                .forEach(chosen::add);
        return chosen.isEmpty() ? null : chosen;
    }

    private @Nullable JsonNode pairs(Shape shape, String name, String pointer) {
        ObjectNode pairs = EventJson.MAPPER.createObjectNode();
        for (int row : rows(name, PAIR)) {
            String place = name + "/#" + row;
            String key = text(place + "/key");
            JsonNode value = scalar(shape.values(), place + "/value", pointer);
            if (key != null && value != null) {
                pairs.set(names.id(shape, pointer + "/" + key, key), value);
            }
        }
        parameters.keySet().stream()
                .filter(parameter -> parameter.startsWith(name + "/") && !parameter.startsWith(name + "/#"))
                .map(parameter -> parameter.substring(name.length() + 1))
                .filter(key -> !key.contains("/"))
                .forEach(key -> {
                    JsonNode value = scalar(shape.values(), name + "/" + key, pointer + "/" + key);
                    if (value != null) {
                        pairs.set(key, value);
                    }
                });
        return pairs.isEmpty() ? null : pairs;
    }

    private @Nullable JsonNode scalar(Shape shape, String name, String pointer) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Function<String, JsonNode> asText = EventJson.MAPPER.getNodeFactory()::stringNode;
        return switch (shape.kind()) {
            case YES_OR_NO ->
                text.equals("true") || text.equals("false")
                        ? EventJson.MAPPER.getNodeFactory().booleanNode(text.equals("true"))
                        : asText.apply(text);
            case NUMBER -> number(text, asText);
            default -> asText.apply(names.id(shape, pointer, text));
        };
    }

    /** What is no number stays what it is, so that it can be refused as what it is. */
    private static JsonNode number(String text, Function<String, JsonNode> asText) {
        if (text.length() > LONGEST_NUMBER) {
            return asText.apply(text);
        }
        try {
            BigDecimal number = new BigDecimal(text.replace(",", ""));
            boolean whole = number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() < 18;
            return whole
                    ? EventJson.MAPPER.getNodeFactory().numberNode(number.longValueExact())
                    : EventJson.MAPPER.getNodeFactory().numberNode(number);
        } catch (ArithmeticException | NumberFormatException e) {
            return asText.apply(text);
        }
    }

    private @Nullable String text(String name) {
        String[] given = parameters.get(name);
        // browsers send line ends as networks have them
        String text = given == null || given.length == 0
                ? ""
                : given[0].replace("\r\n", "\n").strip();
        return text.isEmpty() ? null : text;
    }

    /** The numbers of the rows there are of a list or of pairs, in order. */
    private Collection<Integer> rows(String name, Pattern form) {
        TreeSet<Integer> rows = new TreeSet<>();
        String prefix = name + "/";
        rowsBelow(prefix, form).map(row -> Integer.valueOf(row.group(1))).forEach(rows::add);
        return List.copyOf(rows);
    }

    private Stream<Matcher> rowsBelow(String prefix, Pattern form) {
        return parameters.keySet().stream()
                .filter(parameter -> parameter.startsWith(prefix))
                .map(parameter -> form.matcher(parameter.substring(prefix.length())))
                .filter(Matcher::matches);
    }
}
