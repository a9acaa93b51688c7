package org.throughline.infra.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command: starts a server of its own, runs the rows that are asked for, and reports. */
public final class Benchmarks {

    private final Options options;
    private final Report report;

    private Benchmarks(Options options) {
        this.options = options;
        this.report = new Report(options.output());
    }

    /** See {@link Options}. */
    public static void main(String[] arguments) throws Exception {
        // Axon asks its makers for updates unless told not to
        System.setProperty("axoniq.update-checker.disabled", "true");
        Options options = Options.parse(arguments);
        new Benchmarks(options).run();
    }

    private void run() throws Exception {
        long begun = System.nanoTime();
        try (Server server = new Server(options.directory())) {
            Optional<Pgbench> pgbench = Pgbench.find(options.effort().slice());
            introduce(server, pgbench.isPresent());
            for (Row row : rows(server, pgbench)) {
                measure(row);
            }
        }
        report.say("");
        report.say("%d s in all."
                .formatted(Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
        report.write();
    }

    private List<Row> rows(Server server, Optional<Pgbench> pgbench) {
        Effort effort = options.effort();
        List<Row> rows = new ArrayList<>(List.of(
                new AppendRow(server, effort, pgbench),
                new CommandRow(server, effort, pgbench),
                new LoadRow(server, effort),
                new ReplayRow(server, effort),
                new LatencyRow(server, effort),
                new LiveRow(server, effort)));
        rows.removeIf(row -> !options.wants(row.name()));
        return rows;
    }

    private void measure(Row row) throws Exception {
        try (row) {
            Result result =
                    new Result(row.name(), row.unit(), row.columns(), new Rounds(options.rounds()).of(row.prepare()));
            report.add(result, Memory.now());
        }
    }

    private void introduce(Server server, boolean pgbench) throws Exception {
        report.say("Medians of %d rounds (%s) in which the ways take turns, after a round to warm up."
                .formatted(options.rounds(), options.effort()));
        report.say("");
        report.say("- " + Machine.words());
        for (String words : server.words()) {
            report.say("- " + words);
        }
        if (!pgbench) {
            report.say("- pgbench not found: plain JDBC, one commit per event, stands in for it");
        }
    }
}
