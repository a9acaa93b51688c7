package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** The questions about focus areas, initiatives and teams, asked of the sample district: one request each. */
@TestInstance(Lifecycle.PER_CLASS)
@OnTheSample
class SampleFocusIT {

    private Program program;

    @BeforeAll
    void ask(Program shared) {
        program = shared;
    }

    @Test
    void hadMoreThanSixFocusAreasOnDaysThatItCanName() {
        JsonNode focus = focus("from=2022-08-01&to=2023-07-31");
        assertThat(focus.at("/days/aboveLimit").asLong()).isEqualTo(280);
        assertThat(focus.path("roomMade")).singleElement().satisfies(made -> {
            assertThat(made.path("retired").asString()).isEqualTo("recovery");
            assertThat(made.path("madeRoomFor").asString()).isEqualTo("staffing");
            assertThat(made.path("begunOn").asString()).isEqualTo("2022-09-07");
        });
        assertThat(focus.path("overrides")).last().satisfies(override -> {
            assertThat(override.path("approver").asString()).isEqualTo("m-110");
            assertThat(override.at("/retired/0").asString()).isEqualTo("recovery");
        });
    }

    @Test
    void believedThatItHadSevenUntilItLearnedThatOneHadEnded() {
        String halfAYear = "from=2021-08-01&to=2022-01-31&asOf=2022-01-31";
        assertThat(focus(halfAYear + "&knownAt=2022-02-08")
                        .at("/days/aboveLimit")
                        .asLong())
                .isEqualTo(167);
        assertThat(focus(halfAYear + "&knownAt=2022-02-09")
                        .at("/days/aboveLimit")
                        .asLong())
                .isZero();
        assertThat(focus(halfAYear).at("/days/atLimit").asLong()).isEqualTo(167);
    }

    @Test
    void hadAFocusAreaThatHungTogetherWithNoneAndSaysSinceWhen() {
        JsonNode islands = focus("asOf=2025-01-31").path("islands");
        assertThat(islands)
                .filteredOn(island -> island.at("/areas/0").asString().equals("staffing"))
                .singleElement()
                .satisfies(island -> assertThat(island.path("since").asString()).isEqualTo("2024-09-11"));
    }

    @Test
    void learnedSinceWhenAnInitiativeHadRunBesideAnother() {
        assertThat(pair(initiatives("asOf=2018-10-31"), "pbis", "character-week")
                        .path("atTheSameTime")
                        .asString())
                .isEqualTo("UNKNOWN");
        JsonNode known = pair(initiatives("asOf=2018-11-30"), "pbis", "character-week");
        assertThat(known.path("atTheSameTime").asString()).isEqualTo("YES");
        assertThat(known.path("from").asString()).isEqualTo("2016-09-28");
        assertThat(known.at("/overlap/facets/0/shared/0").asString()).isEqualTo("behavior");
    }

    @Test
    void stoppedAnInitiativeThatCameBackAndWasFoundAgain() {
        assertThat(stopped(initiatives("asOf=2019-06-30"))).containsExactly("character-week");
        JsonNode stopped = initiatives("from=2018-08-01&to=2019-06-30").at("/stopped/0");
        assertThat(stopped.path("listedAgainIn").asString()).isEqualTo("sample-inventory-2022");
    }

    @Test
    void drewItsFirstPlanFromAnInventoryThatHadLackedOneForAYear() {
        assertThat(initiatives("asOf=2020-08-25").at("/inventories/0/lacksPlan").asBoolean())
                .isTrue();
        assertThat(initiatives("asOf=2020-08-26").at("/inventories/0/lacksPlan").asBoolean())
                .isFalse();
    }

    @Test
    void freedHoursByMergingACommittee() {
        JsonNode audit = program.client()
                .read("/api/audit/team-overlap?district=sample-district")
                .at("/answer/audits/0");
        assertThat(audit.at("/hours/freed").decimalValue()).isEqualByComparingTo("9");
        assertThat(audit.at("/hours/listedUnknown/0").asString()).isEqualTo("sunshine");
        assertThat(audit.at("/duplicatePurposes/0/purposes/0").asString()).isEqualTo("behavior");
        assertThat(audit.at("/samePeople/0/memberId").asString()).isEqualTo("m-204");
    }

    @Test
    void mergesAndSplitsIntoTwoOrMoreOnly() {
        Object merge = json(
                "districtId",
                "sample-district",
                "codes",
                List.of("reading"),
                "into",
                "x",
                "title",
                Map.of("en", "X"),
                "reason",
                "r");
        Object mergeNothing =
                json("districtId", "sample-district", "into", "x", "title", Map.of("en", "X"), "reason", "r");
        Object split = json("districtId", "sample-district", "code", "reading", "into", List.of(), "reason", "r");
        assertThat(program.client().command("merge-focus-areas", merge).status())
                .isEqualTo(400);
        assertThat(program.client().command("merge-focus-areas", mergeNothing).status())
                .isEqualTo(400);
        assertThat(program.client().command("split-focus-area", split).status()).isEqualTo(400);
    }

    private JsonNode focus(String query) {
        return program.client()
                .read("/api/audit/focus?district=sample-district&" + query)
                .at("/answer/districts/0");
    }

    private JsonNode initiatives(String query) {
        return program.client()
                .read("/api/audit/initiatives?district=sample-district&" + query)
                .path("answer");
    }

    private static JsonNode pair(JsonNode answer, String a, String b) {
        return answer.path("overlaps")
                .valueStream()
                .filter(pair -> pair.at("/a/code").asString().equals(a)
                        && pair.at("/b/code").asString().equals(b))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> stopped(JsonNode answer) {
        return answer.path("stopped")
                .valueStream()
                .map(made -> made.path("code").asString())
                .toList();
    }
}
