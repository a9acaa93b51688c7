package org.throughline.command.door;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.command.Command;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns JSON into a command, or into the list of everything that is wrong with it. */
final class CommandReader {

    private static final String EFFECTIVE_ON = "effectiveOn";

    private final JsonMapper json;
    private final Clock clock;
    private final LocalDate earliest;
    private final SchemaRegistry validators;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * A reader of commands.
     *
     * @param earliest no day of a command lies before it
     */
    CommandReader(JsonMapper json, Clock clock, LocalDate earliest) {
        this.json = json;
        this.clock = clock;
        this.earliest = earliest;
        this.validators = SchemaRegistry.withDefaultDialect(
                dialect(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .pathType(PathType.JSON_POINTER)
                        .build()));
    }

    /** What is said to people in a schema judges nothing. */
    private static Dialect dialect() {
        return Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword(CommandSchemas.REFERS_TO))
                .keyword(new NonValidationKeyword(CommandSchemas.VOCABULARY))
                .build();
    }

    Command read(CommandType type, JsonNode payload) {
        return read(type, payload, clock);
    }

    /**
     * The command.
     *
     * @param day by which what is left out for today is filled in
     */
    Command read(CommandType type, JsonNode payload, Clock day) {
        Faults faults = UnstorableText.in(payload);
        for (Error error : schemaOf(type).validate(payload)) {
            // told already where it cannot even be kept
            if (error.getInstanceNode() == null || !UnstorableText.is(error.getInstanceNode())) {
                faults.add(() -> asFault(error));
            }
        }
        if (!faults.isEmpty()) {
            throw malformed(type, faults);
        }
        ObjectNode complete = (ObjectNode) payload.deepCopy();
        NormalText.in(complete, type.schema());
        refuseLanguagesTwice(type, complete);
        new Blanks(type.record(), day).fill(complete);
        Command command = bind(type, complete);
        refuseEarly(type, complete);
        refuseFuture(command, complete.has(EFFECTIVE_ON) ? "/" + EFFECTIVE_ON : "");
        return command;
    }

    private Schema schemaOf(CommandType type) {
        return schemas.computeIfAbsent(type.name(), name -> validators.getSchema(type.schema()));
    }

    private static Fault asFault(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String property = error.getProperty();
        String whole = property == null ? pointer : Fault.pointer(pointer, property);
        String message = error.getKeyword().equals("pattern") ? misfit(error) : error.getMessage();
        return new Fault(whole, faultCode(error.getKeyword()), message);
    }

    /** What a pattern refuses, in words where it has some. */
    private static String misfit(Error error) {
        JsonNode node = error.getInstanceNode();
        String text = node != null && node.isString() ? node.stringValue() : "x";
        if (!TextForm.showsSomething(text)) {
            return "must show something";
        }
        return TextForm.isLine(text)
                ? error.getMessage()
                : "holds a control character, or more than one line where one is meant";
    }

    private static String faultCode(String keyword) {
        return switch (keyword) {
            case "required" -> "missing";
            case "additionalProperties" -> "unknown-field";
            case "type" -> "wrong-type";
            case "enum" -> "not-one-of";
            default -> "not-valid";
        };
    }

    private Command bind(CommandType type, ObjectNode payload) {
        try {
            return json.treeToValue(payload, type.record());
        } catch (JacksonException e) {
            // what the schema lets pass and the record does not take, a year of ten digits for instance
            Faults faults = new Faults();
            faults.add(() -> new Fault(pointerOf(e), "not-valid", e.getOriginalMessage()));
            throw malformed(type, faults);
        }
    }

    private static String pointerOf(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        e.getPath()
                .forEach(step -> pointer.append('/')
                        .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
        return pointer.toString();
    }

    private void refuseEarly(CommandType type, ObjectNode payload) {
        Faults faults = PlausibleDays.in(payload, type.schema(), earliest);
        if (!faults.isEmpty()) {
            throw malformed(type, faults);
        }
    }

    private void refuseFuture(Command command, String pointer) {
        LocalDate today = LocalDate.now(clock);
        if (command.effectiveOn().isAfter(today)) {
            throw Refusal.of(
                            RefusalCode.EFFECTIVE_IN_FUTURE,
                            "It is to take effect on %s; today is %s".formatted(command.effectiveOn(), today),
                            List.of(new Fault(pointer, "in-future", "lies behind today, " + today)))
                    .with("today", today.toString());
        }
    }

    /** Names of languages do not differ by capitals (BCP 47). */
    private static void refuseLanguagesTwice(CommandType type, ObjectNode payload) {
        Faults faults = new Faults();
        type.schema().path("properties").properties().forEach(field -> {
            if (field.getValue().has("propertyNames")) {
                Set<String> seen = new HashSet<>();
                payload.path(field.getKey()).propertyNames().stream()
                        .filter(language -> !seen.add(language.toLowerCase(Locale.ROOT)))
                        .forEach(language -> faults.add(() -> new Fault(
                                "/%s/%s".formatted(field.getKey(), language),
                                "used-twice",
                                "'%s' is a language that is there already".formatted(language))));
            }
        });
        if (!faults.isEmpty()) {
            throw malformed(type, faults);
        }
    }

    private static Refusal malformed(CommandType type, Faults faults) {
        return Refusal.of(RefusalCode.MALFORMED, "%s has %d fault(s)".formatted(type.name(), faults.count()), faults);
    }
}
