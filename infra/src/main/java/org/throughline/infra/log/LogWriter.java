package org.throughline.infra.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.throughline.command.LogUnavailable;
import org.throughline.events.SubjectKey;

/**
 * Appends with group commit. Whoever finds nobody writing writes everything that waits, in one transaction; the others
 * sleep until they are told their own outcome, or that it is their turn to write. Alone, one writes at once and pays for
 * nobody.
 *
 * <p>When a transaction fails because one of its appends conflicts, the appends are tried one by one, so that a conflict
 * fails its own append and not its neighbours'.
 */
final class LogWriter {

    private static final int MOST_TOGETHER = 256;
    /** A version or a command id that is taken, a version whose predecessor is not there, or a basis that holds no more. */
    private static final Set<String> CONFLICTS = Set.of("23505", "23514");

    private final LogHead head;
    private final LongConsumer onAppended;
    private final ConcurrentLinkedQueue<Append> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    /**
     * A writer at the head.
     *
     * @param onAppended told the last position of every transaction once it is durable
     */
    LogWriter(LogHead head, LongConsumer onAppended) {
        this.head = head;
        this.onAppended = onAppended;
    }

    /** The same of entries that rest on nothing but their own streams. */
    long append(List<LogEntry> entries) {
        return append(entries, RestsOn.NOTHING);
    }

    /**
     * Returns when the entries are durable.
     *
     * @param on what must still be so when they are appended
     * @return the position of the last of them
     * @throws ConcurrencyException when the stream has moved on, or is shorter than was thought, or the command id has
     *     been used, or what the entries rest on is so no longer
     * @throws LogUnavailable when the database failed
     */
    long append(List<LogEntry> entries, RestsOn on) {
        Append mine = new Append(entries, on);
        waiting.add(mine);
        while (!mine.done) {
            if (writing.compareAndSet(false, true)) {
                lead(mine);
            } else {
                LockSupport.park(this);
            }
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        return mine.position;
    }

    /**
     * Writes for everybody who waits, hands over to the first of those who came meanwhile, and only then wakes those it
     * wrote for: the next transaction does not wait for that.
     */
    private void lead(Append mine) {
        List<Append> written = List.of();
        try {
            if (!mine.done) {
                written = takeWaiting();
                writeEach(written);
            }
        } finally {
            writing.set(false);
            Append next = waiting.peek();
            if (next != null) {
                LockSupport.unpark(next.owner);
            }
        }
        tellOf(written);
    }

    private void writeEach(List<Append> together) {
        RuntimeException failure = write(together);
        if (failure instanceof ConcurrencyException && together.size() > 1) {
            together.forEach(append -> append.finish(write(List.of(append))));
        } else {
            together.forEach(append -> append.finish(failure));
        }
    }

    private void tellOf(List<Append> written) {
        try {
            written.stream()
                    .filter(append -> append.failure == null)
                    .mapToLong(append -> append.position)
                    .max()
                    .ifPresent(onAppended);
        } finally {
            written.stream()
                    .filter(append -> !append.owner.equals(Thread.currentThread()))
                    .forEach(append -> LockSupport.unpark(append.owner));
        }
    }

    /**
     * What goes into one transaction; it has one recorded time, so an append that claims its own goes alone. One that rests on
     * what another of them changes goes into the next, where the database sees that it does not hold.
     */
    private List<Append> takeWaiting() {
        List<Append> together = new ArrayList<>();
        Set<SubjectKey> changed = new HashSet<>();
        for (Append next = waiting.peek(); next != null && together.size() < MOST_TOGETHER; next = waiting.peek()) {
            if ((next.claimsTime() && !together.isEmpty()) || next.on.isTouchedBy(changed)) {
                break;
            }
            next.entries.forEach(added -> changed.add(added.entry().subject()));
            together.add(waiting.remove());
            if (next.claimsTime()) {
                break;
            }
        }
        return together;
    }

    private @Nullable RuntimeException write(List<Append> together) {
        List<NewEntry> entries =
                together.stream().flatMap(append -> append.entries.stream()).toList();
        try {
            long last = head.append(
                    entries,
                    RestsOn.all(together.stream().map(append -> append.on).toList()));
            long position = last - entries.size();
            for (Append append : together) {
                position += append.entries.size();
                append.position = position;
            }
            return null;
        } catch (SQLException e) {
            return e.getSQLState() != null && CONFLICTS.contains(e.getSQLState()) ? conflict(e) : new LogUnavailable(e);
        } catch (RuntimeException e) {
            // whatever it is, those who wait for this transaction have to hear of it
            return e;
        }
    }

    private static ConcurrencyException conflict(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        return new ConcurrencyException("conflict on " + (server == null ? "the log" : server.getConstraint()), e);
    }

    private static final class Append {

        private final List<NewEntry> entries;
        private final RestsOn on;
        private final Thread owner = Thread.currentThread();
        private volatile boolean done;
        private @Nullable RuntimeException failure;
        private long position;

        Append(List<LogEntry> entries, RestsOn on) {
            this.on = on;
            this.entries = entries.stream().map(NewEntry::of).toList();
        }

        boolean claimsTime() {
            return entries.getFirst().entry().recordedAt() != null;
        }

        void finish(@Nullable RuntimeException outcome) {
            failure = outcome;
            done = true;
        }
    }
}
