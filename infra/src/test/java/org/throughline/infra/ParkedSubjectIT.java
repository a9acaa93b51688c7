package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.infra.log.PostgresLog;
import tools.jackson.databind.JsonNode;

/** A log in which one team has no beginning: that team is parked, everything else is answered, and what rests on it says so. */
@TestInstance(Lifecycle.PER_CLASS)
class ParkedSubjectIT {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final LocalDate FORMED = LocalDate.parse("2017-09-01");

    private Program program;
    private Client client;
    private long misfit;

    @BeforeAll
    void start() {
        program = Program.startEmpty();
        client = program.client();
        client.accepted(
                "register-organization",
                json("organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
        client.formTeam("whole", "d1");
        record("ghost", 0, new MemberAppointed("ghost", "m", "COACH", DAY));
        misfit = program.bean(PostgresLog.class).head();
        client.formTeam("later", "d1");
        program.settled();
    }

    @AfterAll
    void stop() {
        program.close();
    }

    /** Below everything that would refuse it. */
    private void record(String team, long sequence, SubjectEvent event) {
        program.bean(PostgresLog.class)
                .appendEvents(List.of(new GenericDomainEventMessage<>(
                        "team",
                        new SubjectKey("team", team).toString(),
                        sequence,
                        event,
                        Map.of(MetadataKey.DISTRICT, "d1", MetadataKey.UNIT, "d1"))));
    }

    @Test
    void isNamedToWhoeverOperatesTheProgram() {
        JsonNode views = client.read("/actuator/health/views");
        assertThat(views.at("/status").asString()).isEqualTo("UP");
        assertThat(views.at("/details/parked").asInt()).isEqualTo(1);
        assertThat(views.at("/details/parkedSubjects/0").asString()).isEqualTo("team ghost at position " + misfit);
        JsonNode parked = client.read("/actuator/parked");
        assertThat(parked.at("/count").asInt()).isEqualTo(1);
        assertThat(parked.at("/subjects/0/event").asString()).isEqualTo("MemberAppointed");
        assertThat(parked.at("/subjects/0/error").asString()).contains("NullPointerException");
        assertThat(client.read("/actuator/metrics/throughline.views.parked")
                        .at("/measurements/0/value")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void leavesEverythingElseAnswered() {
        assertThat(client.read("/api/teams/later").at("/state/teamId").asString())
                .isEqualTo("later");
        assertThat(client.read("/api/teams/later").has("incomplete")).isFalse();
        assertThat(client.formTeam("afterwards", "d1")).isPositive();
        program.settled();
        assertThat(client.read("/api/teams/afterwards").has("state")).isTrue();
    }

    @Test
    void isShownAsIncompleteInEveryTense() {
        for (String query : List.of("", "?asOf=2019-01-01", "?knownAtPosition=" + misfit)) {
            JsonNode ghost = client.read("/api/teams/ghost" + query);
            assertThat(ghost.has("state")).as(query).isFalse();
            assertThat(ghost.at("/incomplete").asString())
                    .as(query)
                    .startsWith("MemberAppointed at position " + misfit + " does not fit");
        }
        assertThat(client.get("/api/teams/ghost?asOf=2017-01-01").status())
                .as("before it")
                .isEqualTo(404);
        try (Client.Events events = client.stream("/api/teams/ghost", null)) {
            assertThat(events.next().data().at("/incomplete").asString()).contains("position " + misfit);
        }
    }

    @Test
    void makesIncompleteWhatRestsOnItAndNothingElse() {
        for (String read : List.of(
                "/api/tree?root=d1", "/api/tree?root=d1&asOf=2019-01-01", "/api/audit/composition?district=d1")) {
            JsonNode missing = client.read(read).at("/incomplete");
            assertThat(missing.at("/0/kind").asString()).as(read).isEqualTo("team");
            assertThat(missing.at("/0/id").asString()).as(read).isEqualTo("ghost");
            assertThat(missing.at("/0/position").asLong()).as(read).isEqualTo(misfit);
        }
        assertThat(client.read("/api/tree?root=d1&asOf=2017-01-01").has("incomplete"))
                .as("on a day before it")
                .isFalse();
        assertThat(client.read("/api/tree?root=d1&knownAtPosition=" + (misfit - 1))
                        .has("incomplete"))
                .as("as known before it")
                .isFalse();
        assertThat(client.read("/api/audit/focus?district=d1").has("incomplete"))
                .as("no team in it")
                .isFalse();
    }

    @Test
    void isSaidOnThePage() {
        assertThat(client.page("/?root=d1").html()).contains("incomplete").contains("position " + misfit);
        assertThat(client.page("/questions?district=d1&ask=composition").html())
                .contains("incomplete")
                .contains("position " + misfit);
        assertThat(client.page("/?root=d1&asOf=2017-01-01").html()).doesNotContain("does not fit");
    }

    @Test
    void isCountedInARebuildAndTriedAgainWhenAsked() {
        assertThat(client.post("/actuator/views").at("/parked").asInt()).isEqualTo(1);
        Client.Answer again = client.post("/actuator/parked/team/ghost");
        assertThat(again.at("/tried").asInt()).isEqualTo(1);
        assertThat(again.at("/status/count").asInt())
                .as("the program is the same")
                .isEqualTo(1);
        assertThat(client.post("/actuator/parked/team/whole").status()).isEqualTo(404);
        assertThat(client.post("/actuator/parked").at("/tried").asInt()).isEqualTo(1);
    }

    @Test
    void isWholeAgainOnceItFits() {
        record("mended", 0, new MemberAppointed("mended", "m", "COACH", DAY));
        program.settled();
        assertThat(client.read("/api/teams/mended").has("incomplete")).isTrue();
        record("mended", 1, new TeamFormed("mended", "d1", TeamLevel.DISTRICT, "Mended", null, List.of(), FORMED));
        program.settled();
        JsonNode mended = client.read("/api/teams/mended");
        assertThat(mended.has("incomplete")).isFalse();
        assertThat(mended.at("/state/tenures/0/memberId").asString()).isEqualTo("m");
        assertThat(client.read("/actuator/parked").at("/count").asInt())
                .as("the other one")
                .isEqualTo(1);
    }
}
