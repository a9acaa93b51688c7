package org.throughline.infra.sample;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.command.Refusal;
import org.throughline.command.door.Caller;
import org.throughline.command.door.CommandDoor;
import org.throughline.command.door.CommandResult.Outcome;
import org.throughline.command.door.Imports;

/**
 * Sends the sample district through the door, slowly enough to watch ten years go by. Loading can break off anywhere
 * and goes on at the next start: lines the log has answer {@code repeated}.
 */
@Component
final class SampleLoader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);

    private final SampleDistrict district;
    private final SamplePeople people;
    private final CommandDoor door;
    private final Imports imports;
    private final Clock clock;
    private final Duration pace;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread loading;

    SampleLoader(
            SampleDistrict district,
            SamplePeople people,
            CommandDoor door,
            Imports imports,
            Clock clock,
            SampleProperties properties) {
        this.district = district;
        this.people = people;
        this.door = door;
        this.imports = imports;
        this.clock = clock;
        this.pace = properties.duration().dividedBy(district.lines().size());
    }

    /** Not before the program answers, and behind its welcome. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void onReady() {
        switch (district.prospect()) {
            case BEGINS, CONTINUES -> start();
            case LEFT_OUT, COMPLETE, OTHER_DATA -> {}
        }
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        loading = Thread.ofPlatform().name("sample-district").daemon().start(this::load);
    }

    /** Lets the command under way finish, so that nothing uses the log while it is taken down. */
    @Override
    public void stop() {
        stopping.countDown();
        Thread thread = loading;
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        Thread thread = loading;
        return thread != null && thread.isAlive();
    }

    private void load() {
        try {
            people.introduce();
        } catch (RuntimeException e) {
            LOG.error("The people of the sample district stay without names", e);
        }
        Map<String, Integer> tally = new HashMap<>();
        Imports.Run run = new Imports.Run(
                SampleDistrict.ID, SampleDistrict.SOURCE, Caller.SAMPLE, clock.instant(), null, Map.of());
        imports.keep(run);
        try {
            sendAll(tally);
        } finally {
            imports.keep(run.end(tally, clock.instant()));
        }
    }

    private void sendAll(Map<String, Integer> tally) {
        for (SampleLine line : district.lines()) {
            if (!send(line, tally)) {
                return;
            }
        }
    }

    /** Whether to go on. A refused line is a defect of the data, and what follows rests on it. */
    private boolean send(SampleLine line, Map<String, Integer> tally) {
        try {
            people.eraseBefore(line.recordedAt());
            Outcome outcome = door.submit(line.request(), line.caller()).outcome();
            tally.merge(outcome.wire(), 1, Integer::sum);
            Duration rest = outcome == Outcome.APPLIED ? pace : Duration.ZERO;
            return !stopping.await(rest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Refusal refusal) {
            LOG.error("Loading the sample district stopped at {}: {}", line.place(), refusal.detail());
        } catch (RuntimeException e) {
            LOG.error("Loading the sample district stopped at {}", line.place(), e);
        }
        return false;
    }
}
