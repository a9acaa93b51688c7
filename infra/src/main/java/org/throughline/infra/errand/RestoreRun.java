package org.throughline.infra.errand;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import org.springframework.core.env.Environment;
import org.throughline.infra.backup.BackupReader;
import org.throughline.infra.backup.Restore;
import org.throughline.infra.backup.Restore.Restored;
import org.throughline.infra.database.DatabaseProperties;
import org.throughline.infra.database.Schemas;
import org.throughline.infra.database.Unpooled;
import org.throughline.infra.operations.ProcessorLock;
import org.throughline.infra.people.ErasedIds;
import org.throughline.infra.people.PeopleProperties;

/**
 * {@code --throughline.restore=FILE}: brings the log of a database on which no program runs to where a backup is, and
 * prints what came of it. The exit code is 1 as well when the restored log is not intact, as it was not when it was copied.
 */
@OnTheDatabase
final class RestoreRun implements Errand {

    private final HikariDataSource database;
    private final ErasedIds erased;
    private final Path file;

    RestoreRun(HikariDataSource database, DatabaseProperties place, PeopleProperties people, Environment environment) {
        this.database = database;
        this.erased = people.erasedIds(place);
        this.file = Path.of(environment.getRequiredProperty("throughline.restore"));
    }

    @Override
    public int run() throws Exception {
        try (BackupReader backup = new BackupReader(file);
                ProcessorLock alone = new ProcessorLock(database);
                Connection connection = Unpooled.connection(database)) {
            if (!alone.take()) {
                throw new IllegalStateException("a program runs on this database: stop every one of them first");
            }
            Schemas.migrateLasting(database, backup.manifest().versions());
            Restored restored = new Restore(backup, connection, erased::day).run();
            Printed.json(restored);
            return restored.verdict().intact() ? 0 : 1;
        }
    }
}
