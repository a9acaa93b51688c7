package org.throughline.infra.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.infra.database.QuickDatabases;

/** Two nodes that want to move the views. */
class ProcessorLockIT {

    @Test
    void isOnesUntilItGivesItUp() {
        try (HikariDataSource pool = QuickDatabases.pool(QuickDatabases.empty());
                ProcessorLock one = new ProcessorLock(pool);
                ProcessorLock other = new ProcessorLock(pool)) {
            assertThat(one.isHeld()).isFalse();
            assertThat(one.take()).isTrue();
            assertThat(one.take()).as("it is its own already").isTrue();
            assertThat(other.take()).isFalse();
            assertThat(other.isHeld()).isFalse();
            one.give();
            assertThat(one.isHeld()).isFalse();
            Awaitility.await("the server lets it go").until(other::take);
        }
    }

    @Test
    void isFreeAtOnceWhenTheConnectionOfWhoHadItEnds() {
        try (HikariDataSource pool = QuickDatabases.pool(QuickDatabases.empty());
                ProcessorLock one = new ProcessorLock(pool);
                ProcessorLock other = new ProcessorLock(pool)) {
            assertThat(one.take()).isTrue();
            new JdbcTemplate(pool).execute("""
                    select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
                    where l.locktype = 'advisory' and d.datname = current_database()
                    """);
            Awaitility.await().until(other::take);
            assertThat(one.isHeld()).isFalse();
            assertThat(one.take()).isFalse();
        }
    }

    @Test
    void isNotTakenByANodeThatIsLeaving() {
        try (HikariDataSource pool = QuickDatabases.pool(QuickDatabases.empty())) {
            ProcessorLock leaving = new ProcessorLock(pool);
            assertThat(leaving.take()).isTrue();
            leaving.close();
            assertThat(leaving.take()).isFalse();
        }
    }
}
