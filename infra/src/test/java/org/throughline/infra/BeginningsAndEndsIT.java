package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.infra.Client.Answer;
import tools.jackson.databind.node.ObjectNode;

/** Nothing stands before the beginning or behind the end of what it refers to. */
class BeginningsAndEndsIT {

    /** Before anything of the sample district was there. */
    private static final String BEFORE = "1960-01-01";

    /** These begin something of their own, or are of a day that the history knows. */
    private static final Set<String> OF_ANY_DAY = Set.of("register-organization", "retract-entry");

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startOnSample();
        client = program.client();
        client.accepted(
                "register-organization",
                json("organizationId", "d", "kind", "DISTRICT", "name", "D", "effectiveOn", "2010-07-01"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** Tried with the example of every command there is. */
    @Test
    void nothingIsRecordedOfWhatWasNotThereYet() throws IOException {
        List<String> accepted = new ArrayList<>();
        for (CommandType command : program.bean(CommandRegistry.class).types()) {
            if (!OF_ANY_DAY.contains(command.path())) {
                Answer answer =
                        client.command(command.path(), example(command.path()).put("effectiveOn", BEFORE));
                if (answer.status() == 200) {
                    accepted.add(command.path());
                }
            }
        }
        assertThat(accepted).isEmpty();
    }

    private static ObjectNode example(String command) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CommandType.class.getResourceAsStream("/examples/%s.json".formatted(command)))) {
            return (ObjectNode) Client.JSON.readTree(in);
        }
    }

    @Test
    void nobodyBelongsToWhatBeginsLater() {
        client.accepted(
                "register-organization",
                json("organizationId", "late", "kind", "DISTRICT", "name", "Late", "effectiveOn", "2018-07-01"));
        assertThat(code("register-organization", school("early", "late", "2015-07-01")))
                .isEqualTo("not-yet");
        client.accepted("register-organization", school("moves", "d", "2012-07-01"));
        Map<String, Object> move = json("organizationId", "moves", "parentId", "late", "reason", "r");
        assertThat(code("reparent-organization", on(move, "2016-07-01"))).isEqualTo("not-yet");
        client.accepted("reparent-organization", on(move, "2018-07-01"));
    }

    @Test
    void aTeamDoesNotOutliveItsSchool() throws IOException {
        client.accepted("register-organization", school("ends", "d", "2012-07-01"));
        client.accepted("form-team", on(Client.team("endst", "ends", "SCHOOL"), "2013-01-01"));
        client.accepted(
                "close-organization", json("organizationId", "ends", "reason", "closed", "effectiveOn", "2016-07-01"));
        String later = "2022-01-01";
        for (String command : List.of(
                "appoint-member",
                "adopt-charter",
                "set-meeting-cadence",
                "draft-vision",
                "record-mindset",
                "draft-action-plan")) {
            ObjectNode payload = example(command).put("teamId", "endst").put("effectiveOn", later);
            payload.remove(List.of("planId", "statementId"));
            assertThat(client.command(command, payload).at("/code").asString())
                    .as(command)
                    .isEqualTo("ended");
        }
        client.accepted("dissolve-team", on(json("teamId", "endst", "reason", "its school closed"), later));
    }

    private static String code(String command, Map<String, Object> payload) {
        return client.command(command, payload).at("/code").asString();
    }

    private static Map<String, Object> school(String id, String parent, String day) {
        return json("organizationId", id, "kind", "SCHOOL", "name", id, "parentId", parent, "effectiveOn", day);
    }

    private static Map<String, Object> on(Map<String, Object> payload, String day) {
        Map<String, Object> dated = new LinkedHashMap<>(payload);
        dated.put("effectiveOn", day);
        return dated;
    }
}
