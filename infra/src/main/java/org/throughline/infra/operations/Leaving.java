package org.throughline.infra.operations;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.infra.settings.LeavingProperties;

/**
 * Waits between saying that this node is not ready any more and closing, so that whoever shares out requests among nodes
 * learns of it while they are still answered.
 */
@Component
final class Leaving implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    private volatile Duration pause;
    private volatile boolean running;

    Leaving(LeavingProperties settings) {
        this.pause = settings.pause();
    }

    /** What this program could answer rests on a log that is gone: it ends at once. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void takenBack(LogTakenBack log) {
        pause = Duration.ZERO;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (pause.isPositive()) {
            LOG.info("leaving: not ready from now on, answering for {} ms more", pause.toMillis());
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
