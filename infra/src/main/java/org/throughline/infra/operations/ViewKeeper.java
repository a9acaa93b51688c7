package org.throughline.infra.operations;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
    private volatile @Nullable ScheduledExecutorService looking;

    ViewKeeper(ViewStatus status) {
        this.status = status;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // each look deals with its own failure
    public void start() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("view-keeper").daemon().factory());
        thread.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        looking = thread;
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

    @Override
    public void stop() {
        ScheduledExecutorService thread = looking;
        looking = null;
        if (thread != null) {
            thread.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
