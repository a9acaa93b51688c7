package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.infra.Client.Answer;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every question there is, tried in all four tenses: a new one is tried without being named here. */
@OnTheSample
@TestInstance(Lifecycle.PER_CLASS)
class QuestionTensesIT {

    private static final int MOST_BYTES = 256_000;

    private Client client;
    private List<QuestionType<?, ?>> questions;
    private JsonNode document;

    @BeforeAll
    void find(Program program) {
        client = program.client();
        questions = program.bean(Questions.class).all();
        document = client.read("/api/openapi.json");
    }

    /** The example of the API document, without what it says of the tense. */
    Stream<String> addresses() {
        return questions.stream().map(question -> {
            String curl = document.path("paths")
                    .path(question.route())
                    .at("/get/x-example-curl")
                    .asString();
            String address = curl.replaceFirst(".*http://localhost:8080", "").replaceAll("['\" ].*", "");
            String bare = address.replaceAll("(asOf|knownAt|knownAtPosition)=[^&]*&?", "")
                    .replaceAll("[?&]$", "");
            return bare + (bare.contains("?") ? "&" : "?");
        });
    }

    @Test
    void thereAreQuestions() {
        assertThat(addresses().toList()).hasSizeGreaterThan(25).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void saysInItsEnvelopeWhichTenseItAnswers(String question) {
        JsonNode now = client.read(question + "limit=5");
        assertThat(now.path("position").asLong()).isPositive();
        assertThat(now.has("asOf")).isFalse();
        assertThat(now.path("answer").isObject()).isTrue();
        JsonNode asOf = client.read(question + "asOf=2026-03-01&limit=5");
        assertThat(asOf.path("asOf").asString()).isEqualTo("2026-03-01");
        long half = now.path("position").asLong() / 2;
        JsonNode known = answeredOrNotThere(question + "asOf=2026-03-01&knownAtPosition=" + half);
        assertThat(known.path("position").asLong()).isEqualTo(half);
        assertThat(known.path("knownAt").asLong()).isEqualTo(half);
    }

    /** A question about one thing may ask for what was not known by then. */
    private JsonNode answeredOrNotThere(String address) {
        Answer answer = client.get(address);
        if (answer.status() == 404) {
            long position = Long.parseLong(address.replaceFirst(".*knownAtPosition=", ""));
            return Client.JSON.valueToTree(Map.of("position", position, "knownAt", position));
        }
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.body();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void isTheSameForEverOnceItsDayAndPositionArePinned(String question) {
        long position = client.read("/api/timeline?limit=1").path("position").asLong();
        String pinned = question + "asOf=2026-03-01&knownAtPosition=" + position;
        assertThat(client.get(pinned).body()).isEqualTo(client.get(pinned).body());
        JsonNode now = client.read(question + "asOf=2026-03-01");
        assertThat(client.read(pinned).path("answer")).isEqualTo(now.path("answer"));
    }

    /** Sample data claim the log's own time: whatever was known is the same by both clocks. */
    @ParameterizedTest
    @MethodSource("addresses")
    void isAnsweredByEitherClock(String question) {
        Answer log = client.get(question + "asOf=2022-06-30&knownAt=2022-09-30");
        Answer source = client.get(question + "asOf=2022-06-30&knownAt=2022-09-30&clock=source");
        assertThat(source.status()).isEqualTo(log.status());
        assertThat(told(source)).isEqualTo(told(log));
        assertThat(log.body().has("clock")).isFalse();
        if (source.status() == 200) {
            assertThat(source.at("/clock").asString()).isEqualTo("source");
            assertThat(source.at("/claims").isObject()).isTrue();
        }
    }

    private static JsonNode told(Answer answer) {
        JsonNode told = answer.at("/answer").deepCopy();
        if (told.isObject()) {
            // how the end of the day is named follows the clock
            ((ObjectNode) told).remove(List.of("believedAtPosition", "believedBy"));
        }
        return told;
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void isNotSentAgainWhileItIsTheSame(String question) {
        Answer first = client.get(question);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        assertThat(client.getIfNoneMatch(question, tag)).isEqualTo(304);
        assertThat(client.getIfNoneMatch(question, "\"another\"")).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void isLiveAndBeginsWithWhatIsAnsweredNow(String question) {
        try (Client.Events events = client.stream(question, null)) {
            Client.Event first = events.next();
            assertThat(first.name()).isEqualTo("snapshot");
            assertThat(first.data().path("answer"))
                    .isEqualTo(client.read(question).path("answer"));
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void isBoundedUnaskedAndGivesEveryItemOncePageByPage(String question) {
        JsonNode first = client.read(question);
        assertThat(first.toString().length()).isLessThan(MOST_BYTES);
        first.path("totals").properties().forEach(list -> {
            List<JsonNode> items = new ArrayList<>();
            String after = "0";
            while (!after.isEmpty()) {
                JsonNode page = client.read(question + "limit=7&after=" + after);
                page.path("answer").path(list.getKey()).forEach(items::add);
                assertThat(page.path("totals")).isEqualTo(first.path("totals"));
                after = page.path("next").asString("");
            }
            assertThat(items).hasSize(list.getValue().asInt());
            List<JsonNode> unasked = new ArrayList<>();
            first.path("answer").path(list.getKey()).forEach(unasked::add);
            assertThat(items).startsWith(unasked.toArray(JsonNode[]::new));
        });
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void refusesWhatNobodyAsksItWith(String question) {
        assertThat(client.get(question + "asof=2020-01-01").status()).isEqualTo(400);
        assertThat(client.get(question + "asOf=banana").status()).isEqualTo(400);
        assertThat(client.refusedStream(question + "knownAtPosition=1").status())
                .isEqualTo(400);
    }
}
