package org.throughline.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.read.Difference.Kind.ADDED;
import static org.throughline.query.read.Difference.Kind.CHANGED;
import static org.throughline.query.read.Difference.Kind.REMOVED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.json.EventJson;
import org.throughline.query.read.Difference.Change;
import tools.jackson.databind.JsonNode;

class DifferenceTest {

    @Test
    void isNothingBetweenEqualStates() {
        assertThat(between("{'a':1,'b':[{'code':'x'}]}", "{'a':1,'b':[{'code':'x'}]}"))
                .isEmpty();
    }

    @Test
    void tellsFieldsAddedRemovedAndChangedInTheirOrder() {
        assertThat(between("{'gone':1,'same':2,'other':3}", "{'same':2,'other':4,'new':5}"))
                .containsExactly(
                        change("/gone", REMOVED, "1", null),
                        change("/other", CHANGED, "3", "4"),
                        change("/new", ADDED, null, "5"));
    }

    @Test
    void goesDownIntoObjects() {
        assertThat(between("{'title':{'en':'Plan','es':'Plan'}}", "{'title':{'en':'Plan','es':'El plan'}}"))
                .containsExactly(change("/title/es", CHANGED, "'Plan'", "'El plan'"));
    }

    @Test
    void isTheWholeStateWhenThereWasNoneBefore() {
        assertThat(between("{}", "{'planId':'p1','version':1}"))
                .containsExactly(change("/planId", ADDED, null, "'p1'"), change("/version", ADDED, null, "1"));
    }

    @Test
    void matchesItemsByTheirCode() {
        assertThat(between(
                        "{'steps':[{'code':'S1','text':'a'},{'code':'S2','text':'b'},{'code':'S3','text':'c'}]}",
                        "{'steps':[{'code':'S1','text':'a'},{'code':'S3','text':'C'},{'code':'S4','text':'d'}]}"))
                .containsExactly(
                        change("/steps[S2]", REMOVED, "{'code':'S2','text':'b'}", null),
                        change("/steps[S3]/text", CHANGED, "'c'", "'C'"),
                        change("/steps[S4]", ADDED, null, "{'code':'S4','text':'d'}"));
    }

    @Test
    void isNothingWhenAnItemMoved() {
        assertThat(between("{'goals':[{'code':'A'},{'code':'B'}]}", "{'goals':[{'code':'B'},{'code':'A'}]}"))
                .isEmpty();
    }

    @Test
    void comparesListsOfTextsItemByItem() {
        assertThat(between("{'leads':['PRINCIPAL','COACH']}", "{'leads':['PRINCIPAL','m-1']}"))
                .containsExactly(
                        change("/leads[COACH]", REMOVED, "'COACH'", null), change("/leads[m-1]", ADDED, null, "'m-1'"));
    }

    @Test
    void comparesTheFirstItemsWithAnEmptyList() {
        assertThat(between("{'goals':[],'leads':[]}", "{'goals':[{'code':'A'}],'leads':['m-1']}"))
                .containsExactly(
                        change("/goals[A]", ADDED, null, "{'code':'A'}"), change("/leads[m-1]", ADDED, null, "'m-1'"));
    }

    @Test
    void tellsTenuresApartByMemberRoleAndFirstDay() {
        assertThat(between(
                        "{'tenures':[{'memberId':'a','role':'COACH','from':'2017-09-01'}]}",
                        "{'tenures':[{'memberId':'a','role':'COACH','from':'2017-09-01','until':'2018-09-01'},"
                                + "{'memberId':'a','role':'COACH','from':'2019-09-01'}]}"))
                .extracting(Change::path)
                .containsExactly("/tenures[a COACH 2017-09-01]/until", "/tenures[a COACH 2019-09-01]");
    }

    @Test
    void tellsVersionsApartByNumberAndIntervalsByFirstDay() {
        assertThat(
                        between(
                                "{'versions':[{'version':1}],'intervals':[{'stage':'FULL','from':'2018-01-01'}]}",
                                "{'versions':[{'version':1},{'version':2}],'intervals':[{'stage':'INITIAL','from':'2018-01-01'}]}"))
                .extracting(Change::path)
                .containsExactly("/versions[2]", "/intervals[2018-01-01]/stage");
    }

    @Test
    void fallsBackToTheWholeListWhenNothingTellsItsItemsApart() {
        String before = "{'x':['a','a'],'y':[{'code':'A'},{'code':'A'}],'z':[1,2]}";
        String after = "{'x':['a'],'y':[{'code':'A'}],'z':[2,1]}";
        assertThat(between(before, after))
                .containsExactly(
                        change("/x", CHANGED, "['a','a']", "['a']"),
                        change("/y", CHANGED, "[{'code':'A'},{'code':'A'}]", "[{'code':'A'}]"),
                        change("/z", CHANGED, "[1,2]", "[2,1]"));
    }

    @Test
    void tellsThatAFieldBecameAnotherKindOfThing() {
        assertThat(between("{'due':'2018-01-01'}", "{'due':{'month':'2018-01'}}"))
                .containsExactly(change("/due", CHANGED, "'2018-01-01'", "{'month':'2018-01'}"));
    }

    private static List<Change> between(String before, String after) {
        return Difference.between(json(before), json(after));
    }

    private static Change change(String path, Difference.Kind kind, @Nullable String before, @Nullable String after) {
        return new Change(path, kind, before == null ? null : json(before), after == null ? null : json(after));
    }

    private static JsonNode json(String text) {
        return EventJson.MAPPER.readTree(text.replace('\'', '"'));
    }
}
