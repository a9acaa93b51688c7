package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.implementation.practice.NamedPractices;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;
import tools.jackson.databind.JsonNode;

/**
 * A school that wrote a practice in two ways, imported from its old system; then the district said that they are one. By the log nothing
 * else happened.
 */
class PracticeNamesIT {

    private static final String YEARS = "&from=2012-07-01&to=2020-02-20";
    private static final String SMALL = "\"pbis\"";

    private static Program program;
    private static Client client;
    private static long before;
    private static long joined;

    @BeforeAll
    static void record() throws IOException {
        program = Program.startEmpty();
        client = program.client();
        assertThat(client.batch(lines(), "X-Import-Source", "Old system"))
                .filteredOn(answer -> answer.has("outcome"))
                .isNotEmpty()
                .allSatisfy(
                        answer -> assertThat(answer.path("outcome").asString()).isEqualTo("applied"));
        before = program.settled();
        client.batch(
                List.of(
                        join(
                                "1",
                                "2021-05-03T10:00:00Z",
                                json(
                                        "organizationId",
                                        "d1",
                                        "alias",
                                        "pbis",
                                        "means",
                                        "PBIS",
                                        "reason",
                                        "Small letters")),
                        join(
                                "2",
                                "2021-05-03T10:00:00Z",
                                json(
                                        "organizationId",
                                        "d1",
                                        "alias",
                                        "sel",
                                        "means",
                                        "SEL",
                                        "reason",
                                        "New form",
                                        "from",
                                        "2018-01-01"))),
                "X-Import-Source",
                "Old system");
        joined = program.settled();
        assertThat(joined).isEqualTo(before + 2);
    }

    private static JsonNode join(String id, String claimed, Map<String, Object> payload) {
        return Client.JSON.valueToTree(json(
                "command",
                "JoinPractice",
                "commandId",
                "join-" + id,
                "originallyRecordedAt",
                claimed,
                "payload",
                payload));
    }

    private static List<JsonNode> lines() throws IOException {
        try (var in = PracticeNamesIT.class.getResourceAsStream("/practice-names.ndjson")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Client.JSON::readTree)
                    .toList();
        }
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** Made of the records themselves: a kind that is to name practices tomorrow has to be among what was imported. */
    @Test
    void everyKindOfSubjectThatNamesAPracticeIsReadByWhatTheNameMeans() {
        Set<String> kinds = EventCatalog.ALL.types().stream()
                .filter(type -> NamedPractices.mayBeIn(type.payload()))
                .map(EventType::subject)
                .filter(kind -> !kind.equals("practice"))
                .collect(Collectors.toSet());
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(9);
        assertThat(kindsThatName("pbis", "knownAtPosition=" + before)).containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(kindsThatName("pbis", "")).isEmpty();
        assertThat(kindsThatName("PBIS", "")).containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static Set<String> kindsThatName(String practice, String tense) {
        return stream(practices(tense).at("/answer/unselected"))
                .filter(name -> name.path("practice").asString().equals(practice))
                .flatMap(name -> stream(name.path("by")))
                .map(by -> by.path("kind").asString())
                .collect(Collectors.toSet());
    }

    /** Every question there is, whoever adds one. */
    static Stream<String> questions() {
        return program.bean(Questions.class).all().stream()
                .filter(question -> question.asks().ofADistrict())
                .filter(question -> !question.path().equals("practices"))
                .map(PracticeNamesIT::address);
    }

    private static String address(QuestionType<?, ?> question) {
        return question.route() + "?district=d1" + (question.parameterNames().contains("from") ? YEARS : "");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void noQuestionTellsTheOtherNameOnceItIsKnownToMeanThePractice(String question) {
        assertThat(client.read(question).toString()).doesNotContain(SMALL);
        assertThat(client.read(question + "&asOf=2020-02-29").toString()).doesNotContain(SMALL);
        assertThat(client.read(question + "&knownAt=2021-05-04&clock=source").toString())
                .doesNotContain(SMALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage-scores",
                "stage-changes",
                "priority",
                "resources",
                "outcomes",
                "measures",
                "buy-in",
                "understanding"
            })
    void whatWasKnownBeforeIsToldUnderBothNamesByBothClocks(String question) {
        String address = address(program.bean(Questions.class).at(question).orElseThrow());
        assertThat(client.read(address + "&knownAtPosition=" + before).toString())
                .contains(SMALL);
        assertThat(client.read(address + "&knownAt=2021-05-02&clock=source").toString())
                .contains(SMALL);
    }

    @Test
    void theWayUnderBothNamesIsOneWay() {
        JsonNode scores = client.read("/api/audit/stage-scores?district=d1");
        assertThat(texts(scores.at("/answer/tracks"), "practice")).containsExactly("PBIS");
        JsonNode moves = client.read("/api/audit/stage-changes?district=d1&practice=pbis" + YEARS);
        assertThat(texts(moves.at("/answer/moves"), "on"))
                .containsExactly("2015-09-01", "2016-09-01", "2017-09-01", "2018-09-03", "2019-09-02");
        assertThat(texts(moves.at("/answer/moves"), "direction").get(2)).isEqualTo("BACK");
        assertThat(texts(moves.at("/answer/moves"), "practice")).containsOnly("PBIS");
        assertThat(stream(moves.at("/answer/moves"))
                        .map(move -> move.path("position").asLong()))
                .allMatch(position -> position > 0 && position <= before)
                .doesNotHaveDuplicates();
    }

    @Test
    void theTreeShowsOnePracticeThatNobodySelectedAndWhatAnInstrumentWasNotMadeFor() {
        JsonNode school = client.read("/api/tree?root=s1").at("/roots/0");
        assertThat(texts(school.path("stages"), "practice")).containsExactly("PBIS");
        assertThat(school.at("/stages/0/selected").asBoolean(true)).isFalse();
        assertThat(school.at("/fidelity/0/practice").asString()).isEqualTo("PBIS");
        assertThat(school.at("/fidelity/0/concerns").toString()).isEqualTo("[\"INSTRUMENT_SERVES_PRACTICE\"]");
    }

    @Test
    void checksAndMeasuresUnderTheOtherNameAreOfThePractice() {
        JsonNode outcomes = client.read("/api/audit/outcomes?district=d1");
        assertThat(texts(outcomes.at("/answer/tracks"), "checkId")).containsExactly("check-small");
        assertThat(outcomes.at("/answer/outcomes/0/shift/state").asString()).isEqualTo("SHIFTED");
        JsonNode then = client.read("/api/audit/outcomes?district=d1&practice=PBIS&knownAtPosition=" + before);
        assertThat(texts(then.at("/answer/tracks"), "checkId")).containsExactly("");
        assertThat(then.at("/answer/outcomes")).isEmpty();
    }

    @Test
    void aNameThatMeansAPracticeFromADayOnMeansItInWhatIsOfThatDayOrLater() {
        assertThat(firstAndLast("sel")).containsExactly("2017-05-02", "2017-05-02");
        assertThat(firstAndLast("SEL")).containsExactly("2019-05-02", "2019-05-02");
    }

    private static List<String> firstAndLast(String practice) {
        return stream(practices("").at("/answer/unselected"))
                .filter(name -> name.path("practice").asString().equals(practice))
                .map(name -> name.path("by").path(0))
                .flatMap(by ->
                        Stream.of(by.path("first").asString(), by.path("last").asString()))
                .toList();
    }

    @Test
    void whatWasRecordedStaysReadableAsItWas() {
        assertThat(client.read("/api/stages/s1~pbis").toString()).contains(SMALL);
        assertThat(client.read("/api/fidelity-checks/check-small").toString()).contains(SMALL);
        assertThat(texts(practices("").at("/answer/aliases"), "alias")).containsExactly("pbis", "sel");
    }

    /** Recorded, given back and shown: of whatever can tell of concerns itself. */
    @Test
    void whatNamesAPracticeNobodySelectedIsRecordedWithAConcernWhereTheDistrictAsks() {
        client.accepted(
                "set-policy",
                json(
                        "organizationId",
                        "d1",
                        "policy",
                        "PRACTICE_IS_SELECTED",
                        "mode",
                        "WARN",
                        "reason",
                        "We choose",
                        "effectiveOn",
                        "2022-07-01"));
        Client.Answer answer = client.command(
                "report-shortfall",
                json(
                        "organizationId",
                        "s1",
                        "code",
                        "nobody-chose",
                        "kind",
                        "TIME",
                        "missing",
                        "An hour",
                        "forWhom",
                        "Grade 4",
                        "practice",
                        "CHOIR",
                        "effectiveOn",
                        "2022-09-01"));
        assertThat(answer.at("/concerns").toString()).isEqualTo("[\"PRACTICE_IS_SELECTED\"]");
        program.settled();
        assertThat(stream(client.read("/api/resource-ledgers/s1").at("/state/shortfalls"))
                        .filter(shortfall -> shortfall.path("code").asString().equals("nobody-chose"))
                        .map(shortfall -> shortfall.path("concerns").toString()))
                .containsExactly("[\"PRACTICE_IS_SELECTED\"]");
    }

    @Test
    void anAnswerIsToldAnewWhenANameIsJoinedOrParted() {
        String address = "/api/audit/stage-scores?district=d1";
        String tag = tagOf(address);
        assertThat(client.getIfNoneMatch(address, tag)).isEqualTo(304);
        client.accepted(
                "join-practice",
                json(
                        "organizationId",
                        "s1",
                        "alias",
                        "PBIS",
                        "means",
                        "OTHER",
                        "reason",
                        "Ours",
                        "from",
                        "2019-01-01"));
        program.settled();
        assertThat(client.getIfNoneMatch(address, tag)).isEqualTo(200);
        assertThat(texts(client.read(address).at("/answer/tracks"), "practice")).containsExactly("OTHER", "PBIS");
        client.accepted(
                "retract-entry",
                json("kind", "practice", "id", "s1~PBIS", "entry", 1, "reason", "It was of another school"));
        program.settled();
        assertThat(texts(client.read(address).at("/answer/tracks"), "practice")).containsExactly("PBIS");
    }

    private static String tagOf(String address) {
        return client.get(address).headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode practices(String tense) {
        return client.read("/api/audit/practices?district=d1&" + tense);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        List<JsonNode> all = new ArrayList<>();
        list.forEach(all::add);
        return all.stream();
    }

    private static List<String> texts(JsonNode list, String field) {
        return stream(list).map(one -> one.path(field).asString("")).toList();
    }
}
