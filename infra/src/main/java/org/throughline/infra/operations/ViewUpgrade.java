package org.throughline.infra.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Builds views of another form anew when the program starts, before anybody reads or moves them. Nodes of the former
 * version answer meanwhile; once the new views are in place they refuse to write into them. When it fails the program does
 * not start, and the former views are as they were.
 */
@Component
final class ViewUpgrade implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewUpgrade.class);
    private static final long LOOK_MILLIS = 500;

    private final ViewStatus status;
    private final ViewRebuild rebuild;
    private volatile boolean running;

    ViewUpgrade(ViewStatus status, ViewRebuild rebuild) {
        this.status = status;
        this.rebuild = rebuild;
    }

    @Override
    public void start() {
        while (status.isOfAnotherForm()) {
            LOG.warn(
                    "the views are stored in form {}, this version writes another: building them anew before anything is"
                            + " answered",
                    status.form().orElse("unknown"));
            rebuildOrWait();
        }
        running = true;
    }

    /** Another node that starts with this one may be at it already. */
    private void rebuildOrWait() {
        if (rebuild.tryRebuild().isEmpty()) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while another node built the views anew", e);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the processors, and long before the web server. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
