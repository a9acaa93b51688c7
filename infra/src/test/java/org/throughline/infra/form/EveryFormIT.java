package org.throughline.infra.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.events.json.EventJson;
import org.throughline.infra.Program;
import org.throughline.infra.form.Browsing.Page;
import tools.jackson.databind.JsonNode;

/** Every command there is has a form that works, on the sample district. */
@TestInstance(Lifecycle.PER_CLASS)
class EveryFormIT {

    private static final CommandRegistry REGISTRY = new CommandRegistry();

    private Program program;
    private Browsing browser;

    @BeforeAll
    void start() {
        program = Program.startOnSample();
        browser = new Browsing(program.port());
    }

    @AfterAll
    void stop() {
        program.close();
    }

    /** In an order in which the examples work one after the other. */
    static Stream<String> commands() {
        return new ArrayList<>(REGISTRY.types()).reversed().stream().map(CommandType::path);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void opensWithATitleAndALabelForEveryField(String command) {
        Page page = browser.open("/record/" + command);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(Forms.title(type(command)));
        assertThat(unlabelled(page.html())).isEmpty();
    }

    private static List<String> unlabelled(String html) {
        Set<String> labelled = new java.util.HashSet<>();
        var labels = java.util.regex.Pattern.compile("<label for=\"([^\"]+)\"").matcher(html);
        while (labels.find()) {
            labelled.add(labels.group(1));
        }
        var fields = java.util.regex.Pattern.compile(
                        "<(?:input type=\"(?:text|date|month)\"|select|textarea)[^>]*? id=\"([^\"]+)\"")
                .matcher(html);
        return fields.results()
                .map(result -> result.group(1))
                .filter(id -> !labelled.contains(id))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void tellsBesideTheFieldsWhatIsMissing(String command) {
        Page page = browser.press(command, "check", List.of());
        Shape shape = Forms.shape(type(command));

        assertThat(page.status()).isBetween(400, 422);
        shape.fields().keySet().stream()
                .filter(shape::requires)
                .map(field -> CheckPart.isOf(type(command)) && CheckPart.asks(field) ? "sections" : field)
                // the rest is asked once it is known which one
                .map(field -> PlanPart.isRevision(type(command)) ? "planId" : field)
                .forEach(field -> assertThat(page.html())
                        .as(field)
                        .contains("href=\"#%s\"".formatted(Fields.id(field)))
                        .contains("id=\"%s\"".formatted(Fields.id(field)))
                        .contains("id=\"%s-fault\"".formatted(Fields.id(field))));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void saysWhatWillBeRecordedAndRecordsItOnce(String command) {
        JsonNode example = example(command);
        Page preview = browser.press(command, "check", Browsing.fields(Forms.shape(type(command)), example));
        assertThat(preview.text()).contains("This will stand in the history");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(sent(command, preview)).isEqualTo(normal(example));
        long before = program.settled();
        Page recorded = browser.press(command, "record", preview.hidden());
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
        assertThat(recorded.address()).contains("/recorded?outcome=applied");
        long after = program.settled();
        assertThat(after).isGreaterThan(before);

        Page again = browser.press(command, "record", preview.hidden());
        assertThat(again.address()).contains("outcome=repeated");
        assertThat(program.settled()).isEqualTo(after);
    }

    /** What the form will send, as the command. */
    private JsonNode sent(String command, Page preview) {
        Map<String, String[]> parameters = new HashMap<>();
        preview.hidden()
                .forEach(field -> parameters.merge(
                        field.getKey(),
                        new String[] {field.getValue()},
                        (one, other) ->
                                Stream.concat(Stream.of(one), Stream.of(other)).toArray(String[]::new)));
        return normal(
                program.bean(Forms.class).readAsItIs(type(command), parameters).json());
    }

    /** As JSON that was read, without what is empty. */
    private static JsonNode normal(JsonNode json) {
        String text = json.toString();
        String before;
        do {
            before = text;
            text = text.replaceAll("\"[A-Za-z]+\":(\\[]|\\{})(,|(?=}))", "").replace(",}", "}");
        } while (!text.equals(before));
        return EventJson.MAPPER.readTree(text.replaceAll("(?<=[0-9])\\.0(?=[,}\\]])", ""));
    }

    private static CommandType type(String command) {
        return REGISTRY.find(command).orElseThrow();
    }

    static Shape shape(String command) {
        return Forms.shape(type(command));
    }

    static JsonNode example(String command) {
        try (InputStream file = EveryFormIT.class.getResourceAsStream("/examples/" + command + ".json")) {
            return EventJson.MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
