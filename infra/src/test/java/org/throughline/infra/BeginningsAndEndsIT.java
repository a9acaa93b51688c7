package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.infra.Client.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
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

    /** Fields of commands that name something that begins and ends, and where it is read. */
    private static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("organizationId", "organizations"),
            Map.entry("parentId", "organizations"),
            Map.entry("affectedUnits", "organizations"),
            Map.entry("teamId", "teams"),
            Map.entry("parentTeamId", "teams"),
            Map.entry("fromTeamId", "teams"),
            Map.entry("toTeamId", "teams"),
            Map.entry("intoTeamId", "teams"),
            Map.entry("referredToTeamId", "teams"),
            Map.entry("directionTeamId", "teams"),
            Map.entry("teams", "teams"),
            Map.entry("channelId", "channels"),
            Map.entry("planId", "plans"));

    /** Tried with every reference in the example of every command there is. */
    @Test
    void nothingIsRecordedBesideWhatHadEndedOrHadNotBegun() throws IOException {
        prepare("over", "2016-09-02", "2016-10-03");
        prepare("young", LocalDate.now(ZoneOffset.UTC).toString(), null);
        List<String> accepted = new ArrayList<>();
        int judged = 0;
        for (CommandType command : program.bean(CommandRegistry.class).types()) {
            for (String pointer : references(example(command.path()), "")) {
                for (String which : List.of("over", "young")) {
                    ObjectNode payload = example(command.path());
                    if (replace(payload, pointer, which)) {
                        Answer answer = client.command(command.path(), payload);
                        if (answer.status() == 200) {
                            accepted.add(command.path() + " " + pointer + " " + which);
                        } else if (Set.of("ended", "not-yet")
                                .contains(answer.at("/code").asString())) {
                            judged++;
                        }
                    }
                }
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(judged).isGreaterThan(80);
    }

    /** Organizations of every kind, teams of every level, a channel and a plan, of these days. */
    private static void prepare(String which, String from, @Nullable String until) {
        for (String kind : List.of("DISTRICT", "SCHOOL")) {
            String id = which + "-" + kind;
            client.accepted("register-organization", organization(id, kind, kind.equals("SCHOOL") ? "d" : null, from));
            // what stands in it goes on, so that its own end is asked for
            if (until != null) {
                client.accepted(
                        "close-organization", json("organizationId", id, "reason", "closed", "effectiveOn", until));
            }
        }
        client.accepted("register-organization", school(which + "-home", "d", "2012-07-01"));
        for (String level : List.of("DISTRICT", "SCHOOL", "GRADE", "DEPARTMENT", "TEACHER")) {
            String id = which + "-" + level;
            client.accepted(
                    "form-team", on(Client.team(id, level.equals("DISTRICT") ? "d" : which + "-home", level), from));
        }
        client.accepted(
                "open-channel",
                json(
                        "channelId",
                        which + "-channel",
                        "organizationId",
                        which + "-home",
                        "teamId",
                        which + "-SCHOOL",
                        "audience",
                        "STAFF",
                        "medium",
                        "MEETING",
                        "twoWay",
                        true,
                        "effectiveOn",
                        from));
        client.accepted(
                "draft-action-plan",
                json(
                        "planId", which + "-plan",
                        "teamId", which + "-SCHOOL",
                        "title", Map.of("en", "Plan"),
                        "goals", List.of(),
                        "milestones", List.of(),
                        "steps", List.of(json("code", "S1", "text", Map.of("en", "Step"))),
                        "ledBy", List.of(),
                        "effectiveOn", from));
        if (until != null) {
            client.accepted(
                    "close-channel", json("channelId", which + "-channel", "reason", "r", "effectiveOn", until));
            client.accepted("close-action-plan", json("planId", which + "-plan", "outcome", "o", "effectiveOn", until));
            for (String level : List.of("DISTRICT", "SCHOOL", "GRADE", "DEPARTMENT", "TEACHER")) {
                client.accepted(
                        "dissolve-team", json("teamId", which + "-" + level, "reason", "r", "effectiveOn", until));
            }
        }
    }

    private static final Map<String, String> ENDINGS = Map.of(
            "organizations", "close-organization",
            "teams", "dissolve-team",
            "channels", "close-channel",
            "plans", "close-action-plan");

    /** The other way round, tried with every reference that an example has: what is named does not end before, nor was it never there. */
    @Test
    void nothingEndsOrIsTakenBackBeforeWhatNamesIt() throws IOException {
        List<String> accepted = new ArrayList<>();
        int tried = 0;
        int judged = 0;
        for (CommandType command : program.bean(CommandRegistry.class).types()) {
            for (String pointer : references(example(command.path()), "")) {
                String which = "named-" + tried++;
                ObjectNode payload = example(command.path());
                String day = payload.path("effectiveOn").asString("2024-09-03");
                prepare(which, "2012-08-01", null);
                if (!replace(payload, pointer, which)) {
                    continue;
                }
                String place = Objects.requireNonNull(REFERENCES.get(fieldOf(pointer)));
                String id = payload.at(pointer).asString();
                String kind = place.substring(0, place.length() - 1);
                Answer naming = client.command(command.path(), payload);
                if (naming.status() != 200
                        || (naming.at("/kind").asString().equals(kind)
                                && naming.at("/id").asString().equals(id))) {
                    continue;
                }
                judged++;
                String idField = kind + "Id";
                Answer ended = client.command(
                        Objects.requireNonNull(ENDINGS.get(place)),
                        json(idField, id, place.equals("plans") ? "outcome" : "reason", "r", "effectiveOn", day));
                Answer takenBack =
                        client.command("retract-entry", json("kind", kind, "id", id, "entry", 1, "reason", "never so"));
                for (Answer answer : List.of(ended, takenBack)) {
                    if (!answer.at("/code").asString().equals("contradicts-later")) {
                        accepted.add("%s %s %s: %s".formatted(command.path(), pointer, id, answer.body()));
                    }
                }
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(judged).isGreaterThan(30);
    }

    private static String fieldOf(String pointer) {
        String[] steps = pointer.substring(1).split("/");
        return steps[steps.length - (steps[steps.length - 1].equals("0") ? 2 : 1)];
    }

    private static List<String> references(JsonNode node, String at) {
        List<String> found = new ArrayList<>();
        node.properties().forEach(field -> {
            String pointer = at + "/" + field.getKey();
            JsonNode value = field.getValue();
            if (REFERENCES.containsKey(field.getKey()) && value.isString()) {
                found.add(pointer);
            } else if (REFERENCES.containsKey(field.getKey())
                    && value.isArray()
                    && value.path(0).isString()) {
                found.add(pointer + "/0");
            } else if (value.isObject()) {
                found.addAll(references(value, pointer));
            }
        });
        return found;
    }

    /** Whether there is such a thing to put there; not where the example begins it itself. */
    private static boolean replace(ObjectNode payload, String pointer, String which) {
        String[] steps = pointer.substring(1).split("/");
        boolean list = steps[steps.length - 1].equals("0");
        String field = steps[steps.length - (list ? 2 : 1)];
        String place = Objects.requireNonNull(REFERENCES.get(field));
        Answer original =
                client.get("/api/%s/%s".formatted(place, payload.at(pointer).stringValue()));
        if (original.status() != 200) {
            return false;
        }
        String id = which + "-"
                + switch (place) {
                    case "organizations" -> original.at("/state/kind").asString();
                    case "teams" -> original.at("/state/level").asString();
                    case "channels" -> "channel";
                    default -> "plan";
                };
        JsonNode parent = payload.at(pointer.substring(0, pointer.lastIndexOf('/')));
        if (parent instanceof ArrayNode several) {
            several.set(0, several.stringNode(id));
        } else {
            ((ObjectNode) parent).put(field, id);
        }
        return true;
    }

    @Test
    void nothingButAnEndIsRecordedBehindTheEndOfAnOrganization() throws IOException {
        client.accepted("register-organization", school("gone", "d", "2012-07-01"));
        client.accepted("form-team", on(Client.team("gonet", "gone", "SCHOOL"), "2013-01-01"));
        client.accepted(
                "draft-action-plan",
                json(
                        "planId", "gonep",
                        "teamId", "gonet",
                        "title", Map.of("en", "Plan"),
                        "goals", List.of(),
                        "milestones", List.of(),
                        "steps",
                                List.of(
                                        json("code", "S1", "text", Map.of("en", "One")),
                                        json("code", "S2", "text", Map.of("en", "Two"))),
                        "ledBy", List.of(),
                        "effectiveOn", "2013-01-01"));
        client.accepted(
                "make-commitment",
                json(
                        "organizationId", "gone",
                        "code", "C",
                        "kind", "EQUITABLE_PROCESS",
                        "level", "SCHOOL",
                        "role", "PRINCIPAL",
                        "effectiveOn", "2013-01-01"));
        client.accepted(
                "close-organization", json("organizationId", "gone", "reason", "closed", "effectiveOn", "2016-07-01"));
        assertThat(code("complete-plan-step", json("planId", "gonep", "stepCode", "S1", "effectiveOn", "2016-07-01")))
                .isEqualTo("ended");
        assertThat(code(
                        "adopt-action-plan",
                        json("planId", "gonep", "deciders", List.of("PRINCIPAL"), "effectiveOn", "2017-01-01")))
                .isEqualTo("ended");
        assertThat(code(
                        "review-commitment",
                        json("organizationId", "gone", "code", "C", "kept", true, "effectiveOn", "2017-01-01")))
                .isEqualTo("ended");
        client.accepted("complete-plan-step", json("planId", "gonep", "stepCode", "S1", "effectiveOn", "2016-06-30"));
        client.accepted("close-action-plan", json("planId", "gonep", "outcome", "o", "effectiveOn", "2017-01-01"));
        client.accepted(
                "withdraw-commitment",
                json("organizationId", "gone", "code", "C", "reason", "closed", "effectiveOn", "2017-01-01"));
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
        return organization(id, "SCHOOL", parent, day);
    }

    private static Map<String, Object> organization(String id, String kind, @Nullable String parent, String day) {
        return json("organizationId", id, "kind", kind, "name", id, "parentId", parent, "effectiveOn", day);
    }

    private static Map<String, Object> on(Map<String, Object> payload, String day) {
        Map<String, Object> dated = new LinkedHashMap<>(payload);
        dated.put("effectiveOn", day);
        return dated;
    }
}
