package org.throughline.infra.benchmarks;

import java.util.Locale;

/** What figures count. */
enum Unit {
    PER_SECOND("per s", "%,.0f"),
    MILLIS("ms", "%,.2f"),
    MEGABYTES("MB", "%,.0f");

    private final String label;
    private final String format;

    Unit(String label, String format) {
        this.label = label;
        this.format = format;
    }

    String label() {
        return label;
    }

    /** A figure for people; one that does not apply is a dash. */
    String show(double figure) {
        return Double.isNaN(figure) ? "–" : String.format(Locale.ROOT, format, figure);
    }
}
