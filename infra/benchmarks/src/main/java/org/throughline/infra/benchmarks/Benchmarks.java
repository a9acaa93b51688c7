package org.throughline.infra.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.infra.benchmarks.reads.Reads;

/** The command: starts a server of its own, runs the rows that are asked for, and reports. */
public final class Benchmarks {

    private final Options options;
    private final Report report;

    private Benchmarks(Options options) {
        this.options = options;
        this.report = new Report(options.output());
    }

    /** See {@link Options}, and for {@code --reads} what {@link Reads} takes. */
    public static void main(String[] arguments) {
        // Axon asks its makers for updates unless told not to
        System.setProperty("axoniq.update-checker.disabled", "true");
        try {
            if (Reads.isAsked(arguments)) {
                Reads.run(arguments);
                return;
            }
            Options options = Options.parse(arguments);
            if (options.jmh()) {
                Micro.run(options);
            } else {
                new Benchmarks(options).run();
            }
        } catch (Exception failure) {
            failure.printStackTrace();
            // not by return: what was being measured may have left threads behind
            System.exit(1);
        }
    }

    private void run() throws Exception {
        long begun = System.nanoTime();
        try (Server server = new Server(options.directory())) {
            Optional<Pgbench> pgbench = Pgbench.find(options.effort().slice());
            introduce(server, pgbench.isPresent());
            for (Row row : rows(server, pgbench)) {
                measure(row);
            }
            if (!options.scale().isEmpty()) {
                scale(server);
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
                new LongStreamsRow(server, effort),
                new LoadRow(server, effort),
                new ReplayRow(server, effort),
                new LatencyRow(server, effort),
                new LiveRow(server, effort)));
        rows.removeIf(row -> !options.wants(row.name()));
        return rows;
    }

    private void scale(Server server) throws Exception {
        try (ScaledLogs logs = new ScaledLogs(server, options.effort(), options.scale())) {
            for (Row row : logs.rows()) {
                measure(row);
            }
        }
    }

    private void measure(Row row) throws Exception {
        long begun = System.nanoTime();
        try (row) {
            List<Way> ways = row.prepare();
            Duration preparing = Duration.ofNanos(System.nanoTime() - begun);
            Result result = new Result(row.name(), row.unit(), row.columns(), new Rounds(options.rounds()).of(ways));
            report.add(result, Memory.now(), Duration.ofNanos(System.nanoTime() - begun), preparing);
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
