package org.throughline.infra.benchmarks.reads;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param limit what it is to reach, in the unit; absent when there is no goal
 * @param measured NaN when it could not be measured
 * @param least whether the limit is the least rather than the most
 * @param note what else there is to know
 */
record Figure(String row, @Nullable Double limit, double measured, String unit, boolean least, String note) {

    /** Something that may be so much at most. */
    static Figure atMost(String row, @Nullable Double limit, double measured, String unit, String note) {
        return new Figure(row, limit, measured, unit, false, note);
    }

    /** Something that must be so much at least. */
    static Figure atLeast(String row, @Nullable Double limit, double measured, String unit, String note) {
        return new Figure(row, limit, measured, unit, true, note);
    }

    /** As a line of the report. */
    String line() {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        row,
                        limit == null ? "–" : (least ? "≥ " : "≤ ") + show(limit),
                        Double.isNaN(measured) ? "–" : show(measured),
                        verdict(),
                        note);
    }

    private String verdict() {
        if (limit == null) {
            return "";
        }
        return !Double.isNaN(measured) && (least ? measured >= limit : measured <= limit) ? "met" : "**missed**";
    }

    private String show(double figure) {
        return String.format(Locale.ROOT, Math.abs(figure) < 10 ? "%.1f %s" : "%,.0f %s", figure, unit)
                .strip();
    }
}
