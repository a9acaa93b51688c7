package org.throughline.infra.benchmarks.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The action plans of a school: two years each, with input before they are adopted, reviewed in winter and evaluated in spring, revised
 * twice a year with all their steps, closed in June.
 */
final class Plans {

    private final Scribe scribe;
    private final Team team;
    private final Purpose purpose;
    private @Nullable String open;
    private int closes;
    private int version;
    private int completed;

    Plans(Scribe scribe, Team team, Purpose purpose) {
        this.scribe = scribe;
        this.team = team;
        this.purpose = purpose;
    }

    void during(SchoolYear year) {
        String plan = open == null ? draft(year) : open;
        for (int month : List.of(11, 2)) {
            revise(year.day(month, 1 + scribe.random().nextInt(26)), year, plan);
        }
        for (int month : List.of(12, 3, 4)) {
            complete(year.day(month, 1 + scribe.random().nextInt(26)), plan);
        }
        review(year, plan);
        evaluate(year, plan);
        if (year.begins() >= closes) {
            scribe.put(
                    year.day(6, 10),
                    "CloseActionPlan",
                    Map.of("planId", plan, "outcome", "Reached, and what was not goes on"));
            open = null;
        }
    }

    private String draft(SchoolYear year) {
        String plan = "%s-plan-%d".formatted(scribe.school(), year.begins());
        open = plan;
        closes = year.begins() + 1;
        version = 1;
        completed = 0;
        LocalDate day = year.day(9, 18 + scribe.random().nextInt(8));
        scribe.put(
                day,
                "DraftActionPlan",
                Map.of(
                        "planId", plan,
                        "teamId", team.id(),
                        "title", Map.of("en", "Calm, kind and ready " + year.begins()),
                        "needIds", purpose.needs(),
                        "goals", purpose.goals(),
                        "milestones", coded("M", 1, "Tier 1 at 70 percent by spring"),
                        "steps", steps(year, 7),
                        "ledBy", List.of("PRINCIPAL")));
        ask(day.plusDays(8), plan, "FAMILIES", "COLLABORATE");
        ask(day.plusDays(10), plan, "LEARNERS", "NETWORK");
        scribe.put(day.plusDays(21), "AdoptActionPlan", Map.of("planId", plan, "deciders", team.some(4)));
        for (int spring = year.begins() + 1; spring <= closes + 1; spring++) {
            scribe.put(
                    day.plusDays(22),
                    "PlanEvaluation",
                    Map.of(
                            "planId",
                            plan,
                            "evaluationId",
                            evaluation(plan, spring),
                            "kind",
                            "EVALUATION",
                            "text",
                            Map.of("en", "Whether it reached those it was for"),
                            "dueOn",
                            "%d-05-28".formatted(spring),
                            "leads",
                            team.some(1)));
        }
        return plan;
    }

    private void ask(LocalDate day, String plan, String group, String depth) {
        String input = "in-%s".formatted(group.toLowerCase(Locale.ROOT));
        scribe.put(
                day,
                "RecordPlanInput",
                Map.of(
                        "planId", plan,
                        "inputId", input,
                        "group", group,
                        "depth", depth,
                        "summary", "An evening on what should come first",
                        "givenOn", day.toString()));
        scribe.put(
                day.plusDays(5),
                "TracePlanInput",
                Map.of("planId", plan, "inputId", input, "use", "CHANGED_IT", "whatChanged", "The order of the steps"));
    }

    private static String evaluation(String plan, int spring) {
        return "%s-ev-%d".formatted(plan, spring);
    }

    private void review(SchoolYear year, String plan) {
        scribe.put(
                year.day(1, 12),
                "ReviewPlan",
                Map.of(
                        "planId",
                        plan,
                        "reviewId",
                        "%s-review-%d".formatted(plan, year.begins()),
                        "lookedAt",
                        lookedAt(),
                        "decision",
                        scribe.random().nextInt(3) == 0 ? "REVISE" : "KEEP",
                        "finding",
                        "What we said for fall is done but for one step",
                        "participants",
                        team.some(4)));
    }

    /** One in six is forgotten. */
    private void evaluate(SchoolYear year, String plan) {
        if (scribe.random().nextInt(6) > 0) {
            scribe.put(
                    year.day(5, 26),
                    "RecordEvaluation",
                    Map.of(
                            "planId",
                            plan,
                            "evaluationId",
                            evaluation(plan, year.begins() + 1),
                            "finding",
                            "Those who moved twice were not reached",
                            "lookedAt",
                            lookedAt()));
        }
    }

    private static List<Map<String, Object>> lookedAt() {
        return List.of(
                Map.of(
                        "tells", "IMPLEMENTATION",
                        "data", Map.of("title", "Inventory of the season"),
                        "breakdown", "ALL_TOGETHER"),
                Map.of("tells", "OUTCOME", "data", Map.of("title", "Belonging survey"), "breakdown", "BY_GROUP"));
    }

    private static List<Map<String, Object>> coded(String letter, int count, String text) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Map.<String, Object>of("code", letter + i, "text", Map.of("en", i + ": " + text)))
                .toList();
    }

    private List<Map<String, Object>> steps(SchoolYear year, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Map.<String, Object>of(
                        "code", "S" + i,
                        "text", Map.of("en", "Step %d of what we said we would do, with whom and by when".formatted(i)),
                        "due", Map.of("month", "%d-05".formatted(year.begins() + 1)),
                        "leads", team.some(2)))
                .toList();
    }

    private void revise(LocalDate day, SchoolYear year, String plan) {
        if (scribe.put(
                day,
                "ReviseActionPlan",
                Map.of(
                        "planId",
                        plan,
                        "revises",
                        version,
                        "steps",
                        steps(year, 7 + version),
                        "reason",
                        "After the inventory: two steps were not what held us back",
                        "deciders",
                        team.some(3),
                        "participants",
                        team.some(4)))) {
            version++;
        }
    }

    private void complete(LocalDate day, String plan) {
        scribe.put(
                day,
                "CompletePlanStep",
                Map.of(
                        "planId",
                        plan,
                        "stepCode",
                        "S" + ++completed,
                        "evidence",
                        List.of(Map.of("title", "On the wall"))));
    }
}
