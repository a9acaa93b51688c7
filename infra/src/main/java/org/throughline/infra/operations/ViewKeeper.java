package org.throughline.infra.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes the views' processor once the database answers again. Left alone, it tries less and less often the longer an
 * outage lasts, and may sleep for a minute after the end of it.
 */
@Component
final class ViewKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewKeeper.class);
    private static final long LOOK_MILLIS = 1_000;

    private final ViewStatus status;
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    ViewKeeper(ViewStatus status) {
        this.status = status;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // each look deals with its own failure
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("view-keeper").start(this::keep);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keep() {
        try {
            while (running) {
                Thread.sleep(LOOK_MILLIS);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (!status.isFollowing() && status.progress().lagEvents() > 0) {
                status.resume();
            }
        } catch (RuntimeException away) {
            LOG.debug("the database is still away: {}", away.toString());
        }
    }
}
