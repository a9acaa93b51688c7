package org.throughline.infra.benchmarks.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.throughline.infra.benchmarks.Database;

/** The block that is copied: the sample district and generated schools beside its own, sent to the door. */
final class Base {

    private static final int GENERATED = 7;
    private static final long SEED = 7;

    /** The generator follows most rules, not all: a member may act who has just left. */
    private static final double MOST_REFUSED = 0.02;

    private Base() {}

    /** The id of a generated school, 1..7. */
    static String school(int number) {
        return "gen-" + number;
    }

    static List<Line> lines() {
        List<Line> sample = SampleLines.read();
        Random random = new Random(SEED);
        List<Line> lines = new ArrayList<>(sample);
        for (int i = 1; i <= GENERATED; i++) {
            lines.addAll(School.lines(school(i), sample, random));
        }
        lines.sort(Comparator.comparing(Line::recordedAt));
        return lines;
    }

    /** Fills an empty database, and says what came of it. */
    static String fill(Database database) {
        List<Line> lines = lines();
        try (HistoryProgram program = new HistoryProgram(database)) {
            List<String> refused = program.send(lines);
            if (refused.size() > MOST_REFUSED * lines.size()) {
                throw new IllegalStateException("%d of %d lines were refused: %s"
                        .formatted(refused.size(), lines.size(), refused.subList(0, 20)));
            }
            return "a block of ten schools: %,d commands sent to the door, %d refused"
                    .formatted(lines.size(), refused.size());
        }
    }
}
