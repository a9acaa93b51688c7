package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.fidelity.FidelityEvent;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.query.Told;
import org.throughline.query.subject.implementation.fidelity.FidelityFold;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

/** Checks of a school's work at PBIS with the TFI, by hand. */
final class MadeChecks {

    private MadeChecks() {}

    /** A check of some sections, each by its points of 100 with 70 as the criterion, known by its day. */
    static FidelityCheckRecorded made(String day, Map<String, Integer> points) {
        return made("s1", "tfi", "2.1", day, points, Map.of());
    }

    static FidelityCheckRecorded made(
            String school,
            String instrument,
            String version,
            String day,
            Map<String, Integer> points,
            Map<String, Integer> answers) {
        return made(school, "PBIS", instrument, version, day, points, answers);
    }

    static FidelityCheckRecorded made(
            String school,
            String practice,
            String instrument,
            String version,
            String day,
            Map<String, Integer> points,
            Map<String, Integer> answers) {
        return new FidelityCheckRecorded(
                school + "-" + day,
                school,
                practice,
                instrument,
                version,
                RaterKind.FACILITATED,
                sections(points),
                answers,
                scores(points),
                null,
                null,
                List.of(),
                LocalDate.parse(day));
    }

    static FidelityCheckCorrected corrected(FidelityCheckRecorded check, Map<String, Integer> points) {
        return new FidelityCheckCorrected(
                check.checkId(),
                sections(points),
                check.answers(),
                scores(points),
                null,
                "miscounted",
                List.of(),
                check.effectiveOn());
    }

    static FidelityCheckRetracted retracted(FidelityCheckRecorded check) {
        return new FidelityCheckRetracted(check.checkId(), "a rehearsal", check.effectiveOn());
    }

    static FidelityState told(FidelityEvent... events) {
        return Told.by(new FidelityFold(), events);
    }

    private static List<String> sections(Map<String, Integer> points) {
        return points.keySet().stream()
                .filter(scale -> !Score.isPart(scale))
                .sorted()
                .toList();
    }

    private static List<Score> scores(Map<String, Integer> points) {
        List<Score> scores = new ArrayList<>();
        points.keySet().stream().sorted().forEach(scale -> scores.add(score(scale, points.getOrDefault(scale, 0))));
        return scores;
    }

    private static Score score(String scale, int points) {
        @Nullable BigDecimal criterion = Score.isPart(scale) ? null : new BigDecimal("70");
        return new Score(scale, points, 100, criterion, criterion == null ? null : points >= 70);
    }
}
