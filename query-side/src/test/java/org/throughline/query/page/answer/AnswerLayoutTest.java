package org.throughline.query.page.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.SmallDistrict;
import org.throughline.query.page.TreeNames;
import org.throughline.query.page.answer.AnswerLayout.Cell;
import org.throughline.query.page.answer.AnswerLayout.Fact;
import org.throughline.query.words.Names;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class AnswerLayoutTest {

    private final Names names = new TreeNames(List.of(SmallDistrict.tree()));

    @Test
    void tellsWhatStandsAloneAsFacts() {
        AnswerLayout layout = layout("""
                {"position": 7, "asOf": "2020-01-01", "from": "2019-03-01", "median": 3.5, "kept": true, "counts": {"TWO_WAY": 2},
                 "without": ["FAMILY", "SCHOOL_TEAMS"], "none": []}""");
        assertThat(layout.facts())
                .containsExactly(
                        new Fact("From", List.of("1 March 2019")),
                        new Fact("Median", List.of("3.5")),
                        new Fact("Kept", List.of("yes")),
                        new Fact("Counts", List.of("Two way: 2")),
                        new Fact("Without", List.of("family", "school teams")),
                        new Fact("None", List.of("none")));
        assertThat(layout.position()).isEqualTo("7");
    }

    @Test
    void laysEveryListOfThingsOutInAColumnForWhateverAnyOfThemSays() {
        AnswerLayout layout = layout("""
                {"links": [{"fromTeamId": "t1", "days": 3}, {"practice": "MTSS", "median": null, "days": 4}]}""");
        assertThat(layout.grids()).hasSize(1);
        assertThat(layout.grids().getFirst().columns()).containsExactly("Practice", "Median", "From team", "Days");
        assertThat(layout.grids().getFirst().rows())
                .containsExactly(
                        List.of(
                                new Cell("Practice", List.of()),
                                new Cell("Median", List.of()),
                                new Cell("From team", List.of("District team")),
                                new Cell("Days", List.of("3"))),
                        List.of(
                                new Cell("Practice", List.of("MTSS")),
                                new Cell("Median", List.of()),
                                new Cell("From team", List.of()),
                                new Cell("Days", List.of("4"))));
    }

    @Test
    void saysNestedThingsALineEach() {
        AnswerLayout layout = layout("""
                {"links": [{"teams": [{"teamId": "x", "name": "One"}, {"teamId": "y", "name": "Two"}],
                            "flows": [{"fromTeamId": "t1", "toTeamId": "t9", "messages": 2, "acknowledgedPercent": 66.7}], "open": []}]}""");
        assertThat(layout.grids().getFirst().rows().getFirst())
                .containsExactly(
                        new Cell("Teams", List.of("One", "Two")),
                        new Cell("Flows", List.of("District team to t9: messages 2, acknowledged percent 66.7 %")),
                        new Cell("Open", List.of("none")));
    }

    @Test
    void tellsThingByThingWhatWouldMakeATableWiderThanAPage() {
        assertThat(layout("{\"things\":[{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1}]}")
                        .grids()
                        .getFirst()
                        .isWide())
                .isFalse();
        assertThat(layout("{\"things\":[{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1}]}")
                        .grids()
                        .getFirst()
                        .isWide())
                .isTrue();
    }

    @Test
    void saysNoNameTwice() {
        AnswerLayout layout =
                layout("{\"things\":[{\"teamId\":\"t1\",\"teamName\":\"District team\",\"name\":\"x\"}]}");
        assertThat(layout.grids().getFirst().columns()).containsExactly("Team", "Name");
    }

    @Test
    void leavesTheRestOfALongListToTheJson() {
        String things = "{\"n\":1},".repeat(80) + "{\"n\":1}";
        AnswerLayout layout = layout("{\"things\":[" + things + "]}");
        assertThat(layout.grids().getFirst().rows()).hasSize(60);
        assertThat(layout.grids().getFirst().more()).isEqualTo(21);
    }

    @Test
    void countsWhatIsNotOnThePage() {
        AnswerLayout layout = AnswerLayout.of(
                EventJson.MAPPER.readTree(
                        "{\"position\":7,\"answer\":{\"things\":[{\"n\":1}]},\"totals\":{\"things\":30}}"),
                names);
        assertThat(layout.grids().getFirst().more()).isEqualTo(29);
    }

    @Test
    void saysTheDaysAnAnswerIsAbout() {
        AnswerLayout layout = AnswerLayout.of(
                EventJson.MAPPER.readTree(
                        "{\"position\":7,\"window\":{\"from\":\"2019-03-01\",\"to\":\"2019-03-02\"},\"answer\":{}}"),
                names);
        assertThat(layout.facts())
                .containsExactly(new Fact("Window", List.of("From: 1 March 2019", "To: 2 March 2019")));
    }

    private AnswerLayout layout(String json) {
        ObjectNode answer = (ObjectNode) EventJson.MAPPER.readTree(json);
        ObjectNode envelope = EventJson.MAPPER.createObjectNode();
        envelope.set("position", answer.path("position"));
        answer.remove(List.of("position", "asOf"));
        envelope.set("answer", answer);
        return AnswerLayout.of(envelope, names);
    }

    @Test
    void showsFewerRowsOfThingsThatSayMuch() {
        ObjectNode envelope = EventJson.MAPPER.createObjectNode();
        ArrayNode things = envelope.putObject("answer").putArray("things");
        for (int i = 0; i < AnswerLayout.MOST_ROWS; i++) {
            things.addObject().put("text", "x".repeat(AnswerLayout.MOST_LETTERS / 10 - 200));
        }

        AnswerLayout.Grid grid = AnswerLayout.of(envelope, names).grids().getFirst();

        assertThat(grid.rows()).hasSize(10);
        assertThat(grid.more()).isEqualTo(AnswerLayout.MOST_ROWS - 10);
    }

    @Test
    void givesEveryListItsShareOfThePage() {
        ObjectNode envelope = EventJson.MAPPER.createObjectNode();
        ObjectNode answer = envelope.putObject("answer");
        for (String list : List.of("first", "second")) {
            ArrayNode things = answer.putArray(list);
            for (int i = 0; i < AnswerLayout.MOST_ROWS; i++) {
                things.addObject().put("text", "x".repeat(AnswerLayout.MOST_LETTERS / 10 - 200));
            }
        }

        assertThat(AnswerLayout.of(envelope, names).grids())
                .extracting(grid -> grid.rows().size())
                .containsExactly(5, 5);
    }
}
