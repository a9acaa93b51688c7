package org.throughline.infra.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.infra.database.Schemas;
import org.throughline.infra.log.LogReader;
import org.throughline.infra.operations.ViewDifference.Report;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.view.ParkedSubjects;
import org.throughline.query.view.ViewBatch;

/**
 * Builds the views anew from the log, in a schema beside the one that keeps answering, and swaps the two in one
 * transaction at the very position the old one had reached. Whoever moves the views, on whichever node, waits for that
 * transaction behind the row every batch locks first, and goes on in the new tables.
 */
@Component
final class ViewRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(ViewRebuild.class);
    private final NextViews next;
    private final LogReader log;
    private final ViewBatch views;
    private final ViewStatus status;
    private final ParkedSubjects parked;
    private final ViewDifference difference;
    private final RebuildProgress progress;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RebuildLock lock;

    ViewRebuild(
            Schemas schemas,
            LogReader log,
            ViewBatch views,
            ViewStatus status,
            ParkedSubjects parked,
            ViewDifference difference,
            RebuildProgress progress,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.next = new NextViews(schemas, jdbc);
        this.log = log;
        this.views = views;
        this.status = status;
        this.parked = parked;
        this.difference = difference;
        this.progress = progress;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.lock = new RebuildLock(jdbc);
    }

    /**
     * What was rebuilt.
     *
     * @param from which position on; 0, or where an attempt had come that was cancelled or killed
     * @param position up to which
     * @param millis how long it took
     * @param parked subjects with an event that cannot be folded
     * @param difference from what was there before; absent where that was of another form
     */
    record Rebuilt(
            long from,
            long position,
            long millis,
            long parked,
            @Nullable Report difference) {}

    /**
     * Rebuilds all views; reads go on meanwhile.
     *
     * @throws RebuildRefusal when a rebuild is running already, on this node or another, or this one was cancelled
     */
    Rebuilt rebuild(Pace pace) {
        return lock.holding(() -> build(pace)).orElseThrow(ViewRebuild::running);
    }

    /** Rebuilds all views, unless a rebuild is running already. */
    Optional<Rebuilt> tryRebuild() {
        return lock.holding(() -> build(Pace.FULL));
    }

    /**
     * What a rebuild would change; it is made and thrown away.
     *
     * @throws RebuildRefusal as {@link #rebuild}
     */
    Rebuilt compare(Pace pace) {
        return lock.holding(() -> beside(pace, next::drop)).orElseThrow(ViewRebuild::running);
    }

    private static RebuildRefusal running() {
        return new RebuildRefusal("a rebuild is running already");
    }

    private Rebuilt build(Pace pace) {
        Rebuilt rebuilt = beside(pace, next::takePlace);
        LOG.info("rebuilt the views: {}", rebuilt);
        return rebuilt;
    }

    /** Builds views beside those that answer; what comes of them happens at the very position that those have reached. */
    private Rebuilt beside(Pace pace, Runnable end) {
        Instant begun = Instant.now();
        long taken = next.begin();
        progress.begin(taken, status.progress().position());
        try {
            // never ahead of the live views: what listeners have not been told yet is the processor's to tell
            long reached = catchUp(taken, status.progress().position(), pace);
            long close = catchUp(reached, status.progress().position(), Pace.FULL);
            return Objects.requireNonNull(transaction.execute(t -> end(taken, begun, close, end)));
        } finally {
            progress.end();
        }
    }

    private Rebuilt end(long taken, Instant begun, long close, Runnable end) {
        boolean comparable = !status.isOfAnotherForm();
        long held = Objects.requireNonNull(jdbc.queryForObject(
                "select position from %s.progress for update".formatted(Schemas.VIEWS), Long.class));
        catchUp(close, held, Pace.FULL);
        Report changed = comparable ? difference.between(Schemas.VIEWS, NextViews.SCHEMA) : null;
        long subjects = parked.countIn(NextViews.SCHEMA);
        end.run();
        return new Rebuilt(taken, held, Duration.between(begun, Instant.now()).toMillis(), subjects, changed);
    }

    private long catchUp(long from, long to, Pace pace) {
        long begun = System.nanoTime();
        long position = from;
        List<TimelineEntry> page = page(position, to, pace);
        while (!page.isEmpty()) {
            apply(page);
            position = page.getLast().position();
            progress.reach(position, to);
            pace.waitAfter(position - from, begun);
            page = page(position, to, pace);
        }
        return position;
    }

    private void apply(List<TimelineEntry> page) {
        transaction.executeWithoutResult(t -> {
            jdbc.execute("set local search_path to " + NextViews.SCHEMA);
            views.apply(page);
        });
    }

    private List<TimelineEntry> page(long after, long to, Pace pace) {
        return log.after(after, pace.atOnce()).stream()
                .filter(entry -> entry.position() <= to)
                .toList();
    }
}
