package org.throughline.infra.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.infra.Client;
import org.throughline.infra.Program;
import org.throughline.infra.database.QuickDatabases;
import org.throughline.infra.log.PostgresLog;
import tools.jackson.databind.JsonNode;

/** What is in a log already is judged by today's rules: of what they took nothing is said, the rest is told wherever it is shown. */
class JudgedLogIT {

    private static final LocalDate EARLY = LocalDate.parse("2015-09-01");

    @Test
    void nothingIsSaidOfWhatTheDoorTook() {
        JsonNode judged = Ran.on(Program.sample(), "--throughline.judge=true").answer();
        assertThat(judged.path("doubted")).isEmpty();
        assertThat(judged.path("entries").asLong()).isGreaterThan(1_000);
    }

    @Test
    void whatAnEarlierVersionTookIsShownWithAConcern() {
        String database = QuickDatabases.empty();
        long team;
        try (Program program = Program.startOn(database)) {
            Client client = program.client();
            client.accepted("register-organization", organization("d", "DISTRICT", null, "2010-07-01"));
            client.accepted("register-organization", organization("s", "SCHOOL", "d", "2018-07-01"));
            // below everything that would refuse it
            record(
                    program,
                    "s",
                    new TeamFormed(
                            "early", "s", TeamLevel.SCHOOL, "Early", null, List.of(TeamPurpose.LEADERSHIP), EARLY));
            team = program.bean(PostgresLog.class).head();
            record(
                    program,
                    "d",
                    new CommitmentMade(
                            "d",
                            "C",
                            CommitmentKind.ADMINISTRATIVE,
                            CommitmentLevel.DISTRICT,
                            "nobody",
                            "SUPERINTENDENT",
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            EARLY));
            program.settled();
            assertThat(Ran.on(database, "--throughline.judge=true").said()).contains("stop every one of them first");
        }

        Ran run = Ran.on(database, "--throughline.judge=true");
        assertThat(run.code()).isZero();
        JsonNode doubted = run.answer().path("doubted");
        assertThat(doubted.valueStream().map(one -> one.path("event").asString() + " " + one.path("codes")))
                .containsExactly("TeamFormed [\"REFUSED_TODAY\"]", "CommitmentMade [\"PEOPLE_HOLD_THEIR_SEATS\"]");
        assertThat(doubted.at("/0/why/0").asString()).contains("Organization s is known since 2018-07-01");

        try (Program program = Program.startOn(database)) {
            Client client = program.client();
            program.settled();
            assertThat(client.read("/api/teams/early/history")
                            .at("/items/0/concerns/0")
                            .asString())
                    .isEqualTo("REFUSED_TODAY");
            assertThat(client.read("/api/timeline?after=" + team)
                            .findValues("concerns")
                            .toString())
                    .contains("PEOPLE_HOLD_THEIR_SEATS");
            assertThat(client.page("/teams/early").html()).contains("not met: refused today");
            assertThat(client.post("/actuator/evidence").at("/intact").asBoolean())
                    .isTrue();
        }
        assertThat(Ran.on(database, "--throughline.judge=true").answer().path("doubted"))
                .hasSize(2);
    }

    private static Map<String, Object> organization(String id, String kind, @Nullable String parent, String day) {
        return json("organizationId", id, "kind", kind, "name", id, "parentId", parent, "effectiveOn", day);
    }

    private static void record(Program program, String unit, SubjectEvent event) {
        program.bean(PostgresLog.class)
                .appendEvents(List.of(new GenericDomainEventMessage<>(
                        SubjectKey.of(event).kind(),
                        SubjectKey.of(event).toString(),
                        0,
                        event,
                        Map.of(MetadataKey.DISTRICT, "d", MetadataKey.UNIT, unit))));
    }
}
