package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.infra.Client.Page;

/** The page and its parts, read over HTTP from the real views. */
class PageIT {

    private static final String WILD = "<script>alert(1)</script> & \"Söhne\"";
    private static final String TAMED = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Söhne&quot;";

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startEmpty();
        client = program.client();
        register("d1", "DISTRICT", "Two Rivers", null, "2016-07-01");
        register("s1", "SCHOOL", WILD, "d1", "2016-07-01");
        form("t1", "d1", "DISTRICT", null, "2017-03-01");
        form("t2", "s1", "SCHOOL", "t1", "2018-03-01");
        enter("PURPOSE_BUILDING", "2018-09-01");
        enter("INFRASTRUCTURE", "2019-09-01");
        client.accepted(
                "rename-organization",
                json(
                        "organizationId",
                        "d1",
                        "name",
                        "Three Rivers",
                        "reason",
                        "It rained",
                        "effectiveOn",
                        "2020-01-01"));
        program.settled();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void showsEveryoneAndWhatHappened() {
        assertThat(html("/"))
                .contains("<title>Throughline</title>", "now, as of loading")
                .contains("Three Rivers", "1 district", "1 school", "Creating infrastructure", "stage 2 of 4")
                .contains("Formed", "Renamed to Three Rivers", "It rained");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/fragments/tree", "/fragments/timeline", "/?asOf=2018-12-01"})
    void letsNoNameBecomeMarkup(String path) {
        assertThat(html(path)).contains(TAMED).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree", "timeline", "span"})
    void handsOutEachPartByItself(String part) {
        assertThat(html("/fragments/" + part)).startsWith("<").contains("id=\"" + part + "\"");
        assertThat(html("/fragments/" + part + "?asOf=2018-12-01")).doesNotContain("<html", "Three Rivers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/fragments/tree"})
    void showsATeamFromTheDayItWasFormed(String path) {
        assertThat(html(path + "?asOf=2018-02-28")).doesNotContain("Team t2").contains("Team t1");
        assertThat(html(path + "?asOf=2018-03-01")).contains("Team t2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/fragments/tree"})
    void callsADistrictWhatItWasCalledThen(String path) {
        assertThat(html(path + "?asOf=2019-12-31")).contains("Two Rivers").doesNotContain("Three Rivers");
        assertThat(html(path + "?asOf=2020-01-01")).contains("Three Rivers");
    }

    @Test
    void tellsNothingThatTookEffectLater() {
        assertThat(html("/fragments/timeline?asOf=2019-08-31"))
                .contains("by 31 August 2019", "2018-09-01")
                .doesNotContain("2019-09-01", "2020-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/fragments/tree"})
    void doesNotKnowWhatWasRecordedLater(String path) {
        assertThat(html(path + "?asOf=2019-12-01&knownAt=2019-12-31"))
                .contains("Nothing was known yet", "1 December 2019, as believed on 31 December 2019")
                .doesNotContain("Two Rivers");
    }

    @Test
    void turnsThePagesOfTheTimeline() {
        assertThat(html("/fragments/timeline?before=3"))
                .contains("data-position=\"2\"", "data-position=\"1\"", "Back to the latest entries")
                .doesNotContain("data-position=\"3\"", "Show earlier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=banana", "knownAt=banana", "before=banana"})
    void explainsAMomentThatCannotBeShownAboveThePresent(String query) {
        Page page = client.page("/?" + query);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html()).contains("That moment cannot be shown.", "banana", "Three Rivers");
    }

    private static String html(String path) {
        Page page = client.page(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.html();
    }

    private static void register(String id, String kind, String name, @Nullable String parent, String day) {
        client.accepted(
                "register-organization",
                json("organizationId", id, "kind", kind, "name", name, "parentId", parent, "effectiveOn", day));
    }

    private static void form(String id, String unit, String level, @Nullable String parent, String day) {
        client.accepted(
                "form-team",
                json(
                        "teamId",
                        id,
                        "organizationId",
                        unit,
                        "level",
                        level,
                        "name",
                        "Team " + id,
                        "parentTeamId",
                        parent,
                        "purposes",
                        List.of("IMPLEMENTATION"),
                        "effectiveOn",
                        day));
    }

    private static void enter(String stage, String day) {
        client.accepted(
                "enter-stage", json("organizationId", "s1", "practice", "PBIS", "stage", stage, "effectiveOn", day));
    }
}
