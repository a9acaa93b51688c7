package org.throughline.infra.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other nodes that the log has grown, soon after each commit and not as part of it: a notice wakes every node that
 * listens, this one included, and no append waits for that. While many append, one notice speaks for all of a few
 * milliseconds. One that gets lost with its node is made up for by the look the others take each second.
 */
final class LogNotices implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogNotices.class);
    private static final Duration REST = Duration.ofMillis(5);

    /** Not flushed: a notice explains nothing by itself, and a flush of its own would hold up the appends'. */
    private static final String NOTICE = "select set_config('synchronous_commit', 'off', true), pg_notify(?, ?)";

    private final DataSource database;
    private final AtomicLong grown = new AtomicLong();
    private final Thread teller;
    private volatile boolean resting;
    private volatile boolean closed;

    LogNotices(DataSource database) {
        this.database = database;
        this.teller = Thread.ofPlatform().name("log-notices").daemon().start(this::tell);
    }

    /** The log has grown to this position, durably. */
    void grown(long position) {
        grown.accumulateAndGet(position, Math::max);
        if (!resting) {
            LockSupport.unpark(teller);
        }
    }

    private void tell() {
        long notified = 0;
        while (!closed) {
            long position = grown.get();
            if (position > notified) {
                notify(position);
                notified = position;
                rest();
            } else {
                LockSupport.park(this);
            }
        }
    }

    private void notify(long position) {
        try (Connection connection = database.getConnection();
                PreparedStatement notice = connection.prepareStatement(NOTICE)) {
            notice.setString(1, LogListener.CHANNEL);
            notice.setString(2, Long.toString(position));
            notice.execute();
        } catch (SQLException e) {
            LOG.debug("the other nodes have to look for themselves: {}", e.getMessage());
        }
    }

    private void rest() {
        resting = true;
        try {
            Thread.sleep(REST);
        } catch (InterruptedException e) {
            closed = true;
        }
        resting = false;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(teller);
    }
}
