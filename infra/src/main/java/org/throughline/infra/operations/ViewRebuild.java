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
    private static final String NEXT = Schemas.VIEWS + "_next";
    private static final String FORMER = Schemas.VIEWS + "_former";
    private static final int PAGE = 1000;

    private final Schemas schemas;
    private final LogReader log;
    private final ViewBatch views;
    private final ViewStatus status;
    private final ParkedSubjects parked;
    private final ViewDifference difference;
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
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.schemas = schemas;
        this.log = log;
        this.views = views;
        this.status = status;
        this.parked = parked;
        this.difference = difference;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.lock = new RebuildLock(jdbc);
    }

    /**
     * What was rebuilt.
     *
     * @param position up to which
     * @param millis how long it took
     * @param parked subjects with an event that cannot be folded
     * @param difference from what was there before; absent where that was of another form
     */
    record Rebuilt(
            long position,
            long millis,
            long parked,
            @Nullable Report difference) {}

    /**
     * Rebuilds all views; reads go on meanwhile.
     *
     * @throws IllegalStateException when a rebuild is running already, on this node or another
     */
    Rebuilt rebuild() {
        return tryRebuild().orElseThrow(() -> new IllegalStateException("a rebuild is running already"));
    }

    /** Rebuilds all views, unless a rebuild is running already. */
    Optional<Rebuilt> tryRebuild() {
        return lock.holding(this::build);
    }

    /**
     * What a rebuild would change; it is made and thrown away.
     *
     * @throws IllegalStateException when a rebuild is running already, on this node or another
     */
    Rebuilt compare() {
        return lock.holding(() -> beside(() -> jdbc.execute("drop schema %s cascade".formatted(NEXT))))
                .orElseThrow(() -> new IllegalStateException("a rebuild is running already"));
    }

    /** Reads under way finish on the former tables, which therefore stay until the next rebuild. */
    private Rebuilt build() {
        Rebuilt rebuilt = beside(() -> {
            jdbc.execute("alter schema %s rename to %s".formatted(Schemas.VIEWS, FORMER));
            jdbc.execute("alter schema %s rename to %s".formatted(NEXT, Schemas.VIEWS));
        });
        LOG.info("rebuilt the views: {}", rebuilt);
        return rebuilt;
    }

    /** Builds views beside those that answer; what comes of them happens at the very position that those have reached. */
    private Rebuilt beside(Runnable end) {
        Instant begun = Instant.now();
        jdbc.execute("drop schema if exists %s, %s cascade".formatted(NEXT, FORMER));
        schemas.createViews(NEXT);
        // never ahead of the live views: what listeners have not been told yet is the processor's to tell
        long reached = catchUp(0, status.progress().position());
        long close = catchUp(reached, status.progress().position());
        boolean comparable = !status.isOfAnotherForm();
        return Objects.requireNonNull(transaction.execute(t -> {
            Long held = Objects.requireNonNull(jdbc.queryForObject(
                    "select position from %s.progress for update".formatted(Schemas.VIEWS), Long.class));
            catchUp(close, held);
            Report changed = comparable ? difference.between(Schemas.VIEWS, NEXT) : null;
            long subjects = parked.countIn(NEXT);
            end.run();
            return new Rebuilt(held, Duration.between(begun, Instant.now()).toMillis(), subjects, changed);
        }));
    }

    private long catchUp(long from, long to) {
        long position = from;
        List<TimelineEntry> page = page(position, to);
        while (!page.isEmpty()) {
            List<TimelineEntry> entries = page;
            transaction.executeWithoutResult(t -> {
                jdbc.execute("set local search_path to " + NEXT);
                views.apply(entries);
            });
            position = page.getLast().position();
            page = page(position, to);
        }
        return position;
    }

    private List<TimelineEntry> page(long after, long to) {
        return log.after(after, PAGE).stream()
                .filter(entry -> entry.position() <= to)
                .toList();
    }
}
