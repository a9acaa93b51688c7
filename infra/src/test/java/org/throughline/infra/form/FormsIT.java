package org.throughline.infra.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.throughline.infra.Client;
import org.throughline.infra.Program;
import org.throughline.infra.form.Browsing.Page;

/** People record by forms what programs record by commands, and are told as much. */
@TestInstance(Lifecycle.PER_CLASS)
class FormsIT {

    private static final String ELM = "Elm Street Leadership Team, Elm Street Elementary School";

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

    private static List<Map.Entry<String, String>> fields(String... pairs) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(Map.entry(pairs[i], pairs[i + 1]));
        }
        return fields;
    }

    @Test
    void theListNamesEveryCommandAsAWish() {
        Page page = browser.open("/record");

        assertThat(page.text()).contains("I want to").contains("appoint a member to a team");
        program.bean(org.throughline.command.door.CommandRegistry.class)
                .types()
                .forEach(type -> assertThat(page.html()).contains("/record/" + type.path() + "\""));
    }

    @Test
    void anAddressFillsInWhatItNamesByName() {
        Page page = browser.open("/record/appoint-member?teamId=sample-elm-slt&role=PARENT");

        assertThat(page.html()).contains("value=\"%s\"".formatted(ELM)).contains("value=\"Parent\"");
        assertThat(page.html()).doesNotContain("sample-elm-slt");
    }

    @Test
    void namesAreTakenForWhatTheyName() {
        Page preview = browser.press(
                "retire-member",
                "check",
                fields(
                        "teamId",
                        "elm street leadership",
                        "memberId",
                        "m-205",
                        "reason",
                        "moved",
                        "effectiveOn",
                        "2026-05-01"));
        assertThat(preview.hidden()).contains(Map.entry("teamId", "sample-elm-slt"));
    }

    @Test
    void ofSeveralOfOneNameOneIsChosen() {
        Page page = browser.press(
                "dissolve-team",
                "check",
                fields("teamId", "Leadership Team", "reason", "r", "effectiveOn", "2026-05-01"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("There are several called like 'Leadership Team': choose one.")
                .contains(ELM);
        assertThat(page.html()).contains("<select id=\"f-teamId\"");
    }

    @Test
    void whatNothingIsCalledIsSaidBesideItsField() {
        Page page = browser.press("dissolve-team", "check", fields("teamId", "The chess club", "reason", "r"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("href=\"#f-teamId\"");
        assertThat(page.text()).contains("Nothing here is called 'The chess club'.");
    }

    @Test
    void nothingIsRecordedBeforeItWasSeen() {
        long before = program.settled();
        Page preview = browser.press("form-team", "check", team("A team that is only looked at"));

        assertThat(preview.text())
                .contains("This will stand in the history 1 September 2026 A team that is only looked at");
        assertThat(program.settled()).isEqualTo(before);
    }

    private static List<Map.Entry<String, String>> team(String name) {
        return fields(
                "organizationId", "Elm Street Elementary School",
                "level", "GRADE",
                "name", name,
                "parentTeamId", ELM,
                "purposes", "LEADERSHIP",
                "effectiveOn", "2026-09-01");
    }

    /** What was said in confidence stands beside the log, where no unit of work takes anything back. */
    @Test
    void whatIsSaidInConfidenceIsNeitherKeptNorForgottenByLooking() {
        String kept = "select count(*) from confidence.entrusted";
        Long before = program.views().queryForObject(kept, Long.class);
        Page declaring = browser.press(
                "declare-perspective",
                "check",
                Browsing.fields(EveryFormIT.shape("declare-perspective"), EveryFormIT.example("declare-perspective")));
        Page withdrawing = browser.press(
                "withdraw-perspective",
                "check",
                Browsing.fields(
                        EveryFormIT.shape("withdraw-perspective"), EveryFormIT.example("withdraw-perspective")));

        assertThat(declaring.text()).contains("This will stand in the history");
        assertThat(withdrawing.text()).contains("This will stand in the history");
        assertThat(program.views().queryForObject(kept, Long.class)).isEqualTo(before);
    }

    @Test
    void aColleaguesChangeInBetweenIsShownAndNotLost() {
        List<Map.Entry<String, String>> renaming =
                fields("organizationId", "sample-state", "name", "State of Samples", "effectiveOn", "2026-09-02");
        Page preview = browser.press("rename-organization", "check", renaming);
        program.client()
                .accepted(
                        "rename-organization",
                        Map.of("organizationId", "sample-state", "name", "Sampleland", "effectiveOn", "2026-09-01"));
        program.settled();
        long before = program.settled();

        Page again = browser.press("rename-organization", "record", preview.hidden());
        assertThat(again.status()).isEqualTo(412);
        assertThat(again.text()).contains("Since you looked, this was recorded").contains("Sampleland");
        assertThat(program.settled()).isEqualTo(before);

        Page recorded = browser.press("rename-organization", "record", again.hidden());
        assertThat(recorded.address()).contains("outcome=applied");
    }

    @Test
    void anEntryIsPutRightByTheFormThatRecordedIt() {
        long entry = program.client()
                .command(
                        "form-team",
                        Map.of(
                                "teamId", "to-correct",
                                "organizationId", "sample-elm",
                                "level", "COURSE",
                                "name", "Algbra",
                                "parentTeamId", "sample-elm-slt",
                                "purposes", List.of("IMPLEMENTATION"),
                                "effectiveOn", "2026-09-01"))
                .at("/version")
                .asLong();
        program.settled();
        Page form = browser.open("/record/correct?kind=team&id=to-correct&entry=" + entry);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.html()).contains("value=\"Algbra\"").contains("name=\"~because\"");
        assertThat(form.text()).contains("This is put right");

        List<Map.Entry<String, String>> right = new ArrayList<>(form.hidden());
        right.addAll(fields(
                "teamId", "to-correct",
                "organizationId", "sample-elm",
                "level", "COURSE",
                "name", "Algebra",
                "parentTeamId", "sample-elm-slt",
                "purposes", "IMPLEMENTATION",
                "effectiveOn", "2026-09-01"));
        Page unreasoned = browser.press("form-team", "check", right);
        assertThat(unreasoned.text()).contains("Say why it was wrong.");

        right.add(Map.entry("~because", "a letter was missing"));
        Page preview = browser.press("form-team", "check", right);
        assertThat(preview.text()).contains("Put entry 1 of the team right").contains("a letter was missing");
        Page recorded = browser.press("form-team", "record", preview.hidden());
        assertThat(recorded.address()).as(recorded.text()).contains("outcome=applied");
        program.settled();
        assertThat(program.client()
                        .read("/api/teams/to-correct")
                        .at("/state/name")
                        .asString())
                .isEqualTo("Algebra");
    }

    @Test
    void whatWasRecordedIsTakenBackFromThePageThatSaysSo() {
        Page preview = browser.press("form-team", "check", team("A team by mistake"));
        Page recorded = browser.press("form-team", "record", preview.hidden());
        assertThat(recorded.text()).contains("Recorded", "A team by mistake", "take it back");
        String link = recorded.html().replaceAll("(?s).*href=\"(/record/retract-entry[^\"]*)\".*", "$1");

        Page form = browser.open(link.replace("&amp;", "&"));
        assertThat(form.html()).contains("value=\"team\"");
        String id = link.replaceAll(".*[?;&]id=([^&]*)&?.*", "$1").replace("&amp;", "");
        Page taken = browser.press(
                "retract-entry",
                "check",
                fields("kind", "team", "id", id, "entry", "1", "reason", "there is no such team"));
        assertThat(taken.text()).contains("Took back entry 1 of the team");
    }

    @Test
    void aRowIsPutInAndTakenOutWithoutAScript() {
        Page two = browser.press(
                "draft-action-plan",
                "add:goals",
                fields(
                        "teamId",
                        ELM,
                        "goals/0/code",
                        "G1",
                        "goals/0/text/#0/key",
                        "en",
                        "goals/0/text/#0/value",
                        "Read"));
        assertThat(two.html()).contains("name=\"goals/0/code\"").contains("name=\"goals/1/code\"");
        assertThat(two.html()).contains("value=\"G1\"");

        Page one = browser.press(
                "draft-action-plan",
                "remove:goals/0",
                fields("teamId", ELM, "goals/0/code", "G1", "goals/1/code", "G2"));
        assertThat(one.html()).contains("value=\"G2\"").doesNotContain("value=\"G1\"");

        Page languages =
                browser.press("draft-action-plan", "add:title", fields("title/#0/key", "en", "title/#0/value", "Plan"));
        assertThat(languages.html()).contains("name=\"title/#1/value\"");
    }

    @Test
    void aFidelityCheckAsksForTheItemsOfTheSectionsThatWereChosen() {
        Page chosen = browser.press(
                "record-fidelity-check",
                "change",
                fields(
                        "organizationId",
                        "Elm Street Elementary School",
                        "practice",
                        "PBIS",
                        "~section",
                        "tfi/2.1/tier-1"));
        assertThat(chosen.text()).contains("Team composition", "0 not in place", "2 fully in place");
        assertThat(chosen.html()).contains("answers/1.15").doesNotContain("answers/2.1\"");

        List<Map.Entry<String, String>> answers = new ArrayList<>(fields(
                "organizationId", "Elm Street Elementary School",
                "practice", "PBIS",
                "instrument", "tfi",
                "instrumentVersion", "2.1",
                "sections", "tier-1",
                "raterKind", "SELF",
                "effectiveOn", "2026-09-03"));
        for (int item = 1; item < 15; item++) {
            answers.add(Map.entry("answers/1." + item, "2"));
        }
        Page missing = browser.press("record-fidelity-check", "check", answers);
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.html()).contains("href=\"#f-answers-1-15\"").contains("id=\"f-answers-1-15-fault\"");

        answers.add(Map.entry("answers/1.15", "0"));
        Page preview = browser.press("record-fidelity-check", "check", answers);
        assertThat(preview.text()).contains("This will stand in the history");
        Page recorded = browser.press("record-fidelity-check", "record", preview.hidden());
        assertThat(recorded.address()).as(recorded.text()).contains("outcome=applied");
    }

    @Test
    void whatIsOnlyWarnedOfIsSaidInWordsBefore() {
        Page preview = browser.press(
                "adopt-vision",
                "check",
                fields(
                        "teamId", "sample-elm-grade-4",
                        "text/#0/key", "en",
                        "text/#0/value", "Every fourth grader reads.",
                        "ledBy/0", "m-214",
                        "effectiveOn", "2026-06-19"));

        assertThat(preview.text()).contains("It names no data that it rests on.");
    }

    @Test
    void instrumentsAndVocabulariesAreServedAsData() {
        Client client = program.client();

        assertThat(client.read("/api/instruments/tfi/2.1").at("/sections/0/items"))
                .hasSize(15);
        assertThat(client.read("/api/vocabularies/roles").path("closed").asBoolean())
                .isFalse();
        assertThat(client.get("/api/vocabularies/nothing").status()).isEqualTo(404);
        assertThat(client.get("/api/instruments/tfi/0").status()).isEqualTo(404);
    }

    /** A taking back is taken back itself, and says nothing that could be put right. */
    @Test
    void whatCannotBeCorrectedInItsPlaceSaysWhatToDo() {
        Client client = program.client();
        client.accepted(
                "form-team",
                Client.json(
                        "teamId", "never-was",
                        "organizationId", "sample-elm",
                        "level", "COURSE",
                        "name", "Never was",
                        "parentTeamId", "sample-elm-slt",
                        "purposes", List.of("IMPLEMENTATION"),
                        "effectiveOn", "2025-09-01"));
        client.accepted(
                "retract-entry",
                Client.json("kind", "team", "id", "never-was", "entry", 1, "reason", "there is no such team"));
        program.settled();
        Page page = browser.open("/record/correct?kind=team&id=never-was&entry=2");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("take it back, and record it anew");
    }

    @Test
    void whatThereIsNotIsNotFound() {
        assertThat(browser.open("/record/no-such-thing").status()).isEqualTo(404);
        assertThat(browser.open("/record/correct?kind=team&id=nobody&entry=1").status())
                .isEqualTo(404);
        assertThat(browser.open("/record/correct?kind=chess&id=nobody&entry=1").status())
                .isEqualTo(404);
    }
}
