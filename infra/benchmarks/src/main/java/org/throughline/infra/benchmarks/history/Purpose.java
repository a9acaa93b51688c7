package org.throughline.infra.benchmarks.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the work of a school is for: a need every other year, looked at with data, the goals set for it, and how far they came. Both
 * end with the plan that they stand in.
 */
final class Purpose {

    private static final int GOALS = 2;
    private static final List<List<String>> GROUPS =
            List.of(List.of("LEARNERS"), List.of("LEARNERS", "FAMILIES"), List.of("DISABILITY"));

    private final Scribe scribe;
    private final Team team;
    private int since;

    Purpose(Scribe scribe, Team team) {
        this.scribe = scribe;
        this.team = team;
        this.since = SchoolYear.FIRST.begins();
    }

    void during(SchoolYear year) {
        if (year.begins() % 2 == SchoolYear.FIRST.begins() % 2) {
            begin(year);
        }
        progress(year, year.day(1, 20), 1);
        progress(year, year.day(5, 20), 2);
        if (year.begins() > since) {
            end(year);
        }
    }

    private String need() {
        return "%s-need-%d".formatted(scribe.school(), since);
    }

    private String goal(int number) {
        return "%s-goal-%d-%d".formatted(scribe.school(), since, number);
    }

    private void begin(SchoolYear year) {
        since = year.begins();
        scribe.put(
                year.day(9, 13),
                "IdentifyNeed",
                Map.of(
                        "needId",
                        need(),
                        "organizationId",
                        scribe.school(),
                        "title",
                        Map.of("en", "Students who move here find somebody on the first day"),
                        "finding",
                        "Of %d students who joined after October, a third ate alone".formatted(9 + year.number()),
                        "affectedGroups",
                        GROUPS.get(scribe.random().nextInt(GROUPS.size())),
                        "participants",
                        team.some(2),
                        "evidence",
                        List.of(Map.of("title", "Belonging survey, spring " + year.begins()))));
        IntStream.rangeClosed(1, GOALS).forEach(number -> set(year.day(9, 14), number));
    }

    private void set(LocalDate day, int number) {
        Map<String, Object> payload = new HashMap<>(Map.of(
                "goalId",
                goal(number),
                "organizationId",
                scribe.school(),
                "title",
                Map.of("en", "Everybody can say that they belong here " + number),
                "needIds",
                List.of(need()),
                "dueOn",
                day.plusMonths(20).toString(),
                "owners",
                team.some(2),
                "ownerGroups",
                List.of("EDUCATORS"),
                "ambition",
                number == 1 ? "TRANSFORM" : "IMPROVE",
                "deciders",
                team.some(3)));
        if (scribe.random().nextInt(3) > 0) {
            payload.put("equityAim", Map.of("group", "DISABILITY", "text", Map.of("en", "As often as others")));
        }
        scribe.put(day, "SetGoal", payload);
    }

    private void progress(SchoolYear year, LocalDate day, int times) {
        IntStream.rangeClosed(1, GOALS)
                .forEach(number -> scribe.put(
                        day,
                        "RecordGoalProgress",
                        Map.of(
                                "goalId",
                                goal(number),
                                "account",
                                "%d of twelve rooms, counted %d times".formatted(year.number() + times, times),
                                "evidence",
                                List.of(Map.of("title", "Counting sheets")))));
    }

    private void end(SchoolYear year) {
        IntStream.rangeClosed(1, GOALS)
                .forEach(number -> scribe.put(
                        year.day(6, 8),
                        "CloseGoal",
                        Map.of(
                                "goalId",
                                goal(number),
                                "outcome",
                                scribe.random().nextBoolean() ? "MET" : "NOT_MET",
                                "reason",
                                "What the spring survey says")));
        if (scribe.random().nextInt(3) > 0) {
            scribe.put(
                    year.day(6, 9),
                    "MeetNeed",
                    Map.of("needId", need(), "outcome", "Two surveys in a row at 3.5 and above"));
        }
    }

    /** Goals of the plan that begins with them, which stand for those that were set. */
    List<Map<String, Object>> goals() {
        return IntStream.rangeClosed(1, GOALS)
                .mapToObj(number -> Map.<String, Object>of(
                        "code",
                        "G" + number,
                        "text",
                        Map.of("en", "Everybody belongs " + number),
                        "goalId",
                        goal(number)))
                .toList();
    }

    List<String> needs() {
        return List.of(need());
    }
}
