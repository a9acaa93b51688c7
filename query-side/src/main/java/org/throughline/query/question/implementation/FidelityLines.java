package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.query.NumberedCodes;
import org.throughline.query.answer.OnDemand;
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

    private static final Comparator<Sought> IN_ORDER = Comparator.comparing(
                    (Sought one) -> one.of().practice())
            .thenComparing(one -> one.of().instrument())
            .thenComparing(Sought::broughtBy, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Sought::scale, NumberedCodes.IN_ORDER)
            .thenComparing(one -> one.of().organizationId());

    /** A line that there is, which is made when it is looked at. */
    private record Sought(CheckedPractice of, @Nullable String broughtBy, String scale, List<FidelityState> made) {}

    List<Line> of(List<FidelityState> checks) {
        List<Sought> lines = new ArrayList<>();
        CheckedPractice.in(checks)
                .forEach((one, made) -> byOrigin(made)
                        .forEach((brought, its) -> scales(its)
                                .forEach(code -> lines.add(new Sought(one, brought.orElse(null), code, its)))));
        lines.sort(IN_ORDER);
        return OnDemand.of(lines, this::line);
    }

    private static Map<Optional<String>, List<FidelityState>> byOrigin(List<FidelityState> made) {
        return made.stream()
                .collect(Collectors.groupingBy(
                        check -> Optional.ofNullable(check.details().instrumentOrganizationId()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private Set<String> scales(List<FidelityState> made) {
        Set<String> scales = new HashSet<>();
        for (FidelityState check : made) {
            if (level != Level.ITEMS) {
                asked(check).map(Result::scale).forEach(scales::add);
            } else if (scale == null) {
                scales.addAll(check.answers().keySet());
            } else if (check.answers().containsKey(scale)) {
                scales.add(scale);
            }
        }
        return scales;
    }

    private Line line(Sought line) {
        List<Point> points = new ArrayList<>();
        String version = line.made().getFirst().instrumentVersion();
        for (FidelityState check : line.made()) {
            boolean isNew = !check.instrumentVersion().equals(version);
            version = check.instrumentVersion();
            if (level == Level.ITEMS) {
                Integer reached = check.answers().get(line.scale());
                if (reached != null) {
                    points.add(item(check, isNew, reached));
                }
            } else {
                asked(check)
                        .filter(score -> score.scale().equals(line.scale()))
                        .forEach(score -> points.add(point(check, isNew, score)));
            }
        }
        return new Line(
                line.of().organizationId(),
                line.of().practice(),
                line.of().instrument(),
                line.broughtBy(),
                line.scale(),
                points);
    }

    private Stream<Result> asked(FidelityState check) {
        return check.scores().stream()
                .filter(score -> scale == null
                        ? Score.isPart(score.scale()) == (level == Level.SUBSCALES)
                                && !score.scale().equals(TOTAL)
                        : scale.equals(score.scale()));
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
}
