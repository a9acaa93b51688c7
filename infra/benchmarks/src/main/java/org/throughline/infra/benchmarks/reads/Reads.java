package org.throughline.infra.benchmarks.reads;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.throughline.infra.benchmarks.Database;
import org.throughline.infra.benchmarks.Machine;
import org.throughline.infra.benchmarks.Report;
import org.throughline.infra.benchmarks.Server;
import org.throughline.infra.benchmarks.history.Histories;

/** The command with {@code --reads}: a history, the packaged program on a copy of it, and what its reads cost. */
public final class Reads {

    private static final String COPY = "reads";

    private final ReadsOptions options;
    private final Report report;
    private final Goals goals;

    private Reads(ReadsOptions options) {
        this.options = options;
        this.report = new Report(options.output());
        this.goals = Goals.of(options.size());
    }

    /** Whether it is asked for. */
    public static boolean isAsked(String... arguments) {
        return List.of(arguments).stream().anyMatch(argument -> argument.startsWith("--reads"));
    }

    /** See {@link ReadsOptions}. */
    public static void run(String... arguments) throws Exception {
        new Reads(ReadsOptions.parse(arguments)).run();
    }

    private void run() throws Exception {
        try (Server server = Server.kept(options.directory())) {
            report.say("- " + Machine.words());
            for (String words : server.words()) {
                report.say("- " + words);
            }
            Database history = new Histories(server, words -> report.say("- " + words)).of(options.size());
            Database copy = copy(server, history);
            measure(copy);
            server.drop(copy);
        }
        report.write();
    }

    private Database copy(Server server, Database history) throws SQLException {
        Optional<Database> left = server.find(COPY);
        if (left.isPresent()) {
            server.drop(left.get());
        }
        return server.copy(history, COPY);
    }

    private void measure(Database copy) throws Exception {
        try (Site site = new Site(options, copy)) {
            report.say("- %s, log of %,d events; %s%s, -Xmx1g %s"
                    .formatted(
                            options.size().words(),
                            site.events(),
                            options.program().getFileName(),
                            options.cache().isPresent() ? " with its ahead-of-time cache" : "",
                            String.join(" ", options.java())));
            report.say("");
            report.say("| %s | goal | measured | | |".formatted(options.size()));
            report.say("| --- | ---: | ---: | --- | --- |");
            Figure caughtUp = catchUp(site);
            if (options.wants("catch-up")) {
                report.say(caughtUp.line());
            }
            site.look();
            rows(site);
            restarted(site);
        }
    }

    /** A row, as often as it is asked for. */
    @FunctionalInterface
    private interface Rows {
        List<Figure> measure() throws Exception;
    }

    private void rows(Site site) throws Exception {
        ReadRows reads = new ReadRows(site, goals);
        LoadRows loads = new LoadRows(site, goals);
        StreamRows streams = new StreamRows(site, goals);
        WriteRows writes = new WriteRows(site, goals);
        reads.warmUp();
        row(site, "tree", reads::tree);
        row(site, "lists", reads::lists);
        row(site, "questions", reads::questions);
        row(site, "again", reads::again);
        row(site, "pages", reads::pages);
        if (options.wants("liveness")) {
            reads.findDearest();
        }
        row(site, "liveness", loads::liveness);
        row(site, "stream-tree", streams::tree);
        row(site, "stream-question", streams::question);
        row(site, "stream-timeline", streams::timeline);
        row(site, "commands", loads::commands);
        row(site, "batch", writes::batch);
        row(site, "rebuild", writes::rebuild);
    }

    /** A program that a row has ended is started anew, which is said. */
    private void row(Site site, String name, Rows rows) throws Exception {
        if (options.wants(name)) {
            rows.measure().forEach(figure -> report.say(figure.line()));
            if (!site.program().isAlive()
                    || !site.http().get("/actuator/health/liveness").isOk()) {
                report.say("| %s ended the program | – | – | **missed** | started anew |".formatted(name));
                site.restart();
            }
            // what one row wrote is no load for the next
            site.awaitViews();
        }
    }

    private Figure catchUp(Site site) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        long from = site.viewed();
        site.awaitViews();
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3;
        return Figure.atLeast(
                "views catching up after a start",
                goals.catchUp(),
                (site.events() - from) / seconds,
                "events/s",
                "from %,d on, %.0f s".formatted(from, seconds));
    }

    /** The start, and the same questions before the compiler has seen them and after. */
    private void restarted(Site site) throws IOException, InterruptedException {
        if (options.wants("start")) {
            site.restart();
            ReadRows reads = new ReadRows(site, goals);
            Samples cold = reads.coldQuestions();
            reads.warmUp();
            Samples warm = reads.coldQuestions();
            report.say(Figure.atMost(
                            "start until healthy",
                            goals.start(),
                            site.program().start().toMillis() / 1e3,
                            "s",
                            "views caught up")
                    .line());
            report.say(Figure.atMost(
                            "questions right after a start, p95, of warm",
                            goals.cold(),
                            cold.millis(.95) / warm.millis(.95),
                            "x",
                            "cold %.0f ms, warm %.0f ms".formatted(cold.millis(.95), warm.millis(.95)))
                    .line());
        }
    }
}
