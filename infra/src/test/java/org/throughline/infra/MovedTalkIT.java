package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;
import static org.throughline.infra.MovedSchool.texts;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A school moves from district a to district b in 2018: what it said before was said in a, what it says since in b. */
class MovedTalkIT {

    private static final String BOTH_YEARS = "&from=2017-07-01&to=2019-06-30&asOf=2019-06-30";

    private static Program program;
    private static Client client;
    private static MovedSchool moved;

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = Program.start(directory);
        client = program.client();
        moved = new MovedSchool(client);
        moved.beginsInDistrictA();
        moved.formed("dlt-a", "a", "DISTRICT", null);
        moved.formed("dlt-b", "b", "DISTRICT", null);
        moved.formed("slt", "s", "SCHOOL", "dlt-a");
        moved.formed("grade", "s", "GRADE", "slt");
        // it is linked with nobody and says nothing
        moved.formed("silent", "b", "DISTRICT", null);
        client.accepted(
                "open-channel",
                json(
                        "channelId", "ask",
                        "organizationId", "s",
                        "teamId", "slt",
                        "audience", "FAMILY",
                        "medium", "FORM",
                        "twoWay", true,
                        "effectiveOn", "2017-09-01"));
        asked("q-before", "2017-10-01");
        answered("q-before", "2017-11-01");
        feedback("f-before", "2017-10-01", "2018-01-10");
        asked("q-waits", "2018-02-01");
        told("2018-03-01");
        moved.joinsDistrictB();
        asked("q-since", "2018-10-01");
        answered("q-since", "2018-10-11");
        feedback("f-since", "2018-06-01", "2018-09-10");
        told("2018-11-01");
        told("2018-12-01");
        program.settled();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void messagesFromLevelToLevelCountWhereTheyWereSent() {
        JsonNode left = moved.answer("communication", "a", BOTH_YEARS);
        JsonNode joined = moved.answer("communication", "b", BOTH_YEARS);
        assertThat(told(left)).isEqualTo(1);
        assertThat(told(joined)).isEqualTo(2);
    }

    @Test
    void aLinkIsToldOnceWhereItsTeamsLieAtTheEnd() {
        assertThat(moved.answer("communication", "a", BOTH_YEARS).path("links")).isEmpty();
        assertThat(moved.answer("communication", "b", BOTH_YEARS).path("links"))
                .singleElement()
                .satisfies(
                        link -> assertThat(link.at("/flows/0/messages").asInt()).isEqualTo(3));
        assertThat(moved.answer("communication", "a", "&asOf=2018-06-30").path("links"))
                .hasSize(2);
        assertThat(client.read("/api/audit/communication?district=a&asOf=2018-06-30")
                        .at("/window/from")
                        .asString())
                .isEqualTo("2017-07-01");
    }

    @Test
    void answersAndOutcomesBelongWhereTheyWereGiven() {
        JsonNode left = moved.answer("open-questions", "a", "&asOf=2019-06-30");
        JsonNode joined = moved.answer("open-questions", "b", "&asOf=2019-06-30");
        assertThat(texts(left, "answered", "settledOn")).containsExactly("2018-01-10", "2017-11-01");
        assertThat(texts(joined, "answered", "settledOn")).containsExactly("2018-10-11", "2018-09-10");
        assertThat(left.at("/outcomes/NO_CHANGE_WITH_REASON").asInt()).isEqualTo(1);
        assertThat(joined.at("/outcomes/NO_CHANGE_WITH_REASON").asInt()).isEqualTo(1);
    }

    @Test
    void whatWaitsWaitsWhereTheSchoolIsNow() {
        assertThat(moved.answer("open-questions", "a", "&asOf=2019-06-30").path("waiting"))
                .isEmpty();
        assertThat(texts(moved.answer("open-questions", "b", "&asOf=2019-06-30"), "waiting", "questionId"))
                .containsExactly("q-waits");
        assertThat(texts(moved.answer("open-questions", "a", "&asOf=2018-06-30"), "waiting", "questionId"))
                .contains("q-waits");
    }

    @Test
    void aChannelReachesItsAudienceForTheDistrictItIsIn() {
        assertThat(moved.answer("channels", "a", "&asOf=2019-06-30").path("channels"))
                .isEmpty();
        assertThat(moved.answer("channels", "b", "&asOf=2019-06-30").path("channels"))
                .hasSize(1);
        assertThat(moved.answer("channels", "a", "&asOf=2018-06-30").path("channels"))
                .hasSize(1);
    }

    private static int told(JsonNode answer) {
        return answer.path("matrix")
                .valueStream()
                .filter(cell -> cell.path("from").asString("").equals("SCHOOL")
                        && cell.path("to").asString("").equals("GRADE"))
                .mapToInt(cell -> cell.path("messages").asInt())
                .sum();
    }

    private static void asked(String question, String day) {
        client.accepted(
                "ask-question",
                json("channelId", "ask", "questionId", question, "anonymous", true, "effectiveOn", day));
    }

    private static void answered(String question, String day) {
        client.accepted(
                "answer-question",
                json("channelId", "ask", "questionId", question, "answer", "Yes", "effectiveOn", day));
    }

    private static void feedback(String id, String given, String responded) {
        client.accepted(
                "give-feedback",
                json(
                        "exchangeId",
                        id,
                        "toTeamId",
                        "slt",
                        "anonymous",
                        true,
                        "about",
                        "SUPPORT",
                        "feedback",
                        "Late",
                        "effectiveOn",
                        given));
        client.accepted(
                "respond-to-feedback",
                json(
                        "exchangeId",
                        id,
                        "outcome",
                        "NO_CHANGE_WITH_REASON",
                        "reason",
                        "The bus",
                        "effectiveOn",
                        responded));
    }

    private static void told(String day) {
        client.accepted(
                "pass-on-information",
                json("fromTeamId", "slt", "toTeamId", "grade", "about", "Schedule", "effectiveOn", day));
    }
}
