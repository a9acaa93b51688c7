package org.throughline.infra.openapi;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.naming.DefaultSchemaDefinitionNamingStrategy;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON schemas (2020-12) of what comes out, generated from the records: components in their order, required unless
 * {@code @Nullable}, since what is absent is left out.
 */
final class Shapes {

    private final SchemaBuilder builder;

    Shapes() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.DEFINITION_FOR_MAIN_SCHEMA,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withRequiredCheck(field -> !isNullable(field))
                .withCustomDefinitionProvider(Shapes::describeRawJson);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(Shapes::describePlain)
                .withPropertySorter(Comparator.comparingInt(property -> 0))
                .withDefinitionNamingStrategy(new DefaultSchemaDefinitionNamingStrategy() {
                    @Override
                    public String getDefinitionNameForKey(
                            com.github.victools.jsonschema.generator.impl.DefinitionKey key,
                            SchemaGenerationContext context) {
                        return nameOf(key.getType().getErasedType());
                    }
                });
        builder = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
    }

    /** A schema that refers to the type's definition; complete once {@link #definitions} has been called. */
    ObjectNode of(Type type) {
        return builder.createSchemaReference(type);
    }

    /** Every definition referred to. */
    ObjectNode definitions() {
        return builder.collectDefinitions("components/schemas");
    }

    /** {@code PlanState.PlanStep}; the part that says in which class a form of answer happens to live is left out. */
    static String nameOf(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String simple = type.getSimpleName();
        if (outer == null) {
            return simple;
        }
        String owner = outer.getSimpleName().replaceFirst("(Controller|Reads|Event)$", "");
        return owner.equals(simple) || outer.isInterface() ? simple : owner + "." + simple;
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember() != null
                && !field.isFakeContainerItemScope()
                && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Constants as they are written, which is not always by their names. */
    private static ObjectNode enumeration(ObjectNode schema, Object[] constants) {
        schema.put("type", "string");
        ArrayNode values = schema.putArray("enum");
        Arrays.stream(constants)
                .map(constant -> EventJson.MAPPER.valueToTree(constant).asString())
                .forEach(values::add);
        return schema;
    }

    private static @Nullable CustomPropertyDefinition describeRawJson(
            FieldScope field, SchemaGenerationContext context) {
        boolean raw = field.getRawMember() != null && field.getRawMember().isAnnotationPresent(JsonRawValue.class);
        return raw
                ? new CustomPropertyDefinition(
                        context.getGeneratorConfig().createObjectNode().put("type", "object"))
                : null;
    }

    /** What needs no name of its own: a month, a map, a few words to choose from, any JSON. */
    private static @Nullable CustomDefinition describePlain(ResolvedType type, SchemaGenerationContext context) {
        Class<?> plain = type.getErasedType();
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        if (plain == YearMonth.class) {
            return new CustomDefinition(schema.put("type", "string").put("pattern", "^\\d{4}-\\d{2}$"), true);
        }
        if (plain == URI.class) {
            // the address of a problem is told without scheme and host
            return new CustomDefinition(schema.put("type", "string").put("format", "uri-reference"), true);
        }
        if (plain.isEnum()) {
            return new CustomDefinition(enumeration(schema, plain.getEnumConstants()), true);
        }
        if (plain == Replacement.class) {
            return new CustomDefinition(replacement(schema), true);
        }
        if (plain == Map.class) {
            schema.put("type", "object");
            schema.set(
                    "additionalProperties",
                    context.createDefinitionReference(type.getTypeParameters().get(1)));
            return new CustomDefinition(schema, true);
        }
        return JsonNode.class.isAssignableFrom(plain) ? new CustomDefinition(schema, true) : null;
    }

    /** An event within an event has its name and revision beside it; its own schema goes by its name. */
    private static ObjectNode replacement(ObjectNode schema) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("name").put("type", "string");
        properties.putObject("revision").put("type", "integer");
        properties.putObject("event").put("type", "object");
        schema.putArray("required").add("name").add("revision").add("event");
        return schema;
    }
}
