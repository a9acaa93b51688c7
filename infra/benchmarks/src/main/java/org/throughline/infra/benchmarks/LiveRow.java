package org.throughline.infra.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * From the moment a command is due to be posted to its update at every one of 200 subscribers, while 100 commands come
 * in each second; the whole program with its views, over HTTP. Its clients share the machine with it.
 */
final class LiveRow implements Row {

    private static final int SUBSCRIBERS = 200;
    private static final int PER_SECOND = 100;

    private final Fixtures fixtures;
    private final Duration period;
    private final AtomicInteger commands = new AtomicInteger();

    LiveRow(Server server, Effort effort) {
        this.fixtures = new Fixtures(server, "live");
        this.period = effort.live();
    }

    @Override
    public String name() {
        return "POST command to SSE update, %d commands/s, %d subscribers".formatted(PER_SECOND, SUBSCRIBERS);
    }

    @Override
    public Unit unit() {
        return Unit.MILLIS;
    }

    @Override
    public List<String> columns() {
        return List.of("p50", "p99", "worst");
    }

    @Override
    public List<Way> prepare() throws Exception {
        RunningProgram program = fixtures.keep(new RunningProgram(fixtures.database("program")));
        program.command("register-organization", """
                {"organizationId": "district-1", "kind": "DISTRICT", "name": "One", "effectiveOn": "2016-07-01"}""");
        program.awaitViews(1);
        return List.of(new Way("the program", () -> measure(program)));
    }

    private double[] measure(RunningProgram program) throws Exception {
        Latencies latencies = new Latencies();
        DueTimes due = new DueTimes();
        try (ExecutorService posts = Executors.newVirtualThreadPerTaskExecutor();
                LiveSubscribers subscribers = new LiveSubscribers(SUBSCRIBERS, program, due, latencies)) {
            subscribers.awaitAll(post(program, due, posts));
        }
        return new double[] {latencies.millis(.5), latencies.millis(.99), latencies.millis(1)};
    }

    /** Posts at a steady pace, whether earlier ones are answered or not. */
    private int post(RunningProgram program, DueTimes due, ExecutorService threads) throws Exception {
        long interval = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        int count = (int) (period.toNanos() / interval);
        List<Future<?>> answers = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long moment = begun + i * interval;
            while (System.nanoTime() < moment) {
                LockSupport.parkNanos(moment - System.nanoTime());
            }
            String team = "live-" + commands.incrementAndGet();
            due.put(team, moment);
            answers.add(threads.submit(() -> program.command("form-team", """
                    {"teamId": "%s", "organizationId": "district-1", "level": "DISTRICT", "name": "Team",
                     "purposes": ["IMPLEMENTATION"], "effectiveOn": "2024-09-02"}""".formatted(team))));
        }
        for (Future<?> answer : answers) {
            answer.get();
        }
        return count;
    }

    @Override
    public void close() throws IOException, SQLException {
        fixtures.close();
    }
}
