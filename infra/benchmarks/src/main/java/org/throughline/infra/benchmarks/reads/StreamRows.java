package org.throughline.infra.benchmarks.reads;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.throughline.infra.benchmarks.Latencies;

/** Two hundred listeners to the tree, to a question and to the timeline. */
final class StreamRows {

    private static final int LISTENERS = 200;
    private static final int CHANGES = 10;
    private static final Duration SNAPSHOTS = Duration.ofSeconds(60);
    private static final Duration CHANGE = Duration.ofSeconds(15);
    private static final Duration QUIET = Duration.ofMillis(1_500);
    private static final int PER_SECOND = 100;
    private static final int POSTS = 10 * PER_SECOND;
    private static final String SUBJECT = "\"subjectId\":\"";

    private final Site site;
    private final Goals goals;
    private final AtomicInteger number = new AtomicInteger();

    StreamRows(Site site, Goals goals) {
        this.site = site;
        this.goals = goals;
    }

    /** Sent whole, and as what differs. */
    List<Figure> tree() throws Exception {
        String path = "/api/tree?root=" + Site.DISTRICT;
        List<Figure> figures = new ArrayList<>(tree("tree", path));
        figures.addAll(tree("tree in patches", path + "&changes=PATCH"));
        return figures;
    }

    private List<Figure> tree(String name, String path) throws Exception {
        return changing(name, path, "form-team", i -> LoadRows.team("stream-" + number.incrementAndGet()));
    }

    /** Buy-in of a school of the first block, so that the first page of an answer shows it. */
    List<Figure> question() throws Exception {
        return changing("question", "/api/audit/buy-in?district=" + Site.DISTRICT, "record-buy-in", i ->
                """
                {"organizationId": "%s", "code": "stream-%d", "practice": "PBIS", "group": "EDUCATOR", "method": "VOTE",
                 "scale": "FIST_TO_FIVE", "highest": 5, "level": %d, "respondents": 40, "effectiveOn": "2026-05-%02d"}""".formatted(Site.SCHOOL, number.incrementAndGet(), 1 + i % 5, 1 + i));
    }

    private List<Figure> changing(String name, String path, String command, IntFunction<String> change)
            throws IOException, InterruptedException {
        AtomicLongArray last = new AtomicLongArray(LISTENERS);
        long begun = System.nanoTime();
        try (Listeners listeners = new Listeners(
                LISTENERS, site.program().port(), path, (listener, line, nanos) -> last.set(listener, nanos))) {
            Duration snapshots = awaitAll(last, begun, listeners, SNAPSHOTS);
            long with = since(last, begun);
            Latencies changes = new Latencies();
            int missed = 0;
            for (int i = 0; i < CHANGES && with > 0 && missed < LISTENERS; i++) {
                Thread.sleep(QUIET);
                long posted = System.nanoTime();
                site.http().command(command, change.apply(i));
                awaitAll(last, posted, listeners, CHANGE);
                IntStream.range(0, LISTENERS)
                        .filter(listener -> last.get(listener) > posted)
                        .forEach(listener -> changes.add(last.get(listener) - posted));
                missed += (int) (with - since(last, posted));
            }
            return figures(name, listeners, snapshots, with, changes, missed);
        }
    }

    private List<Figure> figures(
            String name, Listeners listeners, Duration snapshots, long with, Latencies changes, int missed) {
        String refused = "%d of %d got a snapshot, %d were sent away".formatted(with, LISTENERS, listeners.ended());
        return List.of(
                Figure.atMost(
                        "%d listeners to a %s: all have a snapshot"
                                .formatted(LISTENERS, name)
                                .replace("a tree", "the tree"),
                        goals.snapshots(),
                        with == LISTENERS ? snapshots.toNanos() / 1e6 : Double.NaN,
                        "ms",
                        refused),
                Figure.atMost(
                        "POST to changed %s at %d listeners, p99"
                                .formatted(name.startsWith("tree") ? name : "answer", LISTENERS),
                        goals.changed(),
                        missed == 0 ? changes.millis(.99) : Double.NaN,
                        "ms",
                        "n=%d, p50 %.0f, missed %d within %d s"
                                .formatted(changes.count(), changes.millis(.5), missed, CHANGE.toSeconds())));
    }

    private static Duration awaitAll(AtomicLongArray last, long since, Listeners listeners, Duration limit)
            throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (since(last, since) < LISTENERS - listeners.ended() && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        long latest = IntStream.range(0, LISTENERS).mapToLong(last::get).max().orElse(since);
        return Duration.ofNanos(Math.max(0, latest - since));
    }

    private static long since(AtomicLongArray last, long moment) {
        return IntStream.range(0, LISTENERS)
                .filter(listener -> last.get(listener) > moment)
                .count();
    }

    /** From the moment a command is due to its update at every listener. */
    List<Figure> timeline() throws Exception {
        Map<String, Long> due = new ConcurrentHashMap<>();
        Latencies latencies = new Latencies();
        try (ExecutorService posts = Executors.newVirtualThreadPerTaskExecutor();
                Listeners listeners = new Listeners(
                        LISTENERS,
                        site.program().port(),
                        "/api/timeline",
                        (listener, line, nanos) -> hear(line, nanos, due, latencies))) {
            Thread.sleep(QUIET);
            List<Future<?>> answers = new ArrayList<>();
            long begun = System.nanoTime();
            for (int i = 0; i < POSTS; i++) {
                long moment = begun + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                while (System.nanoTime() < moment) {
                    LockSupport.parkNanos(moment - System.nanoTime());
                }
                String team = "live-" + number.incrementAndGet();
                due.put(team, moment);
                answers.add(posts.submit(() -> site.http().command("form-team", LoadRows.team(team))));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
            await(latencies, POSTS * LISTENERS);
            return List.of(Figure.atMost(
                    "POST to SSE of the timeline, %d/s, %d listeners, p99".formatted(PER_SECOND, LISTENERS),
                    goals.timeline(),
                    latencies.millis(.99),
                    "ms",
                    "p50 %.0f, worst %.0f; %,d of %,d came, %d were sent away"
                            .formatted(
                                    latencies.millis(.5),
                                    latencies.millis(1),
                                    latencies.count(),
                                    POSTS * LISTENERS,
                                    listeners.ended())));
        }
    }

    private static void hear(String line, long nanos, Map<String, Long> due, Latencies latencies) {
        int subject = line.indexOf(SUBJECT);
        if (subject >= 0) {
            int begin = subject + SUBJECT.length();
            Long moment = due.get(line.substring(begin, line.indexOf('"', begin)));
            if (moment != null) {
                latencies.add(nanos - moment);
            }
        }
    }

    private static void await(Latencies latencies, int count) throws InterruptedException {
        long deadline = System.nanoTime() + CHANGE.toNanos();
        while (latencies.count() < count && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
    }
}
