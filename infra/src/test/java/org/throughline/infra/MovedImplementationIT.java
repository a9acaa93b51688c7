package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A school moved from district A to district B in July 2018, and neither its team nor its plan said a word of it. */
class MovedImplementationIT {

    private static final String TEN_YEARS = "&from=2012-07-01&to=2019-12-31";

    private static Program program;
    private static Client client;
    private static long beforeTheMoveWasKnown;

    @BeforeAll
    static void record(@TempDir Path directory) throws IOException {
        program = Program.start(directory);
        client = program.client();
        List<JsonNode> answers = client.batch(lines());
        assertThat(answers.subList(0, answers.size() - 1))
                .allMatch(answer -> answer.path("outcome").asString().equals("applied"));
        checkedEachSpring("district-b");
        gaveUpInDistrictC();
        beforeTheMoveWasKnown = program.settled();
        client.accepted(
                "reparent-organization",
                json("organizationId", "moved", "parentId", "district-b", "effectiveOn", "2018-07-01"));
        program.settled();
    }

    private static void checkedEachSpring(String district) {
        client.accepted(
                "set-check-cadence",
                json(
                        "organizationId", district,
                        "instrument", "tfi",
                        "practice", "PBIS",
                        "kinds", List.of("SCHOOL"),
                        "windows", List.of(json("code", "spring", "from", "04-15", "to", "06-10")),
                        "reason", "Once a year",
                        "approver", "m-coach",
                        "effectiveOn", "2012-07-01"));
    }

    private static void gaveUpInDistrictC() {
        client.accepted(
                "register-organization",
                json("organizationId", "district-c", "kind", "DISTRICT", "name", "C", "effectiveOn", "2012-07-01"));
        client.accepted(
                "register-organization",
                json(
                        "organizationId", "gave-up",
                        "kind", "SCHOOL",
                        "name", "Gave up",
                        "parentId", "district-c",
                        "effectiveOn", "2012-07-01"));
        checkedEachSpring("district-c");
        client.accepted(
                "enter-stage",
                json(
                        "organizationId", "gave-up",
                        "practice", "PBIS",
                        "stage", "PURPOSE_BUILDING",
                        "effectiveOn", "2014-09-01"));
        client.accepted(
                "discontinue-track",
                json(
                        "organizationId", "gave-up",
                        "practice", "PBIS",
                        "reason", "No hours for it",
                        "effectiveOn", "2016-08-01"));
    }

    private static List<JsonNode> lines() throws IOException {
        try (var in = MovedImplementationIT.class.getResourceAsStream("/moved-implementation.ndjson")) {
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

    @Test
    void aMoveBetweenStagesStaysWithTheDistrictOfItsDay() {
        String moves = "stage-changes?practice=PBIS";
        assertThat(texts("a", moves, "/moves", "on")).containsExactly("2013-09-02", "2014-09-01");
        assertThat(texts("b", moves, "/moves", "on")).containsExactly("2018-09-03");
        assertThat(texts("a", moves + "&asOf=2016-01-01", "/moves", "on")).containsExactly("2013-09-02", "2014-09-01");
        assertThat(texts("b", moves + "&asOf=2016-01-01", "/moves", "on")).isEmpty();
    }

    @Test
    void aMoveBetweenStagesIsOfTheOldDistrictAsLongAsNobodyKnowsOfAnother() {
        String believed = "stage-changes?practice=PBIS&knownAtPosition=" + beforeTheMoveWasKnown;
        assertThat(texts("a", believed, "/moves", "on")).containsExactly("2013-09-02", "2014-09-01", "2018-09-03");
        assertThat(texts("b", believed, "/moves", "on")).isEmpty();
    }

    @Test
    void theReadinessAndFidelityOfASchoolComeAlongWithIt() {
        JsonNode move = answer("b", "stage-changes?practice=PBIS").at("/moves/0");
        assertThat(move.at("/organizationName").asString()).isEqualTo("Moved School");
        assertThat(move.at("/readiness/asKnownThen/level").asString()).isEqualTo("READY");
        assertThat(move.at("/fidelity/asKnownNow/checkId").asString()).isEqualTo("check-2014");
    }

    @Test
    void tracksAndPlansAndOutcomesBelongToTheDistrictOfTheDayAskedAbout() {
        for (String state : List.of("stage-scores?/tracks", "plans?/plans", "outcomes?/tracks", "outcomes?/outcomes")) {
            String question = state.substring(0, state.indexOf('?') + 1);
            String list = state.substring(state.indexOf('?') + 1);
            assertThat(answer("a", question).at(list)).as(state).isEmpty();
            assertThat(answer("b", question).at(list)).as(state).isNotEmpty();
            assertThat(answer("a", question + "asOf=2018-06-30").at(list))
                    .as(state)
                    .isNotEmpty();
            assertThat(answer("b", question + "asOf=2018-06-30").at(list))
                    .as(state)
                    .isEmpty();
        }
    }

    @Test
    void whatAPlanSaidIsToldOnceWhereThoseWhoBelievedItWereRight() {
        JsonNode now = answer("b", "plans?").at("/plans/0");
        assertThat(now.path("belief").asString()).isEqualTo("RIGHT");
        assertThat(now.has("believed")).isFalse();
        JsonNode then = answer("b", "plans?asOf=2019-12-31").at("/plans/0");
        assertThat(then.path("belief").asString()).isEqualTo("NOTHING_RECORDED");
        assertThat(then.at("/said/title/en").asString()).isEqualTo("Our plan in another district");
    }

    @Test
    void checksAndRevisionsStayWithTheDistrictOfTheirDay() {
        String window = "monitoring?" + TEN_YEARS;
        assertThat(texts("a", window, "/occasions", "on")).containsExactly("2014-02-03", "2014-10-01");
        assertThat(texts("b", window, "/occasions", "on")).containsExactly("2018-10-01", "2019-02-04");
        for (String district : List.of("a", "b")) {
            JsonNode answer = answer(district, window);
            assertThat(answer.at("/organizations/0/occasions/PLAN_REVISION").asInt())
                    .isEqualTo(1);
            assertThat(texts(district, window, "/leaders", "memberId")).containsExactly("m-coach", "m-principal");
            assertThat(answer.at("/leaders/1/occasions").asInt()).isEqualTo(2);
            assertThat(answer.at("/leaders/1/tookPart").asInt()).isEqualTo(2);
        }
    }

    /** Both have a window each spring, and the school made no check between October 2014 and October 2018. */
    @Test
    void noCheckIsAskedOfTheYearsInAnotherDistrict() {
        String dues = "checks-due?practice=PBIS&asOf=";
        assertThat(texts("b", dues + "2018-09-15", "/checks", "state")).containsExactly("NOT_YET");
        assertThat(texts("b", dues + "2019-06-30", "/checks", "overdueSince")).containsExactly("2019-06-11");
        assertThat(texts("a", dues + "2019-06-30", "/checks", "state")).isEmpty();
    }

    @Test
    void noCheckIsAskedOfAPracticeThatWasGivenUp() {
        String dues = "checks-due?practice=PBIS&asOf=";
        assertThat(texts("c", dues + "2016-07-31", "/checks", "overdueSince")).containsExactly("2015-06-11");
        assertThat(texts("c", dues + "2016-08-01", "/checks", "state")).isEmpty();
    }

    @Test
    void readingsAndWhatStandsBesideThemStayWithTheDistrictOfTheirDay() {
        String trust = "measures?category=TRUST";
        assertThat(texts("a", trust, "/readings", "on")).containsExactly("2014-05-02", "2015-05-02");
        assertThat(texts("b", trust, "/readings", "on")).containsExactly("2019-05-02");
        assertThat(texts("a", trust, "/moves", "on"))
                .containsExactly("2013-09-02", "2013-09-02", "2014-09-01", "2014-09-01", "2015-09-01");
        assertThat(texts("b", trust, "/moves", "on")).containsExactly("2018-09-03");
        assertThat(answer("b", trust).at("/readings/0/movement").asString())
                .as("measured against the last reading, wherever that was")
                .isEqualTo("WORSE");
        assertThat(texts("a", trust, "/series", "measureId")).containsExactly("moved-trust");
        assertThat(texts("a", trust + "&from=2019-01-01", "/series", "measureId"))
                .as("nothing of it is told")
                .isEmpty();
    }

    @Test
    void aQuestionAboutTheMeasuresOfADistrictBeginsWithTheFirstReadingThere() {
        assertThat(envelope("a", "measures?category=TRUST").at("/window/from").asString())
                .isEqualTo("2013-08-15");
        assertThat(envelope("b", "measures?category=TRUST").at("/window/from").asString())
                .isEqualTo("2018-09-03");
    }

    @Test
    void anEntryIsJudgedWhereItWasAndLearningComesAlong() {
        assertThat(texts("a", "leader-preparation?", "/entriesWithoutFramework", "practice"))
                .containsExactly("UDL");
        assertThat(texts("b", "leader-preparation?", "/entriesWithoutFramework", "practice"))
                .containsExactly("PBIS");
        assertThat(answer("b", "leader-preparation?")
                        .at("/entriesWithoutFramework/0/learnedLater")
                        .asString())
                .isEqualTo("2019-01-10");
        assertThat(texts("a", "leader-preparation?", "/leaders", "memberId")).isEmpty();
        assertThat(answer("b", "leader-preparation?")
                        .at("/leaders/0/topics/0/since")
                        .asString())
                .as("what the coach learned in district A")
                .isEqualTo("2013-03-01");
    }

    @Test
    void everyQuestionAsksForADistrictWhereThereAreSeveral() {
        for (String question :
                List.of("stage-changes", "stage-scores", "plans", "monitoring", "measures", "outcomes")) {
            assertThat(client.get("/api/audit/" + question).status())
                    .as(question)
                    .isEqualTo(400);
        }
    }

    private static List<String> texts(String district, String question, String list, String field) {
        return answer(district, question)
                .at(list)
                .valueStream()
                .map(item -> item.path(field).asString())
                .toList();
    }

    private static JsonNode answer(String district, String question) {
        return envelope(district, question).path("answer");
    }

    private static JsonNode envelope(String district, String question) {
        return client.read("/api/audit/" + question + "&district=district-" + district);
    }
}
