package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.command.door.CommandDoor;
import org.throughline.command.door.CommandResult.Outcome;
import org.throughline.infra.Client;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** The sample district, loaded by the program into an empty log and read over HTTP. */
@OnTheSample
class SampleDistrictIT {

    private static SampleDistrict district;
    private static CommandDoor door;
    private static Client client;
    private static JdbcTemplate sql;

    @BeforeAll
    static void ask(Program program) {
        district = program.bean(SampleDistrict.class);
        door = program.bean(CommandDoor.class);
        client = program.client();
        sql = program.views();
    }

    @Test
    void everyLineIsAppliedAsOneEventInItsPlaceAndAtItsTime() {
        List<JsonNode> recorded = timeline();
        assertThat(recorded).hasSameSizeAs(district.lines());
        for (int i = 0; i < recorded.size(); i++) {
            SampleLine line = district.lines().get(i);
            if (!recorded.get(i).has("withheld")) {
                assertThat(recorded.get(i).path("commandId").asString()).isEqualTo(line.commandId());
                assertThat(recorded.get(i).path("actor").asString()).isEqualTo(line.actor());
            }
            assertThat(recorded.get(i).path("recordedAt").asString()).isEqualTo(String.valueOf(line.recordedAt()));
        }
    }

    @Test
    void everyEventSaysThatItIsSample() {
        assertThat(timeline())
                .allSatisfy(event -> assertThat(event.path("source").asString()).isEqualTo("sample"));
    }

    @Test
    void loadingAgainAppliesNothing() {
        assertThat(district.lines())
                .allSatisfy(line -> assertThat(
                                door.submit(line.request(), line.caller()).outcome())
                        .isEqualTo(Outcome.REPEATED));
        assertThat(timeline()).hasSameSizeAs(district.lines());
    }

    @Test
    void everySchoolYearHasItsShare() {
        Map<Integer, Long> events = timeline().stream()
                .map(event -> OffsetDateTime.parse(event.path("recordedAt").asString())
                        .minusMonths(6))
                .collect(Collectors.groupingBy(OffsetDateTime::getYear, Collectors.counting()));
        assertThat(events).hasSize(10);
        assertThat(events.values()).allMatch(count -> count >= 40 && count <= 200);
    }

    @Test
    void aPrincipalsLeaveLedToARegressionAndTheSchoolRecovered() {
        JsonNode intervals = client.read("/api/stages/sample-north~PBIS").at("/state/intervals");
        assertThat(intervals
                        .valueStream()
                        .map(interval -> interval.path("stage").asString()))
                .containsExactly(
                        "PURPOSE_BUILDING", "INFRASTRUCTURE", "INITIAL", "FULL", "INFRASTRUCTURE", "INITIAL", "FULL");
        assertThat(intervals.at("/4/regression").asBoolean()).isTrue();
        assertThat(intervals.at("/4/from").asString()).isEqualTo("2019-11-18");
        assertThat(intervals.at("/4/reason").asString()).contains("principal");
    }

    @Test
    void sqlTellsItsStagesAndTenuresToo() {
        assertThat(sql.queryForList("""
                        select stage || ' ' || "from" || coalesce(' ' || reason, '') from stage_intervals
                        where subject_id = 'sample-north~PBIS' and regression
                        """, String.class))
                .singleElement()
                .asString()
                .startsWith("INFRASTRUCTURE 2019-11-18")
                .contains("principal");
        assertThat(sql.queryForList("""
                        select member_id from team_tenures
                        where subject_id = 'sample-dlt' order by tenures_number
                        """, String.class))
                .isEqualTo(client.read("/api/teams/sample-dlt")
                        .at("/state/tenures")
                        .valueStream()
                        .map(tenure -> tenure.path("memberId").asString())
                        .toList())
                .isNotEmpty();
    }

    @Test
    void asOf2019DiffersFromNow() {
        assertThat(name("sample-north", "?asOf=2019-09-01")).isEqualTo("North Middle School");
        assertThat(name("sample-north", "")).isEqualTo("Ridgeview Middle School");
        assertThat(client.read("/api/directions/sample-dlt?asOf=2019-09-01")
                        .at("/state/version")
                        .asInt())
                .isLessThan(client.read("/api/directions/sample-dlt")
                        .at("/state/version")
                        .asInt());
    }

    @Test
    void aCorrectionIsVisibleFromTheDayItWasRecordedAndNotBefore() {
        String check = "/api/fidelity-checks/sample-tfi-north-2018-10?asOf=2018-10-09";
        JsonNode believed = client.read(check + "&knownAt=2019-03-12").path("state");
        JsonNode known = client.read(check + "&knownAt=2019-03-13").path("state");
        assertThat(believed.path("status").asString()).isEqualTo("RECORDED");
        assertThat(believed.at("/scores/0/points").asInt()).isEqualTo(22);
        assertThat(believed.at("/scores/0/met").asBoolean()).isTrue();
        assertThat(known.path("status").asString()).isEqualTo("CORRECTED");
        assertThat(known.at("/scores/0/points").asInt()).isEqualTo(19);
        assertThat(known.at("/scores/0/met").asBoolean()).isFalse();
        assertThat(client.read(check).path("state")).isEqualTo(known);
    }

    @Test
    void aMergedSchoolKeepsTheHistoryOfItsTeam() {
        JsonNode team = client.read("/api/audit/composition?team=sample-prairie-slt&asOf=2023-11-01")
                .at("/answer/teams/0");
        assertThat(team.path("operational").asBoolean()).isTrue();
        assertThat(client.read("/api/teams/sample-prairie-slt/history")
                        .path("items")
                        .size())
                .isGreaterThan(8);
    }

    @Test
    void evidenceThatLinksIntoTheServiceCanBeRead() {
        List<String> links = timeline().stream()
                .flatMap(event -> event.at("/payload/evidence").valueStream())
                .map(evidence -> evidence.path("link").asString(""))
                .filter(link -> link.startsWith("/api/"))
                .distinct()
                .toList();
        assertThat(links).hasSizeGreaterThan(20);
        assertThat(links)
                .allSatisfy(link -> assertThat(client.get(link).status()).isEqualTo(200));
    }

    private String name(String organization, String tense) {
        return client.read("/api/organizations/" + organization + tense)
                .at("/state/name")
                .asString();
    }

    /** All of it, page by page. */
    private List<JsonNode> timeline() {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = client.read("/api/timeline?after=0&limit=500");
        while (true) {
            page.path("items").forEach(all::add);
            if (!page.has("next")) {
                return all;
            }
            page = client.read(
                    "/api/timeline?limit=500&after=" + page.path("next").asLong());
        }
    }
}
