package org.throughline.command.implementation.measure;

import java.util.List;
import java.util.Objects;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.measure.MeasureFigures;
import org.throughline.events.implementation.measure.MeasureFigures.GroupFigure;

/**
 * What was recorded first stays in the log, so the one could be taken from the other: a correction with one more person
 * tells what that person said. So a number of people stays as it was or changes by as many as the small-cell limit, and
 * the people are grouped as they were.
 */
final class CorrectionsTellOfNobody {

    private CorrectionsTellOfNobody() {}

    /**
     * Judges figures beside everything recorded of the same reading before.
     *
     * @throws Refusal TOO_FEW_PEOPLE or REFERS_ELSEWHERE
     */
    static void check(List<MeasureFigures> before, MeasureFigures next) {
        before.forEach(version -> check(version, next));
    }

    private static void check(MeasureFigures before, MeasureFigures next) {
        int limit = Math.max(before.smallCellLimit(), next.smallCellLimit());
        requireFarApart(before.people(), next.people(), limit);
        if (before.groupedBy() != null && next.groupedBy() != null) {
            requireSameGrouping(before.groupedBy(), next.groupedBy());
            next.groups()
                    .forEach(group -> before.groups().stream()
                            .filter(former -> former.code().equals(group.code()))
                            .forEach(former -> check(former, group, limit)));
        }
    }

    private static void check(GroupFigure former, GroupFigure group, int limit) {
        if (former.people() != null && group.people() != null) {
            requireFarApart(former.people(), group.people(), limit);
        }
    }

    private static void requireFarApart(int before, int next, int limit) {
        int apart = Math.abs(next - before);
        if (apart > 0 && apart < limit) {
            throw Refusal.of(
                            RefusalCode.TOO_FEW_PEOPLE,
                            "A correction by fewer than %d people would tell of each of them".formatted(limit))
                    .with("limit", limit);
        }
    }

    private static void requireSameGrouping(String before, String next) {
        if (!Objects.equals(before, next)) {
            throw Refusal.of(
                            RefusalCode.REFERS_ELSEWHERE,
                            "The reading is grouped by %s; two groupings could be taken from each other"
                                    .formatted(before))
                    .with("groupedBy", before);
        }
    }
}
