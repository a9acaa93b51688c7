package org.throughline.infra.survival;

import static org.throughline.infra.Client.json;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.throughline.infra.Client;
import org.throughline.infra.Client.Answer;

/**
 * Clients that send commands under ids of their own without a break, keep book of every answer, and send again under
 * the same id what was not acknowledged. No command depends on another one of the load, so each can be sent at any time.
 */
final class Load implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final int SHARED_TEAMS = 5;
    /** With more than these unanswered, clients repeat them and think of nothing new: an outage of any length leaves no heap. */
    private static final int MOST_OPEN = 100;

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(50);

    private final AtomicReference<Client> program;
    private final String name;
    private final boolean programStays;
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private static final long PAUSE_NANOS = 5_000_000;

    private final Queue<Sent> open = new ConcurrentLinkedQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final AtomicLong longestNanos = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    private Load(Client program, String name, boolean programStays) {
        this.program = new AtomicReference<>(program);
        this.name = name;
        this.programStays = programStays;
    }

    /**
     * Registers a district with some teams and begins.
     *
     * @param programStays whether it is a complaint when the program does not answer at all
     */
    static Load on(Client program, boolean programStays) {
        return on(program, "load", programStays);
    }

    /** The same under a name, with a district of its own. */
    static Load on(Client program, String name, boolean programStays) {
        Load load = new Load(program, name, programStays);
        load.deliver(new Sent(
                name,
                "register-organization",
                json("organizationId", name, "kind", "DISTRICT", "name", name, "effectiveOn", "2016-07-01")));
        for (int i = 0; i < SHARED_TEAMS; i++) {
            load.deliver(load.form(load.shared(i)));
        }
        for (int i = 0; i < CLIENTS; i++) {
            int worker = i;
            load.threads.add(Thread.ofPlatform().name("client-" + i).start(() -> load.work(worker)));
        }
        return load;
    }

    /** Sends what follows to another program. */
    void turnTo(Client other) {
        program.set(other);
    }

    private void work(int worker) {
        for (int i = 0; running; i++) {
            Sent again = i % 4 == 3 || open.size() > MOST_OPEN ? open.poll() : null;
            deliver(again == null ? command(worker, i) : again);
            // some hundred commands a second are load enough, and leave the machine to whatever is tried
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** New teams, and seats on teams that all clients share, half of them back-dated. */
    private Sent command(int worker, int i) {
        String id = name + "-" + worker + "-" + i;
        if (i % 2 == 0) {
            return form(id);
        }
        int team = ThreadLocalRandom.current().nextInt(SHARED_TEAMS);
        String day = i % 4 == 1 ? "2019-08-01" : "201%d-08-01".formatted(6 + worker % 3 + 1);
        return new Sent(
                id,
                "appoint-member",
                json("teamId", shared(team), "memberId", id, "role", "COACH", "effectiveOn", day));
    }

    private String shared(int team) {
        return name + "-shared-" + team;
    }

    private Sent form(String id) {
        return new Sent(
                id,
                "form-team",
                json(
                        "teamId",
                        id,
                        "organizationId",
                        name,
                        "level",
                        "DISTRICT",
                        "name",
                        "Équipe " + id,
                        "purposes",
                        List.of("LEADERSHIP"),
                        "effectiveOn",
                        "2016-09-01"));
    }

    private void deliver(Sent command) {
        sent.put(command.id(), command);
        long begun = System.nanoTime();
        try {
            take(command, program.get().command(command.command(), command.payload(), "Idempotency-Key", command.id()));
        } catch (UncheckedIOException noAnswer) {
            count("no answer");
            open.add(command);
            if (programStays) {
                complaints.add(command.id() + ": " + noAnswer);
            }
        }
        Duration took = Rounds.since(begun);
        longestNanos.accumulateAndGet(took.toNanos(), Math::max);
        if (took.compareTo(LONGEST_ANSWER) > 0) {
            complaints.add(command.id() + " took " + took);
        }
        if (!command.isAcknowledged()) {
            Rounds.letPass(PAUSE_AFTER_FAILURE, PAUSE_AFTER_FAILURE);
        }
    }

    private void take(Sent command, Answer answer) {
        String outcome = answer.at("/outcome").asString("");
        String code = answer.at("/code").asString("");
        count((answer.status() + " " + outcome + code).strip());
        if (answer.status() == 200 && !outcome.equals("unchanged")) {
            command.acknowledged(answer.at("/position").asLong());
            return;
        }
        open.add(command);
        boolean problem = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        boolean known = (answer.status() == 503 && code.equals("unavailable"))
                || (answer.status() == 409 && code.equals("concurrent"));
        if (!known || !problem) {
            complaints.add(command.id() + " got " + answer.status() + " " + answer.body());
        }
    }

    private void count(String answer) {
        answers.merge(answer, 1, Integer::sum);
    }

    /** Ends the load, and sends again what is not acknowledged until nothing of the kind is left. */
    void settle() {
        close();
        Awaitility.await("everything is acknowledged")
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    List<Sent> left = new ArrayList<>();
                    for (Sent next = open.poll(); next != null; next = open.poll()) {
                        left.add(next);
                    }
                    left.forEach(this::deliver);
                    return open.isEmpty();
                });
    }

    /** Everything that was acknowledged behind this position is lost, and sent again when the load is settled. */
    void lost(long behind) {
        sent.values().stream().filter(command -> command.position() > behind).forEach(command -> {
            command.lost();
            open.add(command);
        });
    }

    /** How many answers of this kind there were. */
    int answers(String kind) {
        return answers.getOrDefault(kind, 0);
    }

    /** How many answers were other than a command's own: accepted, repeated, or decided anew by its client. */
    long failed() {
        return answers.entrySet().stream()
                .filter(answer ->
                        !answer.getKey().startsWith("200 ") && !answer.getKey().equals("409 concurrent"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Waits until this many more are acknowledged: the load is under way. */
    void awaitMore(int commands) {
        long enough = acknowledged() + commands;
        Awaitility.await("the load is under way")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> acknowledged() >= enough);
    }

    long acknowledged() {
        return sent.values().stream().filter(Sent::isAcknowledged).count();
    }

    Collection<Sent> sent() {
        return sent.values();
    }

    /** What no client should ever see. */
    Collection<String> complaints() {
        return complaints;
    }

    @Override
    public String toString() {
        return "%,d commands, %,d acknowledged; answers %s; the slowest took %,d ms"
                .formatted(sent.size(), acknowledged(), answers, longestNanos.get() / 1_000_000);
    }

    @Override
    public void close() {
        running = false;
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(70));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
