package org.throughline.infra.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Id;
import org.throughline.command.door.CommandSchemas;
import tools.jackson.databind.JsonNode;

/**
 * What a field takes, as a form has to know it, read from its JSON schema.
 *
 * @param refersTo what an id in it is of; absent where it is of nothing else
 * @param vocabulary which codes it takes; absent where it takes any
 */
record Shape(
        JsonNode schema,
        @Nullable String refersTo,
        @Nullable String vocabulary) {

    /** Texts that may be longer than this are written in a box with lines. */
    private static final int LONGEST_LINE = 300;

    static final String DAY = "effectiveOn";
    private static final String EVIDENCE = "evidence";

    /** How a value is entered. */
    enum Kind {
        TEXT,
        LONG_TEXT,
        CHOICE,
        YES_OR_NO,
        NUMBER,
        DAY,
        MONTH,
        /** Fields of their own. */
        RECORD,
        /** Any number of the same. */
        LIST,
        /** Some of a few. */
        CHOICES,
        /** A text in one or more languages. */
        WORDS,
        /** Any number of pairs. */
        PAIRS
    }

    static Shape of(JsonNode schema) {
        return new Shape(
                plain(schema), text(schema, CommandSchemas.REFERS_TO), text(schema, CommandSchemas.VOCABULARY));
    }

    /** The schema of what may be absent says so in one of two ways; a form needs neither. */
    private static JsonNode plain(JsonNode schema) {
        return StreamSupport.stream(schema.path("anyOf").spliterator(), false)
                .filter(one -> !one.path("type").asString("").equals("null"))
                .findFirst()
                .orElse(schema);
    }

    private static @Nullable String text(JsonNode schema, String keyword) {
        return schema.has(keyword) ? schema.path(keyword).stringValue() : null;
    }

    Kind kind() {
        return switch (type()) {
            case "object" -> ofObject();
            case "array" -> items().isChoice() ? Kind.CHOICES : Kind.LIST;
            case "boolean" -> Kind.YES_OR_NO;
            case "integer", "number" -> Kind.NUMBER;
            default -> ofText();
        };
    }

    private Kind ofObject() {
        if (schema.has("propertyNames")) {
            return Kind.WORDS;
        }
        return schema.path("additionalProperties").isObject() ? Kind.PAIRS : Kind.RECORD;
    }

    private Kind ofText() {
        if (isChoice()) {
            return Kind.CHOICE;
        }
        if (schema.path("format").asString("").equals("date")) {
            return Kind.DAY;
        }
        if (pattern().startsWith("^\\d{4}-")) {
            return Kind.MONTH;
        }
        return hasLines() ? Kind.LONG_TEXT : Kind.TEXT;
    }

    /** What may have lines may have line breaks; the pattern of a line excludes every control character. */
    boolean hasLines() {
        boolean mayBreak = pattern().contains("\\u000E-\\u001F");
        return mayBreak && schema.path("maxLength").asInt(Integer.MAX_VALUE) > LONGEST_LINE;
    }

    boolean isId() {
        return pattern().equals(Id.PATTERN);
    }

    private boolean isChoice() {
        return schema.has("enum");
    }

    private String pattern() {
        return schema.path("pattern").asString("");
    }

    private String type() {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString("") : type.asString("");
    }

    boolean isInteger() {
        return type().equals("integer");
    }

    /** The constants of a choice. */
    List<String> constants() {
        return StreamSupport.stream(schema.path("enum").spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    /** The shape of each of a list; what its ids are of, the list says. */
    Shape items() {
        return within(schema.path("items"));
    }

    /** The shape of each value of pairs. */
    Shape values() {
        return of(schema.path("additionalProperties"));
    }

    /** The fields of a record, in order. */
    Map<String, Shape> fields() {
        Map<String, Shape> fields = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(field -> fields.put(field.getKey(), of(field.getValue())));
        return fields;
    }

    private Shape within(JsonNode part) {
        Shape shape = of(part);
        return new Shape(
                shape.schema(),
                shape.refersTo() == null ? refersTo : shape.refersTo(),
                shape.vocabulary() == null ? vocabulary : shape.vocabulary());
    }

    boolean requires(String field) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .anyMatch(name -> name.asString("").equals(field));
    }

    /** Whether a field that is absent says something else than one that is empty. */
    boolean mayBeUnknown(String field) {
        JsonNode part = schema.path("properties").path(field);
        return part.path("type").isArray() || part.has("anyOf");
    }

    /** Whether a field is for those who have more to say: it may be absent, or is made up, or names what can be looked up. */
    boolean folds(String field) {
        JsonNode part = schema.path("properties").path(field);
        boolean isFilledIn = !part.path("type").asString("").matches("array|object") && !field.equals(DAY);
        return !requires(field) && (mayBeUnknown(field) || isFilledIn || field.equals(EVIDENCE));
    }

    String title(String field) {
        return schema.path("properties").path(field).path("title").asString(field);
    }

    String description(String field) {
        return schema.path("properties").path(field).path("description").asString("");
    }
}
