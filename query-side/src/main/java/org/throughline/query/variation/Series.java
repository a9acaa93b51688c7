package org.throughline.query.variation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * A series with what was decided of it.
 *
 * @param points in the order of time
 * @param frozen the first so many points alone say what centre and limits are, and all are judged by them; 0 where all say it.
 *     Ignored where the series is split
 * @param splits indexes of the points that begin another part, each with a centre, limits and a verdict of its own
 * @param possible between which values every point lies; limits do not go beyond
 */
public record Series(List<Observation> points, int frozen, SortedSet<Integer> splits, Limits possible) {

    public Series {
        points = List.copyOf(points);
    }

    /** The parts of the series, judged; none without a point. */
    public List<Phase> judge(ChartKind kind) {
        List<Phase> phases = new ArrayList<>();
        int from = 0;
        for (int split : splits.subSet(1, Math.max(1, points.size()))) {
            phases.add(phase(kind, from, split, split));
            from = split;
        }
        if (!points.isEmpty()) {
            boolean whole = phases.isEmpty() && frozen > 0;
            phases.add(phase(kind, from, points.size(), whole ? Math.min(frozen, points.size()) : points.size()));
        }
        return phases;
    }

    private Phase phase(ChartKind kind, int from, int until, int baselineUntil) {
        List<Observation> part = points.subList(from, until);
        List<Observation> baseline = points.subList(from, baselineUntil).stream()
                .filter(point -> !point.excluded())
                .toList();
        if (baseline.isEmpty()) {
            return new Phase(from, until, 0, null, List.of(), Runs.none());
        }
        Estimate estimate = Estimate.of(kind, baseline);
        return new Phase(
                from,
                until,
                baseline.size(),
                estimate.centre(),
                limits(estimate, part),
                Runs.of(part, from, estimate.centre()));
    }

    private List<Limits> limits(Estimate estimate, List<Observation> part) {
        return estimate.limits() == null
                ? List.of()
                : part.stream()
                        .map(point -> estimate.limits().apply(point.size()).within(possible))
                        .toList();
    }
}
