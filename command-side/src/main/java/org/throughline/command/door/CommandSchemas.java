package org.throughline.command.door;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.implementation.plan.Due;
import tools.jackson.databind.node.ObjectNode;

/** Generates the JSON schema of a command from its record, when it is first asked for: all of them at once take a second. */
public final class CommandSchemas {

    /** Texts that may be longer than this have lines. */
    private static final int LONGEST_LINE = 300;
    /** What has no length of its own and is told, not called. */
    private static final Set<String> TOLD = Set.of(
            "agenda", "decisionRule", "description", "does", "minutes", "note", "reason", "roles", "text", "words");
    /** ISO 8601 has a year 0000, databases have not. */
    private static final String NO_YEAR_ZERO = "^(?!0000)";

    /** Says of an id what it is of: a kind of subject, {@code person}, or a few of them ({@code person-or-role}). */
    public static final String REFERS_TO = "x-refers-to";
    /** Says of a code out of which vocabulary it is, by the vocabulary's name. */
    public static final String VOCABULARY = "x-vocabulary";

    static final String MONTH = "^\\d{4}-(0[1-9]|1[0-2])$";

    private static final String LANGUAGE = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

    private final SchemaGenerator generator;
    private final Map<Class<?>, ObjectNode> known = new HashMap<>();

    CommandSchemas() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JakartaValidationModule())
                .with(
                        Option.INLINE_ALL_SCHEMAS,
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withRequiredCheck(CommandSchemas::isRequired)
                .withNullableCheck(CommandSchemas::isNullable)
                .withStringPatternResolver(CommandSchemas::pattern)
                .withInstanceAttributeOverride(CommandSchemas::describeWords)
                .withInstanceAttributeOverride(CommandSchemas::say);
        config.forTypesInGeneral()
                .withTypeAttributeOverride(CommandSchemas::describeDue)
                .withTypeAttributeOverride(CommandSchemas::say)
                .withCustomDefinitionProvider(CommandSchemas::describeMonth)
                .withPropertySorter(Comparator.comparingInt(property -> 0));
        generator = new SchemaGenerator(config.build());
    }

    synchronized ObjectNode of(Class<? extends Command> command) {
        return known.computeIfAbsent(command, generator::generateSchema);
    }

    private static boolean isRequired(FieldScope field) {
        boolean filledIn = has(field, OrNewId.class) || has(field, OrToday.class);
        boolean mayBeEmpty = isContainer(field) && !has(field, NotEmpty.class) && !isWords(field);
        return !filledIn && !isNullable(field) && !mayBeEmpty;
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember() != null
                && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !field.isFakeContainerItemScope();
    }

    private static boolean isContainer(FieldScope field) {
        Class<?> type = field.getDeclaredType().getErasedType();
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    private static @Nullable String pattern(FieldScope field) {
        if (has(field, Id.class)) {
            return Id.PATTERN;
        }
        Pattern form = field.getAnnotation(Pattern.class);
        if (form != null) {
            return form.regexp();
        }
        Class<?> type = field.getType().getErasedType();
        if (type == LocalDate.class) {
            return NO_YEAR_ZERO;
        }
        return type == String.class ? text(field) : null;
    }

    private static String text(FieldScope field) {
        Size size = field.isFakeContainerItemScope() ? null : field.getAnnotation(Size.class);
        boolean isLong = size != null && size.max() > LONGEST_LINE && size.max() < Integer.MAX_VALUE;
        return isLong || TOLD.contains(field.getName()) ? TextForm.LONG : TextForm.LINE;
    }

    /** A text is a map from language (BCP 47) to words: at least one language, every one with words that show something. */
    private static void describeWords(ObjectNode schema, FieldScope field, SchemaGenerationContext context) {
        if (isWords(field) && !field.isFakeContainerItemScope()) {
            schema.put("minProperties", 1);
            schema.putObject("propertyNames").put("pattern", LANGUAGE);
            schema.putObject("additionalProperties").put("type", "string").put("pattern", text(field));
        }
    }

    /** What the field is called and what it means. */
    private static void say(ObjectNode schema, FieldScope field, SchemaGenerationContext context) {
        if (field.isFakeContainerItemScope()) {
            return;
        }
        FieldWords.SHIPPED
                .of(field.getDeclaringType().getErasedType(), field.getDeclaredName())
                .ifPresent(said -> {
                    schema.put("title", said.title()).put("description", said.description());
                    put(schema, REFERS_TO, said.refersTo());
                    put(schema, VOCABULARY, said.vocabulary());
                });
    }

    /** What a command is called and what it does. */
    private static void say(ObjectNode schema, TypeScope type, SchemaGenerationContext context) {
        Class<?> record = type.getType().getErasedType();
        if (Command.class.isAssignableFrom(record)) {
            FieldWords.SHIPPED.of(record).ifPresent(entry -> {
                put(schema, "title", entry.wish());
                put(schema, "description", entry.description());
            });
        }
    }

    private static void put(ObjectNode schema, String keyword, @Nullable String value) {
        if (value != null) {
            schema.put(keyword, value);
        }
    }

    /** A due date says something: a day or a month, and words beside it or alone. */
    private static void describeDue(ObjectNode schema, TypeScope type, SchemaGenerationContext context) {
        if (type.getType().getErasedType() == Due.class) {
            schema.put("minProperties", 1).put("maxProperties", 2);
        }
    }

    private static @Nullable CustomDefinition describeMonth(ResolvedType type, SchemaGenerationContext context) {
        if (type.getErasedType() != YearMonth.class) {
            return null;
        }
        ObjectNode month = context.getGeneratorConfig().createObjectNode();
        month.put("type", "string").put("pattern", MONTH);
        return new CustomDefinition(month);
    }

    private static boolean isWords(FieldScope field) {
        ResolvedType type = field.getDeclaredType();
        return type.getErasedType() == Map.class
                && type.getTypeParameters().get(1).getErasedType() == String.class;
    }

    private static boolean has(FieldScope field, Class<? extends java.lang.annotation.Annotation> annotation) {
        return field.getRawMember() != null && field.getRawMember().isAnnotationPresent(annotation);
    }
}
