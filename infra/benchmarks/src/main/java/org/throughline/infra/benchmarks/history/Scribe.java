package org.throughline.infra.benchmarks.history;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Writes down what happens at one school: on the Friday behind its day, so that the order is that of the days; one
 * report in twenty-five comes weeks late.
 */
final class Scribe {

    static final LocalDate UNTIL = LocalDate.of(2026, 6, 15);

    private static final Set<String> MAY_BE_LATE = Set.of(
            "RecordFidelityCheck", "RecordMeasure", "CompletePlanStep", "CompleteStageActivity", "RecordLearning");

    private final String school;
    private final Random random;
    private final List<Numbered> lines = new ArrayList<>();

    private record Numbered(LocalDate day, Line line) {}

    Scribe(String school, Random random) {
        this.school = school;
        this.random = random;
    }

    Random random() {
        return random;
    }

    String school() {
        return school;
    }

    /**
     * Something that took effect on a day.
     *
     * @return whether it did before the history ends
     */
    boolean put(LocalDate day, String command, Map<String, Object> payload) {
        int late = MAY_BE_LATE.contains(command) && random.nextDouble() < 0.04 ? 20 + random.nextInt(100) : 0;
        Map<String, Object> whole = new HashMap<>(payload);
        whole.put("effectiveOn", day.toString());
        return add(day, late, command, whole);
    }

    /** Something said of an earlier record, which has no day of its own: a correction, so many days behind that record. */
    void correct(LocalDate day, int later, String command, Map<String, Object> payload) {
        add(day, later, command, payload);
    }

    private boolean add(LocalDate day, int late, String command, Map<String, Object> payload) {
        if (day.plusDays(late).isAfter(UNTIL)) {
            return false;
        }
        String id = "%s-%05d".formatted(school, lines.size());
        lines.add(new Numbered(day, Line.of(recorded(day.plusDays(late)), school + "-admin", id, command, payload)));
        return true;
    }

    private static Instant recorded(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY))
                .atTime(LocalTime.of(15, 0))
                .toInstant(ZoneOffset.UTC);
    }

    /** In the order they were recorded in, those of one Friday in the order of their days. */
    List<Line> lines() {
        return lines.stream()
                .sorted(Comparator.comparing(
                                (Numbered numbered) -> numbered.line().recordedAt())
                        .thenComparing(Numbered::day))
                .map(Numbered::line)
                .toList();
    }
}
