package org.throughline.infra.log.evidence;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals the log every two seconds, in a thread of its own, so that appends neither wait nor pay for it. */
@Component
final class Sealing implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Sealer sealer;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    Sealing(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("log-sealer").daemon().start(this::run);
    }

    /** Lets a statement under way finish. */
    @Override
    public void stop() {
        stopping.countDown();
        Thread running = thread;
        try {
            if (running != null) {
                running.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    private void run() {
        try {
            do {
                seal();
            } while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What could not be sealed, because the database is away, is sealed when it is back. */
    private void seal() {
        try {
            sealer.seal();
        } catch (RuntimeException e) {
            LOG.warn("the log could not be sealed: {}", String.valueOf(e.getMessage()));
        }
    }
}
