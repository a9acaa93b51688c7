package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.infra.database.QuickDatabases;
import tools.jackson.databind.JsonNode;

/**
 * What people do in any order: schools move between districts, merge and close, teams and stages go on, much of it
 * back-dated, taken back or put right. The door refuses what cannot be; whatever it accepts must leave a history of which
 * everything holds that is claimed here. {@code -Dhistories.seed=N} tries another one.
 */
class RandomHistoriesIT {

    private static final int BATCHES = 8;
    private static final int LINES = 60;
    private static final LocalDate BEGIN = LocalDate.parse("2014-07-01");
    private static final int DAYS = 4 * 365;
    private static final List<String> DISTRICTS = List.of("A", "B", "C");
    private static final List<String> SCHOOLS = List.of("s1", "s2", "s3", "s4", "s5");
    private static final List<String> TEAMS = List.of("t1", "t2", "t3", "t4", "t5", "tA", "tB");
    private static final List<String> MEMBERS = List.of("m1", "m2", "m3", "m4", "m5", "m6");
    private static final List<String> ROLES = List.of("PRINCIPAL", "COACH", "TEACHER", "PARENT");
    private static final List<String> STAGES = List.of("PURPOSE_BUILDING", "INFRASTRUCTURE", "INITIAL");
    private static final List<String> PRACTICES = List.of("PBIS", "UDL");
    private static final List<String> READS = List.of(
            "/api/tree?root=state",
            "/api/tree?root=A",
            "/api/teams?district=A",
            "/api/stages?district=B",
            "/api/audit/stage-changes?district=state",
            "/api/audit/composition?district=A&asOf=2016-01-01",
            "/api/audit/decisions?district=B&from=2014-07-01&to=2018-06-30",
            "/api/audit/plans?district=C");

    @Test
    void leaveAHistoryInWhichEverythingHolds() {
        long seed = Long.getLong("histories.seed", 1);
        String database = QuickDatabases.empty();
        Map<String, JsonNode> answered = new LinkedHashMap<>();
        Map<String, Integer> outcomes = new HashMap<>();
        try (Program program = Program.startOn(database)) {
            Client client = program.client();
            begin(client);
            Random random = new Random(seed);
            for (int batch = 0; batch < BATCHES; batch++) {
                List<Map<String, Object>> lines = new ArrayList<>();
                for (int line = 0; line < LINES; line++) {
                    lines.add(line(random, seed + "-" + batch + "-" + line));
                }
                List<JsonNode> answers = client.batch(lines);
                answers.subList(0, LINES)
                        .forEach(answer -> outcomes.merge(answer.path("outcome").asString(), 1, Integer::sum));
                assertThat(answers).as("every line is answered").hasSizeGreaterThan(LINES);
                long position = program.settled();
                READS.forEach(read -> {
                    String address = read + "&knownAtPosition=" + position;
                    answered.put(address, client.read(address));
                });
                intervalsTile(client, position);
                districtsAddUpToTheState(client, position);
            }
            assertThat(client.read("/actuator/parked").toString())
                    .as("nothing was accepted that cannot be folded")
                    .doesNotContain("\"position\"");
            assertThat(client.post("/actuator/evidence").at("/intact").asBoolean())
                    .isTrue();
        }
        assertThat(outcomes.keySet()).as("nothing fails, it is refused").isSubsetOf("applied", "unchanged", "refused");
        assertThat(outcomes.getOrDefault("applied", 0))
                .as("much is accepted: %s", outcomes)
                .isGreaterThan(BATCHES * LINES / 4);
        // a node that remembers no answer
        try (Program other = Program.startOn(database)) {
            answered.forEach((address, before) ->
                    assertThat(other.client().read(address)).as(address).isEqualTo(before));
        }
    }

    private static void begin(Client client) {
        register(client, "state", "STATE", null);
        DISTRICTS.forEach(id -> register(client, id, "DISTRICT", "state"));
        SCHOOLS.forEach(id -> register(client, id, "SCHOOL", "A"));
        TEAMS.forEach(id -> {
            String unit = id.startsWith("t") && Character.isDigit(id.charAt(1)) ? "s" + id.charAt(1) : id.substring(1);
            client.accepted(
                    "form-team",
                    json(
                            "teamId",
                            id,
                            "organizationId",
                            unit,
                            "level",
                            unit.startsWith("s") ? "SCHOOL" : "DISTRICT",
                            "name",
                            "Team " + id,
                            "purposes",
                            List.of("LEADERSHIP"),
                            "effectiveOn",
                            BEGIN));
        });
    }

    private static void register(Client client, String id, String kind, @Nullable String parent) {
        client.accepted(
                "register-organization",
                json("organizationId", id, "kind", kind, "name", id, "parentId", parent, "effectiveOn", BEGIN));
    }

    private static Map<String, Object> line(Random random, String commandId) {
        Act act = Act.any(random);
        Map<String, Object> line = json("command", act.command(), "commandId", commandId, "payload", act.payload());
        if (!act.command().equals("RetractEntry") && random.nextInt(8) == 0) {
            line.put("corrects", 1 + random.nextInt(6));
            line.put("because", "It was another day");
        }
        return line;
    }

    /** Something to do. */
    private record Act(String command, Map<String, Object> payload) {

        static Act any(Random random) {
            String school = one(random, SCHOOLS);
            String district = one(random, DISTRICTS);
            String team = one(random, TEAMS);
            String member = one(random, MEMBERS);
            String practice = one(random, PRACTICES);
            String unit = random.nextInt(4) == 0 ? district : school;
            String plan = "p" + random.nextInt(4);
            LocalDate day = BEGIN.plusDays(random.nextInt(DAYS));
            return switch (random.nextInt(40)) {
                case 0, 1, 2, 3, 4 ->
                    act("ReparentOrganization", day, "organizationId", school, "parentId", district, "reason", "moved");
                case 5 ->
                    act(
                            "MergeOrganization",
                            late(day),
                            "organizationId",
                            school,
                            "intoId",
                            one(random, SCHOOLS),
                            "reason",
                            "one");
                case 6 -> act("CloseOrganization", late(day), "organizationId", school, "reason", "closed");
                case 7, 8 ->
                    act("RenameOrganization", day, "organizationId", school, "name", "Name " + random.nextInt(5));
                case 9, 10, 11, 12, 13 ->
                    act("AppointMember", day, "teamId", team, "memberId", member, "role", one(random, ROLES));
                case 14, 15 -> act("RetireMember", day, "teamId", team, "memberId", member, "reason", "left");
                case 16 ->
                    act(
                            "ChangeMemberRole",
                            day,
                            "teamId",
                            team,
                            "memberId",
                            member,
                            "fromRole",
                            one(random, ROLES),
                            "toRole",
                            one(random, ROLES),
                            "reason",
                            "another task");
                case 17, 18, 19, 20, 21, 22 ->
                    act("EnterStage", day, "organizationId", unit, "practice", practice, "stage", one(random, STAGES));
                case 23 ->
                    act(
                            "RegressStage",
                            day,
                            "organizationId",
                            unit,
                            "practice",
                            practice,
                            "stage",
                            one(random, STAGES),
                            "reason",
                            "people left");
                case 24 ->
                    act("DiscontinueTrack", day, "organizationId", unit, "practice", practice, "reason", "enough");
                case 25, 26 ->
                    act(
                            "DraftActionPlan",
                            day,
                            "planId",
                            plan,
                            "teamId",
                            team,
                            "title",
                            Map.of("en", "Plan"),
                            "steps",
                            List.of(Map.of("code", "S1", "text", Map.of("en", "Begin"))));
                case 27 -> act("AdoptActionPlan", day, "planId", plan, "deciders", List.of(member));
                case 28 -> act("CompletePlanStep", day, "planId", plan, "stepCode", "S1");
                case 29, 30, 31, 32 ->
                    act(
                            "RecordDecision",
                            day,
                            "decisionId",
                            "d" + random.nextInt(12),
                            "organizationId",
                            unit,
                            "account",
                            Map.of("title", "Decided", "style", "SHARED", "deciders", List.of(member, "m9")));
                case 33 -> act("DissolveTeam", late(day), "teamId", team, "reason", "done");
                default ->
                    new Act(
                            "RetractEntry",
                            switch (random.nextInt(4)) {
                                case 0 -> entry(random, "organization", school);
                                case 1 -> entry(random, "team", team);
                                case 2 -> entry(random, "stage", unit + "~" + practice);
                                default -> entry(random, "plan", plan);
                            });
            };
        }

        private static Map<String, Object> entry(Random random, String kind, String id) {
            return json("kind", kind, "id", id, "entry", 1 + random.nextInt(8), "reason", "never so");
        }

        /** Ends come late as a rule, so that something is left to happen. */
        private static LocalDate late(LocalDate day) {
            return day.plusDays(DAYS / 2);
        }

        private static Act act(String command, LocalDate day, Object... more) {
            Map<String, Object> payload = json(more);
            payload.put("effectiveOn", day.toString());
            return new Act(command, payload);
        }
    }

    private static String one(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Stages of an attempt, names and parents leave no hole and do not overlap; nor does a seat overlap itself. */
    private static void intervalsTile(Client client, long position) {
        items(client, "/api/stages?", position).forEach(stage -> {
            Map<Integer, List<JsonNode>> attempts = new LinkedHashMap<>();
            stage.at("/state/intervals")
                    .forEach(interval -> attempts.computeIfAbsent(
                                    interval.path("attempt").asInt(), number -> new ArrayList<>())
                            .add(interval));
            attempts.values().forEach(intervals -> tiles(stage.path("id").asString(), intervals));
        });
        items(client, "/api/organizations?", position).forEach(organization -> {
            String id = organization.path("id").asString();
            tiles(id, organization.at("/state/names").valueStream().toList());
            tiles(id, organization.at("/state/parents").valueStream().toList());
        });
        items(client, "/api/teams?", position).forEach(team -> {
            Map<String, List<JsonNode>> seats = new LinkedHashMap<>();
            team.at("/state/tenures")
                    .forEach(tenure -> seats.computeIfAbsent(
                                    tenure.path("memberId").asString()
                                            + tenure.path("role").asString(),
                                    seat -> new ArrayList<>())
                            .add(tenure));
            seats.values().forEach(tenures -> {
                List<JsonNode> inOrder = tenures.stream()
                        .sorted(Comparator.comparing(
                                tenure -> tenure.path("from").asString()))
                        .toList();
                for (int i = 1; i < inOrder.size(); i++) {
                    assertThat(inOrder.get(i - 1).path("until").asString("open"))
                            .as("%s: %s", team.path("id"), inOrder)
                            .isLessThanOrEqualTo(inOrder.get(i).path("from").asString());
                }
            });
        });
    }

    private static void tiles(String whose, List<JsonNode> periods) {
        for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i - 1).path("until").asString("open"))
                    .as("%s: %s", whose, periods)
                    .isEqualTo(periods.get(i).path("from").asString());
        }
    }

    private static List<JsonNode> items(Client client, String address, long position) {
        return client.read(address + "&limit=200&knownAtPosition=" + position)
                .path("items")
                .valueStream()
                .toList();
    }

    /** What happened, and what there is on a day, is one district's and no other's, and all of them make the state. */
    private static void districtsAddUpToTheState(Client client, long position) {
        for (LocalDate day = BEGIN.plusYears(1); day.isBefore(BEGIN.plusDays(DAYS)); day = day.plusMonths(9)) {
            String tense = "&asOf=" + day + "&knownAtPosition=" + position;
            addUp(client, "/api/teams?limit=200", "/items", "/id", tense);
            addUp(client, "/api/stages?limit=200", "/items", "/id", tense);
            addUp(client, "/api/plans?limit=200", "/items", "/id", tense);
            addUp(client, "/api/audit/stage-changes?from=2014-07-01", "/answer/moves", "", tense + "&to=" + day);
            addUp(client, "/api/audit/composition?", "/answer/teams", "/teamId", tense);
        }
    }

    private static void addUp(Client client, String address, String list, String key, String tense) {
        Set<String> all = new TreeSet<>();
        int counted = 0;
        for (String district : DISTRICTS) {
            List<String> here = keys(client, address + "&district=" + district + tense, list, key);
            counted += here.size();
            all.addAll(here);
        }
        List<String> state = keys(client, address + "&district=state" + tense, list, key);
        assertThat(counted).as("%s%s: once each", address, tense).isEqualTo(state.size());
        assertThat(all).as("%s%s", address, tense).isEqualTo(new TreeSet<>(state));
    }

    private static List<String> keys(Client client, String address, String list, String key) {
        return client.read(address)
                .at(list)
                .valueStream()
                .map(item -> key.isEmpty() ? item.toString() : item.at(key).asString())
                .toList();
    }
}
