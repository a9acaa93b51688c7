package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client.Page;

/** The questions for people, read over HTTP without a script. */
class QuestionsIT {

    private static final String WILD = "<script>alert(1)</script>";

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startEmpty();
        client = program.client();
        client.accepted(
                "register-organization",
                json("organizationId", "d1", "kind", "DISTRICT", "name", "Two Rivers", "effectiveOn", "2016-07-01"));
        client.accepted(
                "register-organization",
                json(
                        "organizationId",
                        "s1",
                        "kind",
                        "SCHOOL",
                        "name",
                        "School",
                        "parentId",
                        "d1",
                        "effectiveOn",
                        "2016-07-01"));
        client.formTeam("t1", "d1");
        client.accepted(
                "form-team",
                json(
                        "teamId",
                        "t2",
                        "organizationId",
                        "s1",
                        "level",
                        "SCHOOL",
                        "name",
                        WILD,
                        "parentTeamId",
                        "t1",
                        "purposes",
                        List.of("LEADERSHIP"),
                        "effectiveOn",
                        "2018-03-01"));
        program.settled();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void listsEveryQuestionWithItsAnswerForPeopleAndForPrograms() {
        assertThat(html("/questions?asOf=2019-12-31"))
                .contains("Do our teams hear each other?", "Who still waits for an answer?")
                .contains("questions?asOf=2019-12-31&amp;district=d1&amp;ask=communication#answer")
                .contains("api/audit/communication?asOf=2019-12-31&amp;district=d1");
    }

    @Test
    void carriesTheMomentAlongAlsoWhenNoDistrictWasKnownByThen() {
        assertThat(html("/questions?asOf=2019-12-31&knownAt=2026-01-01"))
                .contains("questions?asOf=2019-12-31&amp;knownAt=2026-01-01&amp;ask=communication#answer")
                .doesNotContain("district=d1");
    }

    @Test
    void everyQuestionListedIsAnswered() {
        String page = html("/questions");
        List<String> asked = java.util.regex.Pattern.compile("ask=([a-z-]+)#answer")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(asked).contains("communication", "open-questions", "channels");
        assertThat(asked)
                .allSatisfy(path -> assertThat(html("/questions?ask=" + path))
                        .contains("id=\"answer\"", "of the log")
                        .doesNotContain("That cannot be answered"));
    }

    @Test
    void answersForTheDayAsked() {
        assertThat(html("/questions?ask=communication&asOf=2018-03-01")).contains("no channel", "<dt>Teams</dt>");
        assertThat(html("/questions?ask=communication&asOf=2018-02-28")).doesNotContain("<dt>Teams</dt>");
    }

    @Test
    void letsNoNameBecomeMarkup() {
        assertThat(html("/questions?ask=communication"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void explainsAMomentThatCannotBeAskedAbout() {
        Page page = client.page("/questions?ask=communication&asOf=banana");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html()).contains("That cannot be answered.", "banana", "Do our teams hear each other?");
    }

    @Test
    void isLinkedFromTheMainPageAtTheSameMoment() {
        assertThat(html("/?asOf=2019-12-31")).contains("href=\"questions?asOf=2019-12-31\"");
    }

    private static String html(String path) {
        Page page = client.page(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.html();
    }
}
