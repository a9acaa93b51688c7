package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Every place of every command where a text stands, held to what texts are: nobody has to remember it for a new one. */
class EveryTextTest {

    private static final JsonMapper JSON = CommandJson.mapper();
    private static final SchemaRegistry VALIDATORS = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());

    private static final List<String> SHOWING_NOTHING = List.of(
            "", " ", "\u00a0", "\u3000", "\u200b", "\ufeff", "\u202e", "\u0301", "\u2800", "\u3164", "\u2028",
            "\u00ad");
    private static final List<String> CONTROLS = List.of("\u0000", "\u0007", "\u001b", "\u007f", "\u0085");

    /** A text in a schema. */
    private record Text(String place, JsonNode schema) {
        boolean accepts(String text) {
            Schema validator = VALIDATORS.getSchema(JSON.readTree(schema.toString()));
            return validator.validate(StringNode.valueOf(text)).isEmpty();
        }

        String pattern() {
            return schema.path("pattern").asString("");
        }
    }

    private static List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        new CommandRegistry().types().forEach(type -> collect(type.name(), type.schema(), texts));
        return texts;
    }

    private static void collect(String place, JsonNode schema, List<Text> texts) {
        boolean isText = schema.path("type").asString("").equals("string")
                || schema.path("type")
                        .valueStream()
                        .anyMatch(type -> type.asString("").equals("string"));
        if (isText && !schema.has("enum") && !schema.has("format")) {
            texts.add(new Text(place, schema));
        }
        schema.path("properties")
                .properties()
                .forEach(field -> collect(place + "/" + field.getKey(), field.getValue(), texts));
        schema.path("anyOf").forEach(one -> collect(place, one, texts));
        collectInside(place + "/*", schema.path("items"), texts);
        collectInside(place + "/*", schema.path("additionalProperties"), texts);
    }

    private static void collectInside(String place, JsonNode schema, List<Text> texts) {
        if (schema.isObject()) {
            collect(place, schema, texts);
        }
    }

    @Test
    void showsSomething() {
        assertThat(texts()).hasSizeGreaterThan(300);
        assertThat(texts())
                .allSatisfy(text -> SHOWING_NOTHING.forEach(nothing -> assertThat(text.accepts(nothing))
                        .as(text.place() + ": " + nothing)
                        .isFalse()));
    }

    @Test
    void hasNoControlCharacters() {
        assertThat(texts())
                .allSatisfy(text -> CONTROLS.forEach(control -> {
                    assertThat(text.accepts("a" + control + "b"))
                            .as(text.place())
                            .isFalse();
                    assertThat(text.accepts("a" + control)).as(text.place()).isFalse();
                }));
    }

    /** Java and ECMAScript differ in whether the end is in front of a last line feed. */
    @Test
    void endsWhereItEnds() {
        assertThat(texts())
                .allSatisfy(text -> assertThat(text.accepts("a\n"))
                        .as(text.place())
                        .isEqualTo(text.pattern().equals(TextForm.LONG)));
    }

    @Test
    void isALineWhereItIsANameATitleOrACode() {
        Set<String> calling = Set.of("name", "title", "label", "code", "codes", "stepCode", "duty", "role");
        assertThat(texts().stream()
                        .filter(text -> text.pattern().equals(TextForm.LONG))
                        .map(Text::place))
                .isNotEmpty()
                .noneMatch(place -> calling.stream().anyMatch(name -> place.matches(".*/" + name + "(/\\*)?")));
    }

    @Test
    void isLongWhereItIsAReason() {
        Set<String> short_ = new TreeSet<>();
        texts().stream()
                .filter(text ->
                        text.place().endsWith("/reason") && !text.pattern().equals(TextForm.LONG))
                .forEach(text -> short_.add(text.place()));
        assertThat(short_).isEmpty();
    }

    @Test
    void isKeptInItsFormWhereverItStands() {
        new CommandRegistry().types().forEach(type -> {
            ObjectNode payload = (ObjectNode) sample(type.schema(), " e\u0301 ");
            NormalText.in(payload, type.schema());
            assertThat(payload.toString())
                    .as(type.name())
                    .doesNotContain("e\u0301")
                    .doesNotContain("\"\u00e9 ");
        });
    }

    /** Something with this text wherever a text may stand, as far as the schema goes. */
    private static JsonNode sample(JsonNode schema, String text) {
        JsonNode one = schema.has("anyOf")
                ? schema.path("anyOf").path(schema.path("anyOf").size() - 1)
                : schema;
        if (one.has("properties") || one.path("additionalProperties").isObject()) {
            ObjectNode object = JSON.createObjectNode();
            one.path("properties")
                    .properties()
                    .forEach(field -> object.set(field.getKey(), sample(field.getValue(), text)));
            if (one.path("additionalProperties").isObject()) {
                object.set("en", sample(one.path("additionalProperties"), text));
            }
            return object;
        }
        if (one.has("items")) {
            return JSON.createArrayNode().add(sample(one.path("items"), text));
        }
        boolean isText = one.path("pattern").asString("").startsWith("^(?=");
        return StringNode.valueOf(isText ? text : "x");
    }
}
