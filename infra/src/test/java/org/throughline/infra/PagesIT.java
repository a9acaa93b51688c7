package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.events.EventCatalog;
import org.throughline.infra.Client.Page;
import tools.jackson.databind.JsonNode;

/** The pages of things, on the ten years of the sample district. */
@OnTheSample
class PagesIT {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final int PER_FORM = 4;

    private static Client client;
    private static Crawl crawl;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
        crawl = Crawl.of(program);
    }

    static Stream<String> kinds() {
        return EventCatalog.ALL.subjects().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everySubjectOfEveryKindHasAPageWithItsHistory(String kind) {
        for (JsonNode subject : some(subjects(kind))) {
            String path = "/" + EventCatalog.ALL.pathOf(kind) + "/"
                    + subject.path("id").asString();
            Page page = followed(path);
            if (!subject.path("withheld").isMissingNode()) {
                assertThat(page.status()).as(path).isEqualTo(403);
                assertThat(page.html()).contains("This is withheld", "where everyone stands");
                continue;
            }
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.html())
                    .as(path)
                    .contains("<h1", "as JSON", "its history as JSON", "class=\"entry")
                    .doesNotContain("null");
            mustSpeakToPeople(path, page.html());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasItsPageInEveryTense(String kind) {
        String id = subjects(kind).getFirst().path("id").asString();
        String path = "/" + EventCatalog.ALL.pathOf(kind) + "/" + id;
        String day = client.read("/api" + path + "/history")
                .at("/items/0/effectiveOn")
                .asString();
        for (String moment : List.of("?asOf=" + day, "?asOf=" + day + "&clock=source&knownAt=2026-06-30")) {
            assertThat(followed(path + moment).status()).as(path + moment).isEqualTo(200);
        }
        Page before = followed(path + "?asOf=2010-01-01");
        assertThat(before.status()).isEqualTo(404);
        assertThat(before.html()).contains("Not there yet", "1 January 2010", "as it is now");
        assertThat(followed(path.replace(id, "nobody-knows")).html())
                .contains("Nothing is here", "where everyone stands");
    }

    private static List<JsonNode> subjects(String kind) {
        return client.read("/api/" + EventCatalog.ALL.pathOf(kind) + "?limit=1000")
                .path("items")
                .valueStream()
                .toList();
    }

    /** Of many the first and the last. */
    private static List<JsonNode> some(List<JsonNode> subjects) {
        return subjects.size() <= 2 * PER_FORM
                ? subjects
                : Stream.concat(
                                subjects.subList(0, PER_FORM).stream(),
                                subjects.subList(subjects.size() - PER_FORM, subjects.size()).stream())
                        .toList();
    }

    /** Ids of members are for machines. */
    private static void mustSpeakToPeople(String path, String html) {
        assertThat(Crawl.visible(html))
                .as(path)
                .doesNotContainPattern("\\bm-\\d+")
                .doesNotContain("En: ")
                .doesNotContain("Es: ");
    }

    /** Neither for those who see, nor for those who are told how many things a list has. */
    @Test
    void noListIsEmptyAndNoNameIsLeftInPieces() {
        assertThat(crawl.pages()).allSatisfy(visited -> {
            assertThat(visited.page().html())
                    .as(visited.address())
                    .doesNotContainPattern("<(ul|ol|dl|tbody)\\b[^>]*>\\s*</\\1>")
                    .doesNotContainPattern("[\\uFFF9-\\uFFFB]");
        });
    }

    /** What a label is for, or a link leads to, is one thing. */
    @Test
    void noIdIsGivenTwice() {
        assertThat(crawl.pages())
                .allSatisfy(visited -> assertThat(
                                ID.matcher(visited.page().html()).results().map(id -> id.group(1)))
                        .as(visited.address())
                        .doesNotHaveDuplicates());
    }

    /** Who is named in sentences, comparisons and answers has a page, which is a link away. */
    @Test
    void peopleAreLinksWhereverTheyAreNamed() {
        String person = "href=\"[./]*people/m-\\d+[^\"]*\">[A-Z]";
        for (String path : List.of(
                "/",
                "/schools/sample-elm?page=0",
                "/teams/sample-dlt",
                "/questions/composition",
                "/plans/sample-plan-district-2023/compare?from=2023-09-01&to=2026-03-01")) {
            assertThat(followed(path).html()).as(path).containsPattern(person);
        }
        assertThat(followed("/teams/sample-dlt").html())
                .containsPattern(
                        "<p class=\"text\">(?s:.{0,40})people/m-\\d+\">Ines Ashgrove</a> took a seat as parent</p>")
                .doesNotContainPattern("<p class=\"text\">[^<]*<a [^>]*>(S|s)omebody");
    }

    @Test
    void noLinkLeadsToJsonUnlessItSaysSoAndNoneLeadsNowhere() {
        List<String> wrong = new ArrayList<>();
        for (Crawl.Visited visited : crawl.pages()) {
            String at = visited.address();
            if (visited.page().status() != 200 && visited.page().status() != 403) {
                wrong.add(at + " answers " + visited.page().status());
                continue;
            }
            if (!at.startsWith("/developers")) {
                // whoever writes programs reads what programs read
                mustSpeakToPeople(at, visited.page().html());
            }
            visited.links().stream()
                    .filter(link ->
                            link.address().startsWith("/api/") && !link.said().contains("JSON"))
                    .forEach(link -> wrong.add(
                            "%s: %s leads to %s".formatted(at, link.said().strip(), link.address())));
        }
        assertThat(wrong).isEmpty();
        assertThat(crawl.forms()).contains("/teams/*", "/schools/*", "/plans/*", "/fidelity-checks/*");
    }

    /** More than can be followed: whether each leads to something is told by what there is. */
    @Test
    void everyAnswerLeadsToThingsThereAre() {
        Set<String> there = EventCatalog.ALL.subjects().stream()
                .flatMap(kind -> subjects(kind).stream()
                        .map(subject -> "/" + EventCatalog.ALL.pathOf(kind) + "/"
                                + subject.path("id").asString()))
                .collect(Collectors.toSet());
        Set<String> paths = there.stream().map(path -> path.split("/")[1]).collect(Collectors.toSet());
        List<String> nowhere = new ArrayList<>();
        Matcher questions = Pattern.compile("href=\"(questions/[^\"?]+)")
                .matcher(client.page("/questions").html());
        while (questions.find()) {
            String at = "/" + questions.group(1);
            Crawl.links(at, client.page(at).html()).stream()
                    .map(link -> link.address().replaceAll("[?].*", ""))
                    .filter(address -> address.split("/").length == 3 && paths.contains(address.split("/")[1]))
                    .filter(address -> !there.contains(URLDecoder.decode(address, StandardCharsets.UTF_8)))
                    .forEach(address -> nowhere.add(at + " leads to " + address));
        }
        assertThat(nowhere).isEmpty();
        assertThat(paths).hasSameSizeAs(EventCatalog.ALL.subjects());
    }

    @Test
    void aSchoolShowsItsYears() {
        String html = client.page("/schools/sample-north").html();
        assertThat(html)
                .contains("id=\"stages-title\"", "class=\"chart lane\"", "class=\"stay back\"", "went back: ")
                .contains("Plans revised (", "Fidelity checked (", "Principals came (")
                .contains(
                        "TFI for PBIS: tier 1", "class=\"criterion\"", "class=\"point met\"", "class=\"point not-met\"")
                .contains(
                        "Plans under way",
                        "Teams",
                        "Questions that wait for an answer",
                        "Everything that happened here");
        assertThat(client.page("/schools/sample-north?asOf=2019-01-01").html())
                .contains("North Middle School")
                .doesNotContain("2020");
    }

    @Test
    void theHistoryOfASchoolIsChosenByKindYearAndWords() {
        String plans = client.page("/schools/sample-elm?kind=plan&year=2019").html();
        assertThat(plans).contains(">plan</a>").doesNotContain(">team</a>");
        assertThat(plans.split("class=\"entry").length).isGreaterThan(1);
        assertThat(plans).doesNotContainPattern("<li class=\"entry\"[^>]*>\\s*<p class=\"head\"><time datetime=\"2018");
        assertThat(client.page("/schools/sample-elm?q=principal+seat").html()).contains("took a seat as principal");
        assertThat(client.page("/schools/sample-elm?q=no-such-word").html()).contains("0 entries", "Nothing recorded.");
        assertThat(client.page("/schools/sample-elm?page=1").html()).contains("Later entries", "Earlier entries");
        assertThat(client.page("/schools/sample-elm?year=banana").status()).isEqualTo(400);
    }

    @Test
    void aSchoolCountsTeachersOwnPracticesAndNamesNone() {
        List<String> practices = subjects("team").stream()
                .filter(team -> team.at("/state/level").asString("").equals("TEACHER"))
                .map(team -> team.at("/state/name").asString())
                .toList();
        assertThat(practices).isNotEmpty();
        for (String school : List.of("/schools/sample-elm", "/schools/sample-north")) {
            String teams = part(client.page(school).html(), "teams-title");
            assertThat(practices).noneMatch(teams::contains);
        }
        assertThat(client.page("/schools/sample-elm").html()
                        + client.page("/schools/sample-north").html())
                .containsPattern("And \\d+ teachers?(&#39;|')s? own practices?\\.");
    }

    private static String part(String html, String title) {
        int at = html.indexOf("id=\"" + title + "\"");
        return html.substring(at, html.indexOf("</section>", at));
    }

    /** Those of a kind are many where much refers to one thing; then it is said how many more there are. */
    @Test
    void whatIsNamedLeadsBackToWhatNamesIt() {
        List<String> tried = new ArrayList<>();
        for (String kind : List.of("goal", "cycle", "equity-pause", "plan", "idea", "decision")) {
            for (JsonNode subject : some(subjects(kind))) {
                String itself =
                        EventCatalog.ALL.pathOf(kind) + "/" + subject.path("id").asString();
                for (String named : named(subject.path("state"))) {
                    if (named.equals(itself)) {
                        continue;
                    }
                    assertThat(followed("/" + named).html())
                            .as("%s leads back to %s", named, itself)
                            .containsAnyOf("href=\"../%s\"".formatted(itself), "more</");
                    tried.add(named);
                }
            }
        }
        assertThat(tried.stream().map(path -> path.split("/")[0]).distinct())
                .contains("goals", "needs", "decisions", "ideas");
    }

    private static List<String> named(JsonNode state) {
        return Stream.of("need", "goal", "decision", "cycle", "idea", "measure")
                .flatMap(kind -> Stream.concat(
                                state.path(kind + "Ids").valueStream(), Stream.of(state.path(kind + "Id")))
                        .filter(JsonNode::isString)
                        .map(id -> EventCatalog.ALL.pathOf(kind) + "/" + id.asString()))
                .toList();
    }

    @Test
    void historiesSayTitlesAndNoIds() {
        List<String> wrong = new ArrayList<>();
        for (String kind : List.of("plan", "decision", "delegation", "agreement", "statement", "exchange", "channel")) {
            for (JsonNode subject : some(subjects(kind))) {
                String id = subject.path("id").asString();
                String html = client.page("/" + EventCatalog.ALL.pathOf(kind) + "/" + id)
                        .html();
                Matcher said = Pattern.compile("<p class=\"text\">(.*?)</p>", Pattern.DOTALL)
                        .matcher(html);
                while (said.find()) {
                    if (said.group(1).contains(id)) {
                        wrong.add(Crawl.visible(said.group(1)).strip());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(client.page("/plans/sample-plan-district-2023").html())
                .contains("Adopted action plan “One system for all of us");
        assertThat(client.page("/").html()).doesNotContain("action plan sample-");
    }

    @Test
    void instrumentsGoByTheirNames() {
        String html = client.page("/districts/sample-district").html()
                + client.page("/districts/sample-district?kind=fidelity-check").html()
                + client.page("/").html();
        assertThat(Crawl.visible(html))
                .contains("COMTSS practice profile", "TFI")
                .doesNotContain("comtss-practice-profile");
    }

    @Test
    void aStepOfAPlanSaysItsDayOnce() {
        String html = client.page("/plans/sample-plan-district-2023").html();
        Matcher steps = Pattern.compile("<li data-due=\"COMPLETED\">(.*?)</li>", Pattern.DOTALL)
                .matcher(html);
        assertThat(steps.find()).isTrue();
        String step = Crawl.visible(steps.group(1));
        Matcher day = Pattern.compile("Settled on\\s+(\\d+ \\w+ \\d{4})").matcher(step);
        assertThat(day.find()).as(step).isTrue();
        assertThat(step.split(Pattern.quote(day.group(1)), -1)).as(step).hasSize(2);
    }

    @Test
    void schoolsAreChosenByNameAndComparedOnOneScale() {
        assertThat(client.page("/compare").html()).contains("Choose two to four schools", "Elm Street Elementary");
        Page chosen = client.page("/compare?name=elm+street&name=north+middle&name=&align=start&asOf=2021-06-01");
        assertThat(chosen.status()).isEqualTo(302);
        String html = followed("/compare?name=elm+street&name=north+middle&name=&align=start&asOf=2021-06-01")
                .html();
        assertThat(html)
                .contains("Elm Street Elementary School", "id=\"stages-title\"", "Since its start")
                .contains("Changes of principal", "Fidelity over the years", "class=\"criterion\"")
                .contains(">start<", "after 1 year", "as they were: 1 June 2021")
                .contains("Plans under way, and how their steps stand", "Overdue");
        String calendar =
                client.page("/compare?schools=sample-elm,sample-north").html();
        Matcher axes = Pattern.compile("<svg class=\"chart axis\".*?</svg>").matcher(calendar);
        assertThat(axes.results().map(MatchResult::group).distinct()).hasSize(1);
        mustSpeakToPeople("/compare", html + calendar);
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        assertThat(client.page("/compare?name=zzz&name=elm+street").html()).contains("Nothing is called “zzz”.");
        assertThat(client.page("/compare?name=zzz").status()).isEqualTo(400);
        assertThat(client.page("/compare?name=school&name=elm+street").html()).contains("“school” may be ");
        assertThat(client.page("/compare?schools=sample-elm,nobody-knows").html())
                .contains("One of the schools asked for was not there");
        assertThat(client.page(
                                "/compare?schools=sample-elm,sample-north,sample-creekside,sample-prairie,sample-district,sample-state")
                        .status())
                .isEqualTo(400);
        assertThat(client.page("/compare?schools=sample-elm,sample-north&align=banana")
                        .status())
                .isEqualTo(400);
        assertThat(client.page("/compare?schools=sample-elm").status()).isEqualTo(200);
    }

    @Test
    void aComparisonOfSchoolsKnowsWhatWasKnown() {
        String path = "/compare?schools=sample-elm,sample-north&asOf=2019-02-01";
        String later = client.page(path).html();
        assertThat(later).contains("last 63.3 %, below 70 %, 9 October 2018");
        assertThat(client.page(path + "&knownAt=2019-03-01").html())
                .contains("last 73.3 %, met 70 %, 9 October 2018", "as believed on 1 March 2019")
                .doesNotContain("last 63.3 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample-district", "sample-elm", "sample-north", "sample-state"})
    void aBoardIsToldOfADayAndNeverOfAMovingPresent(String unit) {
        String path = "/reports/board?unit=" + unit;
        String html = client.page(path + "&asOf=2024-06-30").html();
        assertThat(html)
                .contains("Report for the board, as of <b>30 June 2024</b>", "since <b>30 June 2023</b>")
                .contains("everything recorded up to position", "by the clock of this program", "Printed on ")
                .contains("Where each stands, and what changed", "The plan: what is done", "What was decided since")
                .contains("What waits", "over the years", "reports/board.css?asOf=2024-06-30");
        for (String any : List.of(html, client.page(path).html())) {
            assertThat(any).doesNotContain("as it is now", "as of loading", "data-stream", "id=\"live\"", ">Now<");
            mustSpeakToPeople(path, any);
        }
    }

    @Test
    void aReportSaysWhatChangedAndWhatWasKnown() {
        assertThat(client.page("/reports/board?unit=sample-district&asOf=2020-06-30&from=2018-06-30")
                        .html())
                .contains(
                        "1 went back a stage: North Middle School",
                        "moved on to a further stage",
                        "PBIS: schools at each stage");
        assertThat(client.page("/reports/board?unit=sample-north&asOf=2019-02-01&knownAt=2019-03-01&clock=source")
                        .html())
                .contains("only what was recorded by 1 March 2019", "by the clock of its sources", "73.3 %")
                .doesNotContain("63.3 %");
        assertThat(client.page("/reports/board?unit=sample-district&asOf=2026-06-30")
                        .html())
                .contains("Naomi Kestrel", "on target");
        assertThat(client.page("/reports/board.css?unit=sample-elm&asOf=2019-02-01")
                        .html())
                .contains("\"Elm Street Elementary School\"", "As of 1 February 2019", "counter(pages)");
        assertThat(client.page("/reports/board").status()).isEqualTo(400);
        assertThat(client.page("/reports/board?unit=nobody-knows").status()).isEqualTo(404);
        assertThat(client.page("/reports/board?unit=sample-elm&asOf=2019-01-01&from=2020-01-01")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void everythingThatHangsOnADistrictIsCompared() {
        String path = "/districts/sample-district/compare?from=2018-06-30&to=2019-12-31";
        String html = client.page(path).html();
        assertThat(html)
                .contains(
                        "From 30 June 2018 to 31 December 2019",
                        "class=\"old\"",
                        "class=\"new\"",
                        "What did not change (")
                .contains("/compare?from=2018-06-30&amp;to=2019-12-31");
        mustSpeakToPeople(path, html);
        assertThat(client.page(path + "&kind=stage").html())
                .contains("id=\"kind-stage\"")
                .doesNotContain("id=\"kind-team\"");
        assertThat(client.page(path + "&school=sample-elm").html()).doesNotContain("North Middle School, ");
        assertThat(client.page(path.replace("2018-06-30", "2010-01-01")).html())
                .contains("On the first day it was not there yet.");
        assertThat(client.page(path.replace("2018-06-30", "2019-12-31")).html()).contains("Nothing is different.");
        assertThat(client.page("/schools/nobody-knows/compare").status()).isEqualTo(404);
    }

    @Test
    void twoStatesOfKnowledgeOfASchoolAreCompared() {
        assertThat(client.page(
                                "/schools/sample-north/compare?from=2019-02-01&to=2019-02-01&fromKnownAt=2019-03-01&kind=fidelity-check")
                        .html())
                .contains("73.3", "63.3", "Changed");
    }

    @Test
    void anOrganizationIsFoundUnderWhateverItIsCalled() {
        assertThat(client.page("/organizations/sample-elm").status()).isEqualTo(302);
        assertThat(client.page("/districts/sample-elm").status()).isEqualTo(302);
        assertThat(followed("/districts/sample-elm").html()).contains("<h1>Elm Street");
        assertThat(client.page("/schools/nobody-knows").status()).isEqualTo(404);
    }

    @Test
    void aCheckOfThePastIsShownAsItWasBelieved() {
        String path = "/fidelity-checks/sample-tfi-north-2018-10?asOf=2019-02-01";
        assertThat(client.page(path).html()).contains("63.3 %", "at North Middle School, 9 October 2018");
        assertThat(client.page(path + "&knownAt=2019-03-01").html())
                .contains("73.3 %", "as believed on 1 March 2019")
                .doesNotContain("63.3 %");
    }

    @Test
    void aPlanIsADocumentWithItsStepsAsTheyStoodOnTheDay() {
        String plan =
                client.page("/plans/sample-plan-district-2023?asOf=2024-08-10").html();
        assertThat(plan)
                .contains("<h1>One system for all of us", "Goals", "Milestones", "Steps", "How it came to be")
                .contains("approaching", "on target", "completed", "Naomi Kestrel", "What version 2 changed")
                .doesNotContain("What version 3 changed");
        assertThat(client.page("/plans/sample-plan-district-2023").html()).contains("What version 3 changed");
        assertThat(client.page("/plans/nobody-knows").status()).isEqualTo(404);
    }

    @Test
    void twoDaysOfAPlanAreCompared() {
        String path = "/plans/sample-plan-district-2023/compare?from=2024-03-01&to=2026-03-01";
        assertThat(client.page(path).html())
                .contains(
                        "From 1 March 2024 to 1 March 2026", "Steps: D7", "What did not change (", "<mark>open</mark>")
                .contains("Goal 2 is reached", "the difference as JSON");
        assertThat(client.page(path.replace("from=2024-03-01", "from=2010-01-01"))
                        .html())
                .contains("On the first day it was not there yet.");
        assertThat(client.page(path.replace("2024-03-01", "2026-03-01")).html())
                .contains("Nothing that it says is different.");
    }

    @Test
    void twoStatesOfKnowledgeAreCompared() {
        String path = "/fidelity-checks/sample-tfi-north-2018-10/compare?from=2019-02-01&to=2019-02-01";
        assertThat(client.page(path + "&fromKnownAt=2019-03-01").html())
                .contains("Scores: tier-1", "73.3", "63.3", "Fidelity check corrected");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindIsCompared(String kind) {
        String path = "/" + EventCatalog.ALL.pathOf(kind) + "/"
                + subjects(kind).getFirst().path("id").asString() + "/compare?from=2017-01-01";
        Page page = client.page(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.html()).contains("What happened between, and why");
        mustSpeakToPeople(path, page.html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/no/such/page", "/teams", "/schools", "/teams/x/y/z"})
    void browsersAreToldInAPageThatThereIsNothing(String path) {
        Page page = client.page(path);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html()).contains("<h1>Nothing is here</h1>", "where everyone stands");
        assertThat(client.get(path).at("/code").asString()).isEqualTo("no-such-address");
    }

    @Test
    void whatIsForProgramsAnswersThemInTheirForm() {
        assertThat(client.page("/api/teams/nobody-knows").html()).startsWith("{");
        assertThat(client.page("/api/nothing/here/at/all").html()).startsWith("{");
    }

    @Test
    void aDayThatHasNotComeIsExplained() {
        Page page = client.page("/teams/sample-dlt?asOf=2150-01-01");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html()).contains("has not come");
    }

    private static Page followed(String path) {
        return Crawl.followed(client, path);
    }
}
