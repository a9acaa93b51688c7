package org.throughline.infra.people;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it that whoever was erased stays erased, and leaves the disk: before anything is answered, and from then on whenever
 * somebody was erased, here or through another node, and again until it is done. Names that were promised by a command are
 * settled in the same way.
 */
@Component
final class DirectoryKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryKeeper.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration MOST_AT_THE_END = Duration.ofSeconds(5);

    private final Reconciliation reconciliation;
    private final Directory directory;
    private final Wiping wiping;
    private volatile boolean running;
    private volatile double unwiped = Double.NaN;
    private String trouble = "";
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    DirectoryKeeper(Reconciliation reconciliation, Directory directory, Wiping wiping) {
        this.reconciliation = reconciliation;
        this.directory = directory;
        this.wiping = wiping;
    }

    /** The program does not start where somebody would have their name again. */
    @Override
    public void start() {
        reconciliation.eraseAgain();
        reconciliation.listErased();
        running = true;
        look();
        thread = Thread.ofVirtual().name("directory-keeper").start(this::keep);
    }

    /** Lets a wiping come to its end, if that is soon; otherwise the next start does it again. */
    @Override
    public void stop() {
        running = false;
        wiping.wake();
        try {
            if (!thread.join(MOST_AT_THE_END)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything is answered. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /** How many erasures are not wiped; not a number while nobody knows. */
    double unwiped() {
        return unwiped;
    }

    private void keep() {
        try {
            while (running) {
                wiping.awaitErasure(LOOK);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            reconciliation.listErased();
            directory.settleAll();
            unwiped = wiping.waiting();
            if (unwiped > 0) {
                wiping.wipe();
                unwiped = wiping.waiting();
            }
            trouble = "";
        } catch (RuntimeException e) {
            unwiped = Double.NaN;
            tell(e.toString());
        }
    }

    /** Once, however often it is tried. */
    private void tell(String failure) {
        if (running && !failure.equals(trouble)) {
            LOG.warn("who was erased cannot be wiped from the disk now; it is tried again every second: {}", failure);
        }
        trouble = failure;
    }
}
