package org.throughline.query.page.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.TreeNames;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Line;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.words.Names;

class StateLayoutTest {

    private static final SubjectKey OWN = new SubjectKey("plan", "p1");

    private final Names names =
            new TreeNames(List.of(), member -> member.equals("m-1") ? Optional.of("Robin Example") : Optional.empty());
    private final StateLayout layout = new StateLayout(new SubjectNames(
            names,
            Map.of(
                    new SubjectKey("team", "t1"),
                    "Elm Team",
                    new SubjectKey("fidelity-check", "c1"),
                    "TFI 2.1 for PBIS",
                    new SubjectKey("decision", "x"),
                    "A decision"),
            Set.of("m-1")));

    @Test
    void saysIdsByNameCodesInWordsAndDaysAsDates() {
        assertThat(facts("""
                {"planId": "p1", "teamId": "t1", "status": "CLOSED", "draftedOn": "2017-03-22", "kept": true, "month": "2017-10",
                 "leads": ["m-1", "m-9", "ASSISTANT_PRINCIPAL"], "percent": 20.5, "closedOn": null, "concerns": []}"""))
                .containsExactly(
                        fact("Team", new Bit("Elm Team", "teams/t1", null)),
                        fact("Status", text("closed")),
                        fact("Drafted on", text("22 March 2017")),
                        fact("Kept", text("yes")),
                        fact("Month", text("October 2017")),
                        fact(
                                "Leads",
                                person("m-1"),
                                new Bit("somebody", "people/m-9", null),
                                text("assistant principal")),
                        fact("Percent", text("20.5 %")));
    }

    @Test
    void showsEachLanguageAsWhatItIs() {
        assertThat(facts("{\"title\": {\"es\": \"Hola\", \"en\": \"Hello\"}}"))
                .containsExactly(fact("Title", text("Hello"), new Bit("Hola", null, "es")));
    }

    @Test
    void saysADateAndHowItWasSaidWhoHelpsAndCodesAsTheyAre() {
        assertThat(facts("""
                {"due": {"month": "2027-01", "words": {"en": "Before spring"}}, "supports": ["m-1", "Family office"], "serves": ["G1"]}"""))
                .containsExactly(
                        new Fact(
                                "Due",
                                List.of(
                                        new Line(List.of(text("January 2027"))),
                                        new Line(List.of(text("Before spring"))))),
                        fact("Supports", person("m-1"), text("Family office")),
                        fact("Serves", text("G1")));
        assertThat(layout.lines("step", json("""
                {"kept": true, "due": {"day": "2027-01-15", "words": {"en": "Before spring"}}}"""), json("{}")).stream()
                        .map(line -> line.bits().stream().map(Bit::text).collect(Collectors.joining())))
                .containsExactly("Kept: yes", "Due: 15 January 2027 (Before spring)");
    }

    @Test
    void leadsFromEvidenceToThePageOfWhatItNames() {
        assertThat(facts("""
                {"evidence": [{"title": "Check", "link": "/api/fidelity-checks/c1"}, {"title": "Report", "link": "https://example.org/r"},
                              {"title": "Minutes"}, {"title": "Gone", "link": "/api/fidelity-checks/c9"}, {"title": "Odd", "link": "javascript:x"}]}"""))
                .containsExactly(fact(
                        "Evidence",
                        new Bit("Check", "fidelity-checks/c1", null),
                        new Bit("Report", "https://example.org/r", null),
                        text("Minutes"),
                        text("Gone"),
                        text("Odd")));
    }

    @Test
    void laysListsOutAsTablesWithoutIdsThatLeadNowhere() {
        List<Part> parts = layout.of(json("""
                {"seats": [{"invitationId": "i1", "memberId": "m-1", "from": "2019-03-01"}, {"memberId": "m-1", "role": "COACH"}],
                 "superseded": [{"reason": "wrong"}]}"""), OWN).parts();
        assertThat(parts).hasSize(2);
        Layout.Table table = Objects.requireNonNull(parts.getFirst().table());
        assertThat(table.columns()).containsExactly("Who", "Role", "From");
        assertThat(table.rows().get(1))
                .containsExactly(fact("Who", person("m-1")), fact("Role", text("coach")), new Fact("From", List.of()));
        assertThat(parts.getFirst().past()).isFalse();
        assertThat(parts.getLast().past()).isTrue();
    }

    @Test
    void laysWhatIsDeeperOutAsPartsOfTheirOwn() {
        List<Part> parts = layout.of(json("""
                {"vision": {"text": {"en": "All"}, "a": 1, "b": 2, "c": 3, "d": 4, "groups": [{"code": "X"}]},
                 "attendance": {"m-1": "PRESENT"}, "answers": {"1.1": 2}}"""), OWN).parts();
        assertThat(parts.stream().map(Part::title))
                .containsExactly("Vision", "Vision: groups", "Attendance", "Answers");
        assertThat(parts.get(2).facts()).containsExactly(fact("Robin Example", text("present")));
        assertThat(parts.get(3).facts()).containsExactly(fact("1.1", text("2")));
    }

    @Test
    void knowsWhatIsReferredToByTheNameOfItsFieldOrWhatStandsBesideIt() {
        assertThat(SubjectNames.referredTo(json("""
                {"parentTeamId": "t1", "steps": [{"readinessAssessmentId": "r1"}], "from": {"kind": "TEAM", "id": "t2"},
                 "about": "PLAN", "aboutId": "p2", "links": [{"kind": "PRACTICE", "ref": "PBIS"}], "memberId": "m-1",
                 "affectedUnits": ["o1"], "parents": [{"value": "o2"}], "replacedBy": "x"}""")))
                .containsExactlyInAnyOrder(
                        new SubjectKey("team", "t1"),
                        new SubjectKey("readiness-assessment", "r1"),
                        new SubjectKey("team", "t2"),
                        new SubjectKey("plan", "p2"),
                        new SubjectKey("organization", "o1"),
                        new SubjectKey("organization", "o2"),
                        new SubjectKey("decision", "x"),
                        new SubjectKey("person", "m-1"));
    }

    @Test
    void callsASubjectByItsTitleElseByWhatItIsOfWhomAndWhen() {
        assertThat(title("plan", "{\"title\": {\"en\": \"Our plan\"}}")).isEqualTo("Our plan");
        assertThat(title("decision", "{\"account\": {\"title\": \"Phones\"}}")).isEqualTo("Phones");
        assertThat(title("fidelity-check", """
                {"organizationId": "o1", "practice": "PBIS", "instrument": "tfi", "instrumentVersion": "2.1",
                 "administeredOn": "2018-10-24"}""")).isEqualTo("TFI 2.1 for PBIS at o1, 24 October 2018");
        assertThat(title("exchange", "{\"fromTeamId\": \"t1\", \"toTeamId\": \"t2\", \"saidOn\": \"2017-03-01\"}"))
                .isEqualTo("Exchange of t1, 1 March 2017");
        assertThat(title("learning-record", "{\"memberId\": \"m-1\"}")).isEqualTo("Learning record of Robin Example");
    }

    private String title(String kind, String state) {
        return Titles.of(kind, json(state), names);
    }

    private List<Fact> facts(String state) {
        return layout.of(json(state), OWN).facts();
    }

    private static tools.jackson.databind.JsonNode json(String text) {
        return EventJson.MAPPER.readTree(text);
    }

    private static Fact fact(String label, Bit... bits) {
        return new Fact(label, List.of(bits).stream().map(Line::of).toList());
    }

    private static Bit person(String id) {
        return new Bit("Robin Example", "people/" + id, null);
    }

    private static Bit text(String text) {
        return Bit.text(text);
    }

    @Test
    void showsTheFirstPartsAndFoldsWhatAPageHasNoRoomFor() {
        Layout layout = new Layout(
                List.of(),
                List.of(
                        part("Seats", 40, false),
                        part("Duties", 3, false),
                        part("Cadences", 9, false),
                        part("Old", 1, true)));

        assertThat(layout.isSeen(0)).isTrue();
        assertThat(layout.isSeen(1)).isTrue();
        assertThat(layout.isSeen(2)).isFalse();
        assertThat(layout.isSeen(3)).isFalse();
        assertThat(layout.parts().get(2).summary()).isEqualTo("Cadences (9)");
        assertThat(layout.parts().get(3).summary()).isEqualTo("What does not hold any more: old (1)");
        Layout.Table seats = Objects.requireNonNull(layout.parts().getFirst().table());
        assertThat(seats.folded().first()).hasSize(8);
        assertThat(seats.folded().rest()).hasSize(32);
    }

    private static Part part(String title, int rows, boolean past) {
        List<Fact> row = List.of(new Fact("Who", List.of()));
        return new Part(title, List.of(), new Layout.Table(List.of("Who"), Collections.nCopies(rows, row), 0), past);
    }
}
