package org.throughline.infra.benchmarks.reads;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.throughline.infra.benchmarks.Latencies;
import org.throughline.infra.benchmarks.reads.Addresses.Address;
import org.throughline.infra.benchmarks.reads.Http.Answer;

/** What happens beside many clients who ask: the health check, and commands. */
final class LoadRows {

    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final Duration BEAT = Duration.ofMillis(50);
    private static final int REPEATING = 20;
    private static final int ASKING = 16;
    private static final int WRITING = 8;

    private final Site site;
    private final Goals goals;
    private final AtomicInteger teams = new AtomicInteger();

    LoadRows(Site site, Goals goals) {
        this.site = site;
        this.goals = goals;
    }

    /** Twenty clients ask the dearest question about ever other days, so that no answer was kept. */
    List<Figure> liveness() throws Exception {
        LongAdder answered = new LongAdder();
        LongAdder refused = new LongAdder();
        Latencies latencies = Clients.beside(
                REPEATING,
                (client, turn) -> {
                    Answer answer = site.http().get(site.dearest().at(site.anyDay()));
                    (answer.isOk() ? answered : refused).increment();
                    return answer.isOk();
                },
                this::healthChecks);
        return List.of(Figure.atMost(
                "liveness while %d clients repeat the dearest question, p99".formatted(REPEATING),
                goals.liveness(),
                latencies.millis(.99),
                "ms",
                "n=%d; %s answered %d times, refused or failed %d times"
                        .formatted(latencies.count(), site.dearest().name(), answered.sum(), refused.sum())));
    }

    private Latencies healthChecks() throws InterruptedException {
        Latencies latencies = new Latencies();
        long end = System.nanoTime() + PERIOD.toNanos();
        while (System.nanoTime() < end) {
            Answer answer = site.http().get("/actuator/health/liveness");
            latencies.add(answer.isOk() ? answer.nanos() : Http.LIMIT.toNanos());
            Thread.sleep(BEAT);
        }
        return latencies;
    }

    /** Alone, then while sixteen clients ask one question after the other about ever other days. */
    List<Figure> commands() throws Exception {
        perSecond();
        double alone = perSecond();
        LongAdder asked = new LongAdder();
        double beside = Clients.beside(
                ASKING,
                (client, turn) -> {
                    Address question = site.questions()
                            .get((client + turn) % site.questions().size());
                    asked.increment();
                    return site.http().get(question.at(site.anyDay())).isOk();
                },
                this::perSecond);
        return List.of(Figure.atLeast(
                "commands/s while %d clients ask questions, of those alone".formatted(ASKING),
                goals.share(),
                beside / alone,
                "x",
                "%,.0f/s beside %d questions, %,.0f/s alone; %d writers"
                        .formatted(beside, asked.sum(), alone, WRITING)));
    }

    /** Of those accepted within the period, however long the last answers take. */
    private double perSecond() throws Exception {
        LongAdder accepted = new LongAdder();
        return Clients.beside(
                WRITING,
                (client, turn) -> {
                    boolean good = site.http()
                            .command("form-team", team("load-" + teams.incrementAndGet()))
                            .isOk();
                    accepted.add(good ? 1 : 0);
                    return good;
                },
                () -> {
                    Thread.sleep(PERIOD.dividedBy(2));
                    return accepted.sum() / (PERIOD.toMillis() / 2e3);
                });
    }

    static String team(String id) {
        return """
                {"teamId": "%s", "organizationId": "%s", "level": "GRADE", "name": "Team", "parentTeamId": "%s",
                 "purposes": ["IMPLEMENTATION"], "effectiveOn": "2026-05-04"}""".formatted(id, Site.SCHOOL, Site.TEAM).replace("\n", "");
    }
}
