package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The real register of a state's districts, and fourteen published versions of a real public plan. */
class RealInputIT {

    private static final List<Integer> REVISING = List.of(2, 5, 10, 11, 13, 14);

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startEmpty();
        client = program.client();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void registersEveryAgencyOfColoradoByteForByteAndOnlyOnce() {
        List<String[]> agencies = RealMaterial.read("colorado-districts.tsv")
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        List<Map<String, Object>> batch = new ArrayList<>();
        batch.add(register(
                json("organizationId", "CO", "kind", "STATE", "name", "Colorado", "effectiveOn", "2016-07-01")));
        agencies.forEach(agency -> batch.add(register(json(
                "organizationId",
                agency[0],
                "kind",
                "DISTRICT",
                "name",
                agency[1],
                "parentId",
                "CO",
                "address",
                json("city", agency[2], "state", agency[3], "zip", agency[4]),
                "effectiveOn",
                "2016-07-01"))));

        assertThat(summary(client.batch(batch), "applied")).isEqualTo(60);
        long head = program.settled();
        assertThat(summary(client.batch(batch), "repeated")).isEqualTo(60);
        assertThat(program.settled()).isEqualTo(head);

        assertThat(agencies).hasSize(59).allSatisfy(agency -> {
            JsonNode answer = client.read("/api/organizations/" + agency[0]);
            assertThat(answer.at("/state/name").asString()).isEqualTo(agency[1]);
            assertThat(answer.at("/state/address/zip").asString()).isEqualTo(agency[4]);
            assertThat(answer.at("/state/parentId").asString()).isEqualTo("CO");
        });
        assertThat(client.read("/api/tree?root=CO").at("/roots/0/children")).hasSize(59);
    }

    @Test
    void followsThePublishedPlanThroughItsFourteenVersions() {
        JsonNode versions = Client.JSON.readTree(RealMaterial.read("public-action-plan-versions.json"));
        formTeam();
        int current = 1;
        List<Integer> revising = new ArrayList<>();
        for (JsonNode version : versions) {
            JsonNode answer = submit(version, current);
            if (version.path("version").asInt() > 1
                    && answer.path("outcome").asString().equals("applied")) {
                revising.add(version.path("version").asInt());
                current++;
            }
        }
        program.settled();
        assertThat(revising).isEqualTo(REVISING);
        JsonNode now = client.read("/api/plans/nap6");
        assertThat(now.at("/version").asInt()).isEqualTo(7);
        assertThat(now.at("/state/revisions")).hasSize(6);

        for (JsonNode version : lastOfEachDay(versions)) {
            String day = effectiveOn(version);
            JsonNode then = client.read("/api/plans/nap6?asOf=" + day).path("state");
            assertThat(content(then)).as("the plan as of %s", day).isEqualTo(published(version));
        }
        assertThat(client.read("/api/plans/nap6/history")
                        .at("/items/1")
                        .path("originallyRecordedAt")
                        .asString())
                .isEqualTo("2026-01-30T20:20:12Z");

        JsonNode diff = client.read("/api/plans/nap6/diff?from=2026-02-02&to=2026-02-09");
        Set<String> changedSteps = new LinkedHashSet<>();
        diff.path("changes").forEach(change -> {
            String path = change.path("path").asString();
            if (path.startsWith("/steps[")) {
                changedSteps.add(path.substring(7, path.indexOf(']')));
            }
        });
        assertThat(changedSteps).hasSize(65);
    }

    @Test
    void knowsOnEachPublicationDayWhatThePlanSaidThatDayThoughItWasImportedToday() {
        JsonNode versions = Client.JSON.readTree(RealMaterial.read("public-action-plan-versions.json"));
        List<Object> lines = new ArrayList<>(List.of(
                claimed(
                        "CaState",
                        "RegisterOrganization",
                        versions.get(0),
                        json("organizationId", "ca-2", "kind", "STATE", "name", "Canada", "effectiveOn", "2026-01-01")),
                claimed(
                        "CaTeam",
                        "FormTeam",
                        versions.get(0),
                        json(
                                "teamId",
                                "open-2",
                                "organizationId",
                                "ca-2",
                                "level",
                                "STATE",
                                "name",
                                "Open government",
                                "purposes",
                                List.of("IMPLEMENTATION"),
                                "effectiveOn",
                                "2026-01-01"))));
        int revised = 1;
        for (JsonNode version : versions) {
            lines.add(line("nap6-2", "open-2", version, revised));
            revised += REVISING.contains(version.path("version").asInt()) ? 1 : 0;
        }
        List<JsonNode> answers =
                client.batch(lines, "Idempotency-Key", "open-government", "X-Import-Source", "Canada.ca");
        assertThat(summary(answers, "applied")).as("%s", answers).isEqualTo(2 + 1 + REVISING.size());
        assertThat(summary(answers, "unchanged")).isEqualTo(versions.size() - 1 - REVISING.size());
        assertThat(answers.getLast().path("importId").asString()).isEqualTo("open-government");
        program.settled();

        assertThat(client.read("/api/plans/nap6-2").at("/state/revisions")).hasSize(REVISING.size());
        for (JsonNode version : lastOfEachDay(versions)) {
            String day = effectiveOn(version);
            JsonNode answer = client.read("/api/plans/nap6-2?clock=source&knownAt=" + day);
            assertThat(content(answer.path("state")))
                    .as("the plan as known on %s", day)
                    .isEqualTo(published(version));
            assertThat(answer.path("clock").asString()).isEqualTo("source");
            assertThat(answer.at("/claims/imports/0").asString()).isEqualTo("open-government");
            assertThat(client.get("/api/plans/nap6-2?knownAt=" + day).status()).isEqualTo(404);
            JsonNode plans = client.read("/api/audit/plans?district=ca-2&clock=source&asOf=" + day);
            assertThat(plans.at("/answer/plans/0/belief").asString()).isEqualTo("RIGHT");
            assertThat(client.read("/api/audit/plans?district=ca-2&asOf=" + day)
                            .at("/answer/plans/0/belief")
                            .asString())
                    .isEqualTo("NOTHING_RECORDED");
        }
        assertThat(client.get("/api/plans/nap6-2?clock=source&knownAt=2026-01-28")
                        .status())
                .isEqualTo(404);
        JsonNode brought = client.read("/api/imports/open-government");
        assertThat(brought.at("/account/source").asString()).isEqualTo("Canada.ca");
        assertThat(brought.at("/brought/events").asInt()).isEqualTo(2 + 1 + REVISING.size());
        assertThat(brought.at("/brought/claimedFrom").asString()).isEqualTo("2026-01-29T22:04:36Z");
    }

    private static Map<String, Object> claimed(
            String id, String command, JsonNode version, Map<String, Object> payload) {
        return json(
                "command",
                command,
                "commandId",
                id,
                "originallyRecordedAt",
                version.path("recordedAt").asString(),
                "payload",
                payload);
    }

    private static void formTeam() {
        client.accepted(
                "register-organization",
                json("organizationId", "ca", "kind", "STATE", "name", "Canada", "effectiveOn", "2026-01-01"));
        client.accepted(
                "form-team",
                json(
                        "teamId", "open-government",
                        "organizationId", "ca",
                        "level", "STATE",
                        "name", "Open government",
                        "purposes", List.of("IMPLEMENTATION"),
                        "effectiveOn", "2026-01-01"));
    }

    private static JsonNode submit(JsonNode version, int current) {
        List<JsonNode> answers = client.batch(List.of(line("nap6", "open-government", version, current)));
        assertThat(answers.getFirst().path("outcome").asString())
                .as("%s", answers.getFirst())
                .isIn("applied", "unchanged");
        return answers.getFirst();
    }

    private static Map<String, Object> line(String plan, String team, JsonNode version, int current) {
        boolean draft = version.path("version").asInt() == 1;
        Map<String, Object> payload = new LinkedHashMap<>(published(version));
        payload.put("planId", plan);
        payload.put("effectiveOn", effectiveOn(version));
        if (draft) {
            payload.put("teamId", team);
            payload.put("title", Map.of("en", "Plan", "fr", "Plan"));
        } else {
            payload.put("revises", current);
            payload.put("reason", "published version " + version.path("version").asInt());
            payload.put("deciders", List.of("publisher"));
        }
        return claimed(
                plan + "-v" + version.path("version").asInt(),
                draft ? "DraftActionPlan" : "ReviseActionPlan",
                version,
                payload);
    }

    /** The published content in the shape of a plan; nothing is trimmed, parsed or invented. */
    private static Map<String, Object> published(JsonNode version) {
        List<Object> steps = new ArrayList<>();
        version.path("steps").forEach(step -> {
            Map<String, Object> words = texts(step.path("deadline"));
            List<String> leads = new ArrayList<>();
            JsonNode lead = step.path("leadDepartment");
            if (lead.isArray()) {
                lead.forEach(one -> leads.add(one.asString()));
            } else if (!lead.isNull()) {
                leads.add(lead.asString());
            }
            steps.add(json(
                    "code",
                    step.path("code").asString(),
                    "text",
                    texts(step.path("text")),
                    "due",
                    words.isEmpty() ? null : Map.of("words", words),
                    "leads",
                    leads));
        });
        return json(
                "goals", items(version.path("goals")), "milestones", items(version.path("milestones")), "steps", steps);
    }

    private static List<Object> items(JsonNode items) {
        List<Object> all = new ArrayList<>();
        items.forEach(item -> all.add(json("code", item.path("code").asString(), "text", texts(item.path("text")))));
        return all;
    }

    private static Map<String, Object> texts(JsonNode byLanguage) {
        Map<String, Object> texts = new LinkedHashMap<>();
        byLanguage.properties().forEach(text -> {
            if (!text.getValue().isNull()) {
                texts.put(text.getKey(), text.getValue().asString());
            }
        });
        return texts;
    }

    /** What a plan's state says in the same shape, without how far its steps have come. */
    private static Map<String, Object> content(JsonNode state) {
        List<Object> steps = new ArrayList<>();
        state.path("steps")
                .forEach(step -> steps.add(json(
                        "code", step.path("code").asString(),
                        "text", texts(step.path("text")),
                        "due", step.has("due") ? Map.of("words", texts(step.at("/due/words"))) : null,
                        "leads",
                                step.path("leads")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList())));
        return json("goals", items(state.path("goals")), "milestones", items(state.path("milestones")), "steps", steps);
    }

    private static List<JsonNode> lastOfEachDay(JsonNode versions) {
        Map<String, JsonNode> byDay = new LinkedHashMap<>();
        versions.forEach(version -> byDay.put(effectiveOn(version), version));
        return List.copyOf(byDay.values());
    }

    private static String effectiveOn(JsonNode version) {
        LocalDate day = OffsetDateTime.parse(version.path("recordedAt").asString())
                .withOffsetSameInstant(java.time.ZoneOffset.UTC)
                .toLocalDate();
        return day.toString();
    }

    private static Map<String, Object> register(Map<String, Object> payload) {
        return json(
                "command",
                "RegisterOrganization",
                "commandId",
                "nces-" + payload.get("organizationId"),
                "payload",
                payload);
    }

    private static int summary(List<JsonNode> answers, String outcome) {
        return answers.getLast().at("/summary/" + outcome).asInt();
    }
}
