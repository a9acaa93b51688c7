package org.throughline.infra.benchmarks.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a practice takes root in a school: stages, activities, three fidelity checks a year, and one a year with the instrument that the
 * district brought.
 */
final class Implementation {

    private static final List<String> STAGES = List.of("PURPOSE_BUILDING", "INFRASTRUCTURE", "INITIAL", "FULL");
    private static final List<String> ACTIVITIES =
            List.of("PB-NEEDS", "PB-LEARN", "PB-OPTIONS", "PB-VOICES", "PB-LEADER", "PB-AGREE", "IN-READY", "IN-TRAIN");
    private static final List<List<String>> TIERS = List.of(items(1, 15), items(2, 13), items(3, 17));
    private static final int FULL = 3;
    /** When the district of the sample brought its own instrument, and when the next version of it. */
    private static final int OWN_SINCE = 2021;

    private static final int OWN_SECOND_SINCE = 2023;

    private final Scribe scribe;
    private final Team team;
    private final Random random;
    private final Map<String, Integer> stages = new HashMap<>(Map.of("PBIS", -1, "MTSS", -1));
    private final Map<String, Integer> done = new HashMap<>(Map.of("PBIS", 0, "MTSS", 0));
    private @Nullable String check;
    private boolean ready;

    Implementation(Scribe scribe, Team team) {
        this.scribe = scribe;
        this.team = team;
        this.random = scribe.random();
    }

    private static List<String> items(int tier, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> tier + "." + i).toList();
    }

    void during(SchoolYear year) {
        Stream.of("PBIS", "MTSS").forEach(practice -> {
            move(year, practice);
            activities(year, practice);
        });
        check(year, "fall", year.day(10, 1 + random.nextInt(26)), year.isFirst());
        check(year, "winter", year.day(2, 1 + random.nextInt(26)), false);
        check(year, "spring", year.day(5, 1 + random.nextInt(26)), true);
        withTheirOwn(year);
        if (year.number() % 4 == 1) {
            readiness(year);
        }
    }

    private void move(SchoolYear year, String practice) {
        int stage = stages.getOrDefault(practice, -1);
        int highest = practice.equals("PBIS") && ready ? FULL : FULL - 1;
        if (stage < highest && (stage < 0 || random.nextDouble() < 0.55)) {
            stages.put(practice, stage + 1);
            Map<String, Object> payload = new HashMap<>(Map.of(
                    "organizationId", scribe.school(),
                    "practice", practice,
                    "stage", STAGES.get(stage + 1),
                    "evidence", List.of(Map.of("title", "Minutes of the fall meeting"))));
            if (stage + 1 == FULL && check != null) {
                payload.put("fidelityCheckId", check);
            }
            scribe.put(year.day(9, 14 + random.nextInt(14)), "EnterStage", payload);
        } else if (stage == FULL && random.nextDouble() < 0.12) {
            stages.put(practice, FULL - 1);
            scribe.put(
                    year.day(9, 15),
                    "RegressStage",
                    Map.of(
                            "organizationId",
                            scribe.school(),
                            "practice",
                            practice,
                            "stage",
                            STAGES.get(FULL - 1),
                            "reason",
                            "Four of the ten people on the team left over the summer"));
        }
    }

    private void activities(SchoolYear year, String practice) {
        for (int i = 0; i < 3 && done.getOrDefault(practice, 0) < ACTIVITIES.size(); i++) {
            int next = done.merge(practice, 1, Integer::sum) - 1;
            scribe.put(
                    year.day(List.of(10, 11, 1, 2).get(random.nextInt(4)), 1 + random.nextInt(28)),
                    "CompleteStageActivity",
                    Map.of(
                            "organizationId", scribe.school(),
                            "practice", practice,
                            "code", ACTIVITIES.get(next),
                            "evidence", List.of(Map.of("title", "Handbook"))));
        }
    }

    private void check(SchoolYear year, String season, LocalDate day, boolean everyTier) {
        String id = "%s-tfi-%d-%s".formatted(scribe.school(), year.begins(), season);
        List<Integer> tiers = everyTier ? List.of(0, 1, 2) : List.of(0);
        double skill = Math.min(0.9, 0.25 + 0.07 * year.number());
        Map<String, Integer> answers = new TreeMap<>();
        tiers.forEach(tier -> TIERS.get(tier)
                .forEach(item -> answers.put(item, random.nextDouble() < skill ? 2 : random.nextInt(2))));
        Map<String, Object> payload = new HashMap<>(Map.of(
                "checkId",
                id,
                "organizationId",
                scribe.school(),
                "practice",
                "PBIS",
                "instrument",
                "tfi",
                "instrumentVersion",
                "2.1",
                "raterKind",
                everyTier ? "FACILITATED" : "SELF",
                "sections",
                tiers.stream().map(tier -> "tier-" + (tier + 1)).toList(),
                "answers",
                answers,
                "participants",
                team.some(3)));
        payload.put("comment", "Walkthrough done the same morning");
        if (scribe.put(day, "RecordFidelityCheck", payload)) {
            check = id;
            ready = TIERS.getFirst().stream()
                            .mapToInt(item -> answers.getOrDefault(item, 0))
                            .sum()
                    >= 22;
            maybeCorrect(id, day, tiers, answers);
        }
    }

    /** The district's own instrument, by the version of the year; before there was one, none. */
    private void withTheirOwn(SchoolYear year) {
        if (year.begins() >= OWN_SINCE) {
            boolean isFirst = year.begins() < OWN_SECOND_SINCE;
            Map<String, Integer> answers = new TreeMap<>();
            IntStream.rangeClosed(1, isFirst ? 4 : 5).forEach(item -> answers.put(item + "", random.nextInt(4)));
            scribe.put(
                    year.day(11, 14),
                    "RecordFidelityCheck",
                    Map.of(
                            "checkId",
                            "%s-own-%d".formatted(scribe.school(), year.begins()),
                            "organizationId",
                            scribe.school(),
                            "practice",
                            "MTSS",
                            "instrument",
                            "team-work",
                            "instrumentVersion",
                            isFirst ? "1" : "2",
                            "raterKind",
                            "SELF",
                            "sections",
                            List.of("working"),
                            "answers",
                            answers,
                            "participants",
                            team.some(3)));
        }
    }

    /** One check in twelve is looked at again months later. */
    private void maybeCorrect(String id, LocalDate day, List<Integer> tiers, Map<String, Integer> answers) {
        if (random.nextInt(12) == 0) {
            Map<String, Integer> corrected = new TreeMap<>(answers);
            corrected.put("1.3", 1);
            scribe.correct(
                    day,
                    130,
                    "CorrectFidelityCheck",
                    Map.of(
                            "checkId",
                            id,
                            "sections",
                            tiers.stream().map(tier -> "tier-" + (tier + 1)).toList(),
                            "answers",
                            corrected,
                            "participants",
                            team.some(2),
                            "reason",
                            "Entered from memory; the minutes say otherwise"));
        }
    }

    private void readiness(SchoolYear year) {
        scribe.put(
                year.day(2, 7),
                "AssessReadiness",
                Map.of(
                        "assessmentId", "%s-ready-%d".formatted(scribe.school(), year.begins()),
                        "organizationId", scribe.school(),
                        "practice", "PBIS",
                        "dimensions",
                                List.of(
                                        Map.of("code", "LEADERSHIP", "points", 4, "possible", 4),
                                        Map.of("code", "STAFF_TIME", "points", 2, "possible", 4)),
                        "participants", List.of(Map.of("memberId", team.some(1).getFirst(), "role", "COACH")),
                        "finding", "PARTLY",
                        "gaps", List.of(Map.of("dimension", "STAFF_TIME", "text", "No hours set aside yet"))));
    }
}
