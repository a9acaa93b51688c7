package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client.Page;
import org.throughline.infra.vocabulary.Vocabularies;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;

/** The questions for people, read over HTTP without a script. */
class QuestionsIT {

    /** Questions that are asked of one thing and not of a district. */
    private static final Set<String> OF_ONE_THING = Set.of("voices-at-decision", "improvement-chart");

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
    void listsEveryQuestionByAreaWithASentence() {
        String page = html("/questions?asOf=2019-12-31");
        assertThat(page)
                .contains("Do our teams hear each other?", "Who still waits for an answer?")
                .contains("href=\"questions/communication?asOf=2019-12-31&amp;district=d1\"")
                .contains("Teams and who sits on them</h2>", "Plans, stages and fidelity</h2>");
        assertThat(asked(page))
                .hasSameElementsAs(program.bean(Questions.class).all().stream()
                        .map(QuestionType::path)
                        .toList());
    }

    @Test
    void carriesTheMomentAlongAlsoWhenNoDistrictWasKnownByThen() {
        assertThat(html("/questions?asOf=2019-12-31&knownAt=2026-01-01"))
                .contains("questions/communication?asOf=2019-12-31&amp;knownAt=2026-01-01\"")
                .doesNotContain("district=d1");
    }

    private static List<String> asked(String page) {
        return java.util.regex.Pattern.compile("href=\"questions/([a-z-]+)")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void everyQuestionListedIsAnsweredAtItsAddressAndAtTheOldOne() {
        List<String> paths = asked(html("/questions"));
        assertThat(paths).contains("communication", "open-questions", "channels");
        assertThat(paths.stream().filter(path -> !OF_ONE_THING.contains(path))).allSatisfy(path -> {
            assertThat(html("/questions/" + path))
                    .contains(
                            "class=\"result\"", "How it is computed", "of the log", "href=\"../questions?district=d1\"")
                    .contains("href=\"../api/audit/" + path + "?district=d1\"")
                    .doesNotContain("That cannot be answered");
            assertThat(html("/questions?ask=" + path)).contains("class=\"result\"", "href=\"api/audit/" + path);
        });
    }

    @Test
    void asksWithTheParametersOfTheQuestionAndKeepsThem() {
        String page = html("/questions/composition?team=t2&profile=S0&asOf=2019-12-31");
        assertThat(page)
                .contains("api/audit/composition?asOf=2019-12-31&amp;district=d1&amp;team=t2&amp;profile=S0")
                .contains("1 of 1 team lacks a group that it needs.", "<option value=\"t2\" selected=\"selected\">");
        assertThat(html("/questions/decisions?from=2019-01-01&to=2019-06-30"))
                .contains("from 1 January 2019 to 30 June 2019");
        Page badly = client.page("/questions/decisions?from=2020-01-01&to=2019-06-30");
        assertThat(badly.status()).isEqualTo(400);
        assertThat(badly.html()).contains("That cannot be answered.", "from=2020-01-01 lies behind");
    }

    @Test
    void saysWhatIsAskedOfOneMeasureAndWhereToChooseIt() {
        assertThat(html("/questions/improvement-chart"))
                .contains("It is asked of one measure", "href=\"../questions/measure-signals\"");
    }

    @Test
    void saysWhatIsAskedOfOneDecisionAndWhereToChooseIt() {
        assertThat(html("/questions/voices-at-decision"))
                .contains("It is asked of one decision", "questions/voices-at-decisions")
                .doesNotContain("That cannot be answered");
        Page unknown = client.page("/questions/voices-at-decision?decision=nothing");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.html()).contains("That cannot be answered.", "questions/voices-at-decisions");
    }

    @Test
    void saysThatThereIsNoSuchUnitOrQuestionWithAWayBack() {
        assertThat(List.of(
                        "/questions/plans?district=nowhere",
                        "/questions?ask=plans&district=nowhere",
                        "/questions?district=nowhere"))
                .allSatisfy(path -> {
                    Page page = client.page(path);
                    assertThat(page.status()).isEqualTo(404);
                    assertThat(page.html()).contains("There is no such unit", "questions\">questions</a>");
                });
        Page early = client.page("/questions/plans?district=s1&asOf=2015-01-01");
        assertThat(early.status()).isEqualTo(404);
        assertThat(early.html()).contains("Not there yet");
        assertThat(List.of("/questions/unheard-of", "/questions?ask=unheard-of"))
                .allSatisfy(path -> {
                    Page page = client.page(path);
                    assertThat(page.status()).isEqualTo(404);
                    assertThat(page.html()).contains("There is no such question", "questions\">questions</a>");
                });
        assertThat(html("/questions/plans?district=s1")).contains("class=\"result\"");
    }

    @Test
    void answersForTheDayAsked() {
        assertThat(html("/questions/communication?asOf=2018-03-01"))
                .contains("1 have no channel", "../teams/t2?asOf=2018-03-01");
        assertThat(html("/questions/communication?asOf=2018-02-28"))
                .contains("No two teams are linked.")
                .doesNotContain("teams/t2");
    }

    @Test
    void letsNoNameBecomeMarkup() {
        assertThat(html("/questions/communication"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void explainsAMomentThatCannotBeAskedAbout() {
        Page page = client.page("/questions/communication?asOf=banana");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html()).contains("That cannot be answered.", "banana", "Do our teams hear each other?");
    }

    @Test
    void helpHasAParagraphForEachVocabularyAtAnAnchorAndIsLinkedFromPages() {
        String help = html("/help");
        assertThat(program.bean(Vocabularies.class).all())
                .isNotEmpty()
                .allSatisfy(vocabulary -> assertThat(help).contains("id=\"" + vocabulary.name() + "\""));
        assertThat(help).contains("id=\"stage\"", "id=\"two-clocks\"", "href=\"#stage\"");
        assertThat(html("/questions/plans")).contains("href=\"../help\"", "href=\"../help#two-clocks\"");
        assertThat(html("/")).contains("href=\"help\"");
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
