package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.query.question.implementation.FidelityAnswer.Converted;
import org.throughline.query.question.implementation.FidelityAnswer.Level;
import org.throughline.query.question.implementation.FidelityAnswer.Line;
import org.throughline.query.question.implementation.FidelityAnswer.Point;
import org.throughline.query.question.vocabulary.Conversion;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Status;

/**
 * What was scored, scale by scale.
 *
 * @param scale only this one; absent for all of the level
 * @param convertTo version to convert to; absent where none is asked for
 */
record FidelityLines(
        Level level, @Nullable String scale, @Nullable String convertTo) {

    private static final String TOTAL = "total";
    /** 1.2 before 1.10. */
    static final Comparator<String> BY_NUMBER = FidelityLines::byNumber;

    List<Line> of(List<FidelityState> checks) {
        List<Line> lines = new ArrayList<>();
        CheckedPractice.in(checks).forEach((one, made) -> lines.addAll(lines(one, made)));
        return lines.stream()
                .sorted(Comparator.comparing(Line::practice)
                        .thenComparing(Line::instrument)
                        .thenComparing(Line::scale, BY_NUMBER)
                        .thenComparing(Line::organizationId))
                .toList();
    }

    private List<Line> lines(CheckedPractice one, List<FidelityState> made) {
        Map<String, List<Point>> points = new TreeMap<>();
        String version = made.getFirst().instrumentVersion();
        for (FidelityState check : made) {
            boolean isNew = !check.instrumentVersion().equals(version);
            version = check.instrumentVersion();
            if (level == Level.ITEMS) {
                check.answers().forEach((item, reached) -> {
                    if (isAsked(item)) {
                        points.computeIfAbsent(item, code -> new ArrayList<>()).add(item(check, isNew, reached));
                    }
                });
            } else {
                asked(check)
                        .forEach(score -> points.computeIfAbsent(score.scale(), code -> new ArrayList<>())
                                .add(point(check, isNew, score)));
            }
        }
        return points.entrySet().stream()
                .map(line -> new Line(
                        one.organizationId(), one.practice(), one.instrument(), line.getKey(), line.getValue()))
                .toList();
    }

    private Stream<Result> asked(FidelityState check) {
        return check.scores().stream()
                .filter(score -> scale == null
                        ? Score.isPart(score.scale()) == (level == Level.SUBSCALES)
                                && !score.scale().equals(TOTAL)
                        : scale.equals(score.scale()));
    }

    private boolean isAsked(String code) {
        return scale == null || scale.equals(code);
    }

    private static Point item(FidelityState check, boolean isNew, int reached) {
        return new Point(
                check.checkId(),
                check.administeredOn(),
                check.instrumentVersion(),
                isNew,
                check.raterKind(),
                check.sections(),
                reached,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                check.status() == Status.CORRECTED,
                null);
    }

    private Point point(FidelityState check, boolean isNew, Result score) {
        return new Point(
                check.checkId(),
                check.administeredOn(),
                check.instrumentVersion(),
                isNew,
                check.raterKind(),
                check.sections(),
                score.points(),
                score.possible(),
                score.percent(),
                score.shown(),
                score.criterion(),
                score.criterion() == null ? null : score.shown(score.criterion()),
                score.mark(),
                score.met(),
                check.status() == Status.CORRECTED,
                converted(check, score));
    }

    private @Nullable Converted converted(FidelityState check, Result score) {
        if (convertTo == null) {
            return null;
        }
        BigDecimal percent = BigDecimal.valueOf(100L * score.points())
                .divide(BigDecimal.valueOf(score.possible()), MathContext.DECIMAL64);
        return Conversion.of(check.instrument(), check.instrumentVersion(), convertTo)
                .flatMap(conversion -> conversion.section(score.scale()))
                .map(formula ->
                        new Converted(convertTo, formula.percent(percent), formula.points(percent), formula.possible()))
                .orElse(null);
    }

    private static int byNumber(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOne = endOfNumber(one, i);
            int endOther = endOfNumber(other, j);
            int difference = endOne > i && endOther > j
                    ? new BigInteger(one.substring(i, endOne)).compareTo(new BigInteger(other.substring(j, endOther)))
                    : Character.compare(one.charAt(i), other.charAt(j));
            if (difference != 0) {
                return difference;
            }
            i = Math.max(i + 1, endOne);
            j = Math.max(j + 1, endOther);
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    private static int endOfNumber(String code, int from) {
        int end = from;
        while (end < code.length() && code.charAt(end) >= '0' && code.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
