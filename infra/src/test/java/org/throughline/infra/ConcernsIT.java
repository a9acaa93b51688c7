package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.events.Evidence;
import org.throughline.infra.Client.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a running program says of facts that do not fit what is known. */
class ConcernsIT {

    private static final String SEATS = "PEOPLE_HOLD_THEIR_SEATS";
    private static final String REFERENCES = "REFERENCES_ARE_THERE";

    /** What fields of commands are called that name people who acted. */
    private static final Set<String> PEOPLE =
            Set.of("by", "memberId", "deciders", "ledBy", "draftedBy", "participants", "approver");

    /** Commands that name people and say of nobody that they acted in a seat; the reasons stand at their events. */
    private static final Set<String> SAY_NOTHING_OF_SEATS = Set.of(
            "appoint-member",
            "change-member-role",
            "retire-member",
            "invite-member",
            "orient-member",
            "assign-duty",
            "release-duty",
            "name-advocate",
            "end-advocacy",
            "declare-perspective",
            "record-learning",
            "retract-learning",
            "ask-question",
            "give-feedback",
            "acknowledge-direction",
            "acknowledge-agreement",
            "record-contribution",
            "assign-coach",
            "hold-meeting",
            "correct-meeting");

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startOnSample();
        client = program.client();
        for (String number : List.of("1", "2")) {
            client.accepted("register-organization", organization("cd" + number, "DISTRICT", null));
            client.accepted("register-organization", organization("cs" + number, "SCHOOL", "cd" + number));
            client.formTeam("cdt" + number, "cd" + number);
            client.accepted("form-team", Client.team("cst" + number, "cs" + number, "SCHOOL"));
        }
        seat("cdt1", "sue", "SUPERINTENDENT");
        seat("cst1", "pat", "PRINCIPAL");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** Tried with the example of every command there is that names people, or what it rests on. */
    @Test
    void whoeverIsSaidToHaveActedHeldASeatAndWhatItRestsOnIsThere() throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        Map<String, Integer> asked = new TreeMap<>();
        for (CommandType command : program.bean(CommandRegistry.class).types()) {
            List<String> people =
                    SAY_NOTHING_OF_SEATS.contains(command.path()) ? List.of() : people(command.record(), "");
            List<String> evidence = evidence(command.record(), "");
            if (people.isEmpty() && evidence.isEmpty()) {
                continue;
            }
            ObjectNode payload = example(command.path());
            people.forEach(pointer -> nameNobody(payload, pointer));
            evidence.forEach(pointer -> restOnNothing(payload, pointer));
            Answer answer = client.command(command.path(), payload);
            List<String> wanted = new ArrayList<>();
            if (!people.isEmpty()) {
                wanted.add(SEATS);
            }
            if (!evidence.isEmpty()) {
                wanted.add(REFERENCES);
            }
            wanted.forEach(one -> asked.merge(one, 1, Integer::sum));
            if (!concerns(answer).containsAll(wanted)) {
                wrong.put(command.path(), answer.status() + " " + answer.body());
            } else {
                shown(answer, wanted, wrong, command.path());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked.get(SEATS)).isGreaterThan(15);
        assertThat(asked.get(REFERENCES)).isGreaterThan(25);
    }

    @Test
    void aSeatThatIsTakenBackWasPerhapsActedIn() {
        client.formTeam("cdt9", "cd1");
        seat("cdt9", "tess", "DATA_LEAD");
        client.accepted("make-commitment", commitment("cd1", "DISTRICT", "tess", "DATA_LEAD"));
        Answer taken = client.command(
                "retract-entry", json("kind", "team", "id", "cdt9", "entry", 2, "reason", "it was somebody else"));
        assertThat(concerns(taken)).containsExactly(SEATS);
        assertThat(client.read("/api/teams/cdt9/history?atLeast="
                                + taken.at("/position").asLong())
                        .findValues("concerns")
                        .toString())
                .contains(SEATS);
    }

    @Test
    void levelsFitTheirOrganizations() {
        assertThat(code("form-team", Client.team("wide", "cs1", "DISTRICT"))).isEqualTo("level-does-not-fit");
        assertThat(code("form-team", Client.team("narrow", "cd1", "GRADE"))).isEqualTo("level-does-not-fit");
        assertThat(code("make-commitment", commitment("cd1", "SCHOOL", "sue", "SUPERINTENDENT")))
                .isEqualTo("level-does-not-fit");
        assertThat(code("make-commitment", commitment("cs1", "DISTRICT", "pat", "PRINCIPAL")))
                .isEqualTo("level-does-not-fit");
        assertThat(concerns(client.command("make-commitment", commitment("cs1", "SCHOOL", "pat", "PRINCIPAL"))))
                .isEmpty();
    }

    @Test
    void aTeamStandsUnderOneOfItsDistrictOrAboveIt() {
        Map<String, Object> team = new LinkedHashMap<>(Client.team("astray", "cs1", "GRADE"));
        team.put("parentTeamId", "cdt2");
        assertThat(code("form-team", team)).isEqualTo("refers-elsewhere");
        client.accepted("register-organization", organization("cs3", "SCHOOL", "cd1"));
        Map<String, Object> below = new LinkedHashMap<>(Client.team("cst3", "cs3", "SCHOOL"));
        below.put("parentTeamId", "cdt1");
        client.accepted("form-team", below);
        Map<String, Object> move =
                json("organizationId", "cs3", "parentId", "cd2", "reason", "border", "effectiveOn", "2020-07-01");
        Answer moved = client.command("reparent-organization", move);
        assertThat(concerns(moved)).containsExactly("TEAMS_STAND_IN_LINE");
        long position = moved.at("/position").asLong();
        assertThat(outOfLine("2020-06-30", "cd1", position)).isFalse();
        assertThat(outOfLine("2020-07-01", "cd2", position)).isTrue();
    }

    private static boolean outOfLine(String day, String district, long position) {
        return client.read("/api/audit/alignment?district=%s&asOf=%s&atLeast=%d".formatted(district, day, position))
                .at("/answer/links")
                .valueStream()
                .filter(link -> link.path("teamId").asString().equals("cst3"))
                .map(link -> link.path("outOfLine").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverHasNoSuchSeatDidNotTakePartInIt() {
        client.accepted("assess-readiness", assessment("ca1", "sue", "PARTLY", 5));
        Answer ghost = client.command("assess-readiness", assessment("ca2", "ghost", "PARTLY", 5));
        assertThat(concerns(ghost)).containsExactly(SEATS);
        long position = ghost.at("/position").asLong();
        JsonNode state = client.read("/api/readiness-assessments/ca2?atLeast=" + position)
                .path("state");
        assertThat(state.path("superintendentTookPart").asBoolean()).isFalse();
        assertThat(state.at("/concerns/0").asString()).isEqualTo(SEATS);
        assertThat(client.read("/api/readiness-assessments/ca1")
                        .at("/state/superintendentTookPart")
                        .asBoolean())
                .isTrue();
        assertThat(client.read("/api/readiness-assessments/ca2/history").toString())
                .contains(SEATS);
    }

    @Test
    void readinessThatContradictsItsPointsIsRecordedWithThatConcern() {
        assertThat(concerns(client.command("assess-readiness", assessment("ca3", "sue", "READY", 0))))
                .containsExactly("READINESS_FITS_ITS_SCORE");
        assertThat(concerns(client.command("assess-readiness", assessment("ca4", "sue", "NOT_READY", 9))))
                .containsExactly("READINESS_FITS_ITS_SCORE");
    }

    @Test
    void aPlanThatWasThereBeforeWasNotChangedByFeedback() {
        client.accepted("draft-action-plan", plan());
        client.accepted(
                "give-feedback",
                json(
                        "exchangeId", "cx1",
                        "toTeamId", "cdt1",
                        "about", "PLAN",
                        "effectiveOn", "2020-02-20"));
        Map<String, Object> respond = json(
                "exchangeId", "cx1",
                "by", "sue",
                "outcome", "CHANGED_PLAN",
                "planId", "cp1",
                "planVersion", 1,
                "effectiveOn", "2020-04-01");
        assertThat(code("respond-to-feedback", respond)).isEqualTo("came-before");
        assertThat(client.read("/api/audit/open-questions?district=cd1").toString())
                .doesNotContain("\"planId\":\"cp1\"");
        assertThat(concerns(client.command("hold-meeting", meeting("cm1", "STEP", "S1"))))
                .isEmpty();
        assertThat(concerns(client.command("hold-meeting", meeting("cm2", "STEP", "does-not-exist"))))
                .containsExactly("REFERENCES_ARE_THERE");
        assertThat(concerns(client.command("hold-meeting", meeting("cm3", "GOAL", null))))
                .containsExactly("REFERENCES_ARE_THERE");
    }

    @Test
    void aMoveSaysWhatItHasLostSince() {
        enter("PURPOSE_BUILDING", "2019-01-01", null);
        Map<String, Object> early = json(
                "organizationId", "cs1",
                "practice", "UDL",
                "code", "FU-SUCCESSORS",
                "effectiveOn", "2019-02-01");
        assertThat(concerns(client.command("complete-stage-activity", early)))
                .containsExactly("ACTIVITIES_FOLLOW_THE_STAGE");
        enter("INFRASTRUCTURE", "2020-01-01", null);
        enter("INITIAL", "2021-01-01", null);
        client.accepted("record-fidelity-check", check("cc-old", "2020-12-31"));
        client.accepted("record-fidelity-check", check("cc-new", "2022-12-01"));
        Map<String, Object> stranger = commitment("cs1", "SCHOOL", "never-seen", "PRINCIPAL");
        stranger.put("kind", "ADMINISTRATIVE");
        stranger.put("code", "stranger");
        client.accepted("make-commitment", stranger);
        assertThat(client.command("enter-stage", move("FULL", "2023-01-01", "cc-new"))
                        .at("/facts/policy")
                        .asString())
                .isEqualTo("FULL_NEEDS_ADMINISTRATIVE_COMMITMENT");
        Map<String, Object> known = commitment("cs1", "SCHOOL", "pat", "PRINCIPAL");
        known.put("kind", "ADMINISTRATIVE");
        known.put("code", "known");
        client.accepted("make-commitment", known);
        Answer full = client.command("enter-stage", move("FULL", "2023-01-01", "cc-old"));
        assertThat(concerns(full)).containsExactly("FULL_NEEDS_RECENT_CHECK");
        long before = full.at("/position").asLong();
        long withdrawn = client.accepted(
                "withdraw-commitment",
                json("organizationId", "cs1", "code", "known", "reason", "left", "effectiveOn", "2022-12-01"));
        JsonNode now = lastMove("&atLeast=" + withdrawn);
        assertThat(now.at("/concerns/0").asString()).isEqualTo("FULL_NEEDS_RECENT_CHECK");
        assertThat(now.at("/concernsSince/0").asString()).isEqualTo("FULL_NEEDS_ADMINISTRATIVE_COMMITMENT");
        assertThat(now.at("/commitment/asKnownThen/code").asString()).isEqualTo("known");
        assertThat(now.at("/commitment/asKnownNow/held").asBoolean()).isFalse();
        assertThat(lastMove("&knownAtPosition=" + before + "&atLeast=" + withdrawn)
                        .path("concernsSince"))
                .isEmpty();
    }

    private static JsonNode lastMove(String tense) {
        return client.read("/api/audit/stage-changes?district=cd1&practice=UDL" + tense)
                .at("/answer/moves")
                .valueStream()
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    @Test
    void aSharedDecisionNamesSeveral() {
        Map<String, Object> decision = json(
                "decisionId", "cdd1",
                "organizationId", "cd1",
                "account", json("title", "Buses", "style", "SHARED", "deciders", List.of("sue")),
                "effectiveOn", "2020-02-01");
        assertThat(concerns(client.command("record-decision", decision)))
                .containsExactly("SHARED_DECISIONS_HAVE_SEVERAL_DECIDERS");
    }

    @Test
    void rulesBeyondTheirSourcesOrLongAfterwardsHaveSomebodyWhoStandsForThem() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Map<String, Object> limit = json(
                "organizationId", "cd1", "limit", "FOCUS_LIMIT", "number", 50, "reason", "r", "effectiveOn", today);
        assertThat(concerns(client.command("set-limit", limit))).containsExactly("LIMITS_STAY_WITHIN_SOURCES");
        Map<String, Object> policy = json(
                "organizationId", "cd1",
                "policy", "TEAMS_REACH_OUTSIDE",
                "mode", "OFF",
                "reason", "r",
                "effectiveOn", "2016-09-01");
        assertThat(concerns(client.command("set-policy", policy))).containsExactly("RULES_ARE_SET_IN_TIME");
        policy.put("policy", "TEAMS_HAVE_LINKED_ROLES");
        policy.put("approver", "SUPERINTENDENT");
        assertThat(concerns(client.command("set-policy", policy))).isEmpty();
    }

    private static Map<String, Object> organization(String id, String kind, @Nullable String parent) {
        return new LinkedHashMap<>(
                json("organizationId", id, "kind", kind, "name", id, "parentId", parent, "effectiveOn", "2016-07-01"));
    }

    private static void seat(String team, String member, String role) {
        client.accepted(
                "appoint-member", json("teamId", team, "memberId", member, "role", role, "effectiveOn", "2016-09-01"));
    }

    private static Map<String, Object> commitment(String unit, String level, String by, String role) {
        return new LinkedHashMap<>(json(
                "organizationId", unit,
                "code", "c-" + unit + level,
                "kind", "EQUITABLE_PROCESS",
                "level", level,
                "by", by,
                "role", role,
                "effectiveOn", "2019-01-01"));
    }

    private static Map<String, Object> assessment(String id, String superintendent, String finding, int points) {
        return json(
                "assessmentId",
                id,
                "organizationId",
                "cs1",
                "dimensions",
                List.of(json("code", "FIT", "points", points, "possible", 10)),
                "participants",
                List.of(json("memberId", superintendent, "role", "SUPERINTENDENT")),
                "finding",
                finding,
                "gaps",
                List.of(),
                "effectiveOn",
                "2019-01-01");
    }

    private static Map<String, Object> plan() {
        return json(
                "planId", "cp1",
                "teamId", "cdt1",
                "title", Map.of("en", "Plan"),
                "goals", List.of(),
                "milestones", List.of(),
                "steps", List.of(json("code", "S1", "text", Map.of("en", "Step"))),
                "ledBy", List.of("sue"),
                "effectiveOn", "2019-01-01");
    }

    private static Map<String, Object> meeting(String id, String link, @Nullable String ref) {
        Map<String, Object> item = new LinkedHashMap<>(json("topic", "What", "link", link));
        if (ref != null) {
            item.put("ref", ref);
        }
        return json(
                "meetingId", id,
                "teamId", "cst1",
                "agenda", List.of(item),
                "attendance", Map.of(),
                "guests", List.of(),
                "minutes", List.of(),
                "effectiveOn", "2019-02-01");
    }

    private static void enter(String stage, String day, @Nullable String check) {
        client.accepted("enter-stage", move(stage, day, check));
    }

    private static Map<String, Object> move(String stage, String day, @Nullable String check) {
        Map<String, Object> move = new LinkedHashMap<>(
                json("organizationId", "cs1", "practice", "UDL", "stage", stage, "effectiveOn", day));
        if (check != null) {
            move.put("fidelityCheckId", check);
        }
        return move;
    }

    private static ObjectNode check(String id, String day) {
        try {
            ObjectNode check = example("record-fidelity-check");
            check.remove("participants");
            return check.put("checkId", id)
                    .put("organizationId", "cs1")
                    .put("practice", "UDL")
                    .put("effectiveOn", day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(String command, Object payload) {
        return client.command(command, payload).at("/code").asString();
    }

    /** Its state tells of it where it has room for that, and its history always. */
    private static void shown(Answer answer, List<String> wanted, Map<String, String> wrong, String command) {
        String place = answer.body()
                .valueStream()
                .map(value -> value.asString(""))
                .filter(text -> text.startsWith("/api/"))
                .findFirst()
                .orElseThrow();
        String fresh = "?atLeast=" + answer.at("/position").asLong();
        if (wanted.contains(SEATS)
                && !client.read(place + fresh).path("state").toString().contains(SEATS)) {
            wrong.put(command, "its state does not show it: " + place);
        }
        String history = client.read(place + "/history" + fresh)
                .path("items")
                .valueStream()
                .map(entry -> entry.path("concerns").toString())
                .reduce("", String::concat);
        if (!wanted.stream().allMatch(history::contains)) {
            wrong.put(command, "its history does not show it: " + place);
        }
    }

    /** Where a command names what it rests on, as pointers into its JSON. */
    private static List<String> evidence(Class<?> type, String at) {
        List<String> found = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String pointer = at + "/" + component.getName();
            boolean list = component.getType() == List.class;
            Class<?> each = list ? argument(component) : component.getType();
            String one = list ? pointer + "/0" : pointer;
            if (each == Evidence.class) {
                found.add(one);
            } else if (each.isRecord() && each.getName().startsWith("org.throughline")) {
                found.addAll(evidence(each, one));
            }
        }
        return found;
    }

    private static void restOnNothing(ObjectNode payload, String pointer) {
        boolean list = pointer.endsWith("/0");
        String whole = list ? pointer.substring(0, pointer.length() - 2) : pointer;
        String within = whole.substring(0, whole.lastIndexOf('/'));
        String name = whole.substring(within.length() + 1);
        ObjectNode around = (ObjectNode) payload.at(within);
        ObjectNode evidence = list ? around.putArray(name).addObject() : around.putObject(name);
        evidence.put("title", "A plan that nobody drafted").put("link", "/api/plans/nobody-drafted-it");
    }

    /** Where a command names people, as pointers into its JSON. */
    private static List<String> people(Class<?> type, String at) {
        List<String> found = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String pointer = at + "/" + component.getName();
            boolean list = component.getType() == List.class;
            Class<?> each = list ? argument(component) : component.getType();
            if (PEOPLE.contains(component.getName()) && each == String.class) {
                found.add(list ? pointer + "/-" : pointer);
            } else if (each.isRecord() && each.getName().startsWith("org.throughline")) {
                found.addAll(people(each, list ? pointer + "/0" : pointer));
            }
        }
        return found;
    }

    private static Class<?> argument(RecordComponent component) {
        return ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0] instanceof Class<?> each
                ? each
                : Object.class;
    }

    private static void nameNobody(ObjectNode payload, String pointer) {
        ObjectNode at = payload;
        String[] steps = pointer.substring(1).split("/");
        for (int i = 0; i < steps.length; i++) {
            String step = steps[i];
            String next = i + 1 < steps.length ? steps[i + 1] : "";
            if (!next.isEmpty() && !next.equals("-") && at.path(step).isMissingNode()) {
                return; // what the example leaves out names nobody
            }
            if (next.isEmpty()) {
                at.put(step, "nobody");
            } else if (next.equals("-")) {
                ArrayNode list = at.path(step).isArray() ? (ArrayNode) at.path(step) : at.putArray(step);
                list.add("nobody");
                return;
            } else if (next.equals("0")) {
                at = (ObjectNode) at.path(step).path(0);
                i++;
            } else {
                at = (ObjectNode) at.path(step);
            }
        }
    }

    private static ObjectNode example(String command) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CommandType.class.getResourceAsStream("/examples/%s.json".formatted(command)))) {
            return (ObjectNode) Client.JSON.readTree(in);
        }
    }

    private static List<String> concerns(Answer answer) {
        return answer.body()
                .path("concerns")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }
}
