package org.throughline.infra.errand;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.throughline.infra.backup.BackupFile;
import org.throughline.infra.backup.BackupFile.Written;
import org.throughline.infra.database.Guest;
import org.throughline.infra.database.Unpooled;

/**
 * {@code --throughline.backup=FILE}: copies all that cannot be made anew into a file, also while programs run, and prints
 * what is in it. The exit code is 1 as well when the copied log is not intact: it is there all the same.
 */
@OnTheDatabase
@Import(Guest.class)
final class BackupRun implements Errand {

    private final HikariDataSource database;
    private final Path file;
    private final ObjectProvider<BuildProperties> build;

    BackupRun(HikariDataSource database, Environment environment, ObjectProvider<BuildProperties> build) {
        this.database = database;
        this.file = Path.of(environment.getRequiredProperty("throughline.backup"));
        this.build = build;
    }

    @Override
    public int run() throws Exception {
        BuildProperties properties = build.getIfAvailable();
        String program = properties == null ? "unknown" : String.valueOf(properties.getVersion());
        try (Connection connection = Unpooled.connection(database)) {
            Written written = BackupFile.write(connection, program, file);
            Printed.json(written);
            return written.manifest().verdict().intact() ? 0 : 1;
        }
    }
}
