package org.throughline.query.page.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.TreeNames;
import org.throughline.query.page.thing.Comparison.Group;
import org.throughline.query.page.thing.Comparison.Said;
import org.throughline.query.page.thing.Comparison.Word;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.page.thing.Layout.Line;
import tools.jackson.databind.JsonNode;

class ComparingTest {

    private final Comparing comparing = new Comparing(new StateLayout(new SubjectNames(
            new TreeNames(List.of(), id -> Optional.of("Robin Example").filter(name -> id.equals("m-1"))),
            Map.of(),
            Set.of("m-1"))));

    @Test
    void saysWhatWasAddedRemovedAndChangedWhereItStands() {
        assertThat(told("""
                {"steps": [{"code": "D1", "text": {"en": "Form teams", "es": "Formar"}, "status": "OPEN"}, {"code": "D2", "status": "OPEN"}],
                 "leads": ["m-1"], "version": 1}""", """
                {"steps": [{"code": "D1", "text": {"en": "Form three teams", "es": "Formar equipos"}, "status": "COMPLETED"}, {"code": "D3", "status": "OPEN"}],
                 "leads": [], "version": 2}"""))
                .containsExactly(
                        "Steps: D1 | Text | changed | Form teams > Form *three *teams",
                        "Steps: D1 | Text, Spanish | changed | Formar > Formar *equipos*",
                        "Steps: D1 | Status | changed | *open* > *completed*",
                        "Steps: D2 |  | removed | Code: D2/Status: open > ",
                        "Steps: D3 |  | added |  > Code: D3/Status: open",
                        "Leads: Robin Example |  | removed | Robin Example > ");
    }

    @Test
    void countsWhatDidNotChange() {
        assertThat(
                        comparing.same(
                                json(
                                        "{\"title\": \"A\", \"steps\": [{\"code\": \"D1\", \"text\": \"x\"}, {\"code\": \"D2\"}], \"b\": null}"),
                                json(
                                        "{\"title\": \"A\", \"steps\": [{\"code\": \"D1\", \"text\": \"x\"}, {\"code\": \"D4\"}], \"b\": null}")))
                .containsExactly("Title: A", "Steps: D1 X");
    }

    @Test
    void marksTheWordsThatDifferAlsoAtTheEnds() {
        WordDifference.Marked marked = between("Every child learns to read", "Each child learns");
        assertThat(text(marked.before())).isEqualTo("*Every *child learns *to read*");
        assertThat(text(marked.after())).isEqualTo("*Each *child learns");
        assertThat(text(between("a b", "a b").before())).isEqualTo("a b");
    }

    @Test
    void marksNothingWordByWordWhereATextIsVeryLong() {
        String longText = "word ".repeat(3000);
        assertThat(between(longText, "other").before().words()).hasSize(1);
    }

    @Test
    void takesANameThatLeadsSomewhereForAWord() {
        Line led = new Line(List.of(Bit.text("Led by "), new Bit("Robin Example", "people/m-1", null)));
        Line handed = new Line(List.of(Bit.text("Led by "), new Bit("Robin Other", "people/m-2", null)));
        WordDifference.Marked marked = WordDifference.between(led, handed);
        assertThat(marked.before().words())
                .containsExactly(new Word("Led by ", false, null), new Word("Robin Example", true, "people/m-1"));
        assertThat(marked.after().words())
                .containsExactly(new Word("Led by ", false, null), new Word("Robin Other", true, "people/m-2"));
    }

    @Test
    void leadsToThePeopleItNames() {
        assertThat(comparing.changes(json("{\"leads\": [\"m-1\"]}"), json("{\"leads\": []}")))
                .flatExtracting(Group::differences)
                .flatExtracting(Comparison.Difference::before)
                .flatExtracting(Said::words)
                .containsExactly(new Word("Robin Example", false, "people/m-1"));
    }

    private static WordDifference.Marked between(String before, String after) {
        return WordDifference.between(Line.of(Bit.text(before)), Line.of(Bit.text(after)));
    }

    private List<String> told(String before, String after) {
        return comparing.changes(json(before), json(after)).stream()
                .flatMap(group -> group.differences().stream().map(one -> told(group, one)))
                .toList();
    }

    private static String told(Group group, Comparison.Difference one) {
        return "%s | %s | %s | %s > %s"
                .formatted(group.where(), one.field(), one.change(), text(one.before()), text(one.after()));
    }

    private static String text(List<Said> lines) {
        return lines.stream().map(ComparingTest::text).collect(Collectors.joining("/"));
    }

    private static String text(Said said) {
        return said.words().stream()
                .map(word -> word.marked() ? "*" + word.text() + "*" : word.text())
                .collect(Collectors.joining());
    }

    private static JsonNode json(String text) {
        return EventJson.MAPPER.readTree(text);
    }
}
