package org.throughline.infra.people;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.infra.database.DatabaseProperties;
import org.throughline.infra.database.Schemas;

/**
 * Takes what was erased off the disk. The table gets new files with what is there now. (Cleaning up, {@code vacuum full}
 * included, keeps former rows for as long as any transaction could see them.) The embedded server then begins another file of
 * its write-ahead log and deletes those before, which it does behind a checkpoint.
 */
@Component
final class Wiping {

    private static final Logger LOG = LoggerFactory.getLogger(Wiping.class);

    /** The table is locked for everybody as soon as nobody reads it, and whoever comes meanwhile waits behind that. */
    private static final Duration PATIENCE = Duration.ofMillis(150);

    /** The code of a lock that was not to be had in time. */
    private static final String LOCKED = "55P03";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean embedded;
    private final Semaphore erasures = new Semaphore(0);

    /** Depends on the schemas, so that nothing reads before the table is there. */
    Wiping(Schemas schemas, JdbcClient jdbc, HikariDataSource database, DatabaseProperties settings) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.embedded = settings.isEmbedded();
    }

    /** Somebody was erased: the table is written anew if nobody reads it just now, the rest is left to the keeper. */
    void begin() {
        try {
            rewrite();
        } catch (DataAccessException notNow) {
            LOG.debug("the directory is written anew later: {}", notNow.toString());
        } finally {
            wake();
        }
    }

    /** Ends the waiting of the keeper. */
    void wake() {
        erasures.release();
    }

    /** Waits for somebody to be erased here, not longer than this. */
    void awaitErasure(Duration most) throws InterruptedException {
        if (erasures.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            erasures.drainPermits();
        }
    }

    /** How many erasures, on whichever node, are not wiped. */
    long waiting() {
        return jdbc.sql("select erasures - wiped from people.version")
                .query(Long.class)
                .single();
    }

    /**
     * Wipes all that was erased until now, unless somebody reads the table all the while. Whatever ends it in between, it is
     * done again as a whole.
     */
    void wipe() {
        OptionalLong erasures = rewrite();
        if (erasures.isPresent()) {
            endLog();
            jdbc.sql("update people.version set wiped = greatest(wiped, ?)")
                    .param(erasures.getAsLong())
                    .update();
        }
    }

    /** The log of an existing server is its operator's. */
    private void endLog() {
        if (embedded) {
            jdbc.sql("select pg_switch_wal()").query().singleValue();
            jdbc.sql("checkpoint").update();
        }
    }

    /**
     * Returns how many erasures there had been when the table was nobody else's, and none was under way; empty when somebody
     * read it for too long.
     */
    private OptionalLong rewrite() {
        try {
            return OptionalLong.of(Objects.requireNonNull(transaction.execute(t -> rewriteLocked())));
        } catch (UncategorizedSQLException e) {
            if (LOCKED.equals(Objects.requireNonNull(e.getSQLException()).getSQLState())) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }

    private Long rewriteLocked() {
        Stream.of(
                        "set local lock_timeout = %d".formatted(PATIENCE.toMillis()),
                        "lock table people.person in access exclusive mode",
                        "create temporary table kept on commit drop as select * from people.person",
                        "truncate people.person",
                        "insert into people.person select * from pg_temp.kept")
                .forEach(statement -> jdbc.sql(statement).update());
        return jdbc.sql("select erasures from people.version").query(Long.class).single();
    }
}
