package org.throughline.infra.benchmarks.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The action plans of a school: two years each, revised twice a year with all their steps, closed in June. */
final class Plans {

    private final Scribe scribe;
    private final Team team;
    private @Nullable String open;
    private int closes;
    private int version;
    private int completed;

    Plans(Scribe scribe, Team team) {
        this.scribe = scribe;
        this.team = team;
    }

    void during(SchoolYear year) {
        String plan = open == null ? draft(year) : open;
        for (int month : List.of(11, 2)) {
            revise(year.day(month, 1 + scribe.random().nextInt(26)), year, plan);
        }
        for (int month : List.of(12, 3, 4)) {
            complete(year.day(month, 1 + scribe.random().nextInt(26)), plan);
        }
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
                        "goals", coded("G", 3, "in words that everybody can repeat"),
                        "milestones", coded("M", 1, "Tier 1 at 70 percent by spring"),
                        "steps", steps(year, 7),
                        "ledBy", List.of("PRINCIPAL")));
        scribe.put(day.plusDays(21), "AdoptActionPlan", Map.of("planId", plan, "deciders", team.some(4)));
        return plan;
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
