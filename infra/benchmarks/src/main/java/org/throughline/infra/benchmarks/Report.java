package org.throughline.infra.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The results as Markdown: line by line on standard output, and all of it in a file. */
public final class Report {

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    public Report(Path file) {
        this.file = file;
    }

    /** One table a row: the medians of each way, then what the first way is to it. */
    void add(Result result, Memory memory, Duration took, Duration preparing) {
        String first = result.rounds().keySet().iterator().next();
        double[] base = result.medians().getOrDefault(first, new double[0]);
        say("");
        say("### %s, %s".formatted(result.name(), result.unit().label()));
        say("");
        say("| | " + String.join(" | ", result.columns()) + " | spread | " + first + " is |");
        say("| --- |" + " ---: |".repeat(result.columns().size() + 2));
        result.medians()
                .forEach((way, medians) -> say("| %s | %s | %.0f %% | %s |"
                        .formatted(
                                way,
                                join(medians, result.unit()::show),
                                100 * result.spread(way),
                                way.equals(first) ? "" : ratios(base, medians))));
        say("");
        say("Heap after collection %d MB, resident %d MB; took %d s, %d of them to prepare."
                .formatted(memory.heap(), memory.resident(), took.toSeconds(), preparing.toSeconds()));
    }

    public void say(String line) {
        lines.add(line);
        System.out.println(line);
    }

    public void write() {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ratios(double[] base, double[] other) {
        return String.join(
                        ", ",
                        IntStream.range(0, base.length)
                                .mapToObj(i -> ratio(base[i] / other[i]))
                                .toList())
                + " x";
    }

    private static String ratio(double ratio) {
        return Double.isNaN(ratio) ? "–" : String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : "%.2f", ratio);
    }

    private static String join(double[] figures, java.util.function.DoubleFunction<String> show) {
        return String.join(
                " | ",
                IntStream.range(0, figures.length)
                        .mapToObj(i -> show.apply(figures[i]))
                        .toList());
    }
}
