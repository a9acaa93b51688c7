package org.throughline.infra.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.throughline.query.SubjectKinds;

/** Creates and migrates the tables, each group in a schema of its own with a history of its own. */
public final class Schemas {

    /** The log. */
    public static final String LOG = "log";
    /** Commands that changed nothing; whoever sends one again is told so. */
    public static final String COMMANDS = "commands";
    /** What people said in confidence; it can be forgotten, and is no part of the log. */
    public static final String CONFIDENCE = "confidence";
    /** Ballots of rounds that go on, until they are counted; in no backup. */
    public static final String BALLOTS = "ballots";
    /** What imports brought in: what became of each of their lines is not in the log. */
    public static final String IMPORTS = "imports";
    /** What can be rebuilt from the log. */
    public static final String VIEWS = "views";
    /** How far event processors are. */
    public static final String PROCESSORS = "processors";

    /** Who members are; not in the log, so that it can be erased. */
    public static final String PEOPLE = "people";

    private final HikariDataSource database;
    private final ViewTables views;

    Schemas(HikariDataSource database, SubjectKinds kinds) {
        this.database = database;
        this.views = new ViewTables(database, kinds);
        migrate(LOG);
        migrate(COMMANDS);
        migrate(CONFIDENCE);
        migrate(BALLOTS);
        migrate(IMPORTS);
        // those of another version are left as they are: they are built anew beside, and answer meanwhile
        if (!views.areIn(VIEWS)) {
            createViews(VIEWS);
        }
        migrate(PROCESSORS);
        migrate(PEOPLE);
    }

    /**
     * Creates or migrates what cannot be made anew, without the rest of the tables, up to these versions and no further.
     *
     * @param versions by schema, in the order in which they are made
     * @throws IllegalStateException naming every schema of which the version is another all the same
     */
    public static void migrateLasting(HikariDataSource database, Map<String, String> versions) {
        Map<String, String> others = new TreeMap<>();
        versions.forEach((schema, version) -> {
            Flyway flyway =
                    flyway(database, schema, "db/" + schema).target(version).load();
            flyway.migrate();
            String reached = String.valueOf(
                    Objects.requireNonNull(flyway.info().current()).getVersion());
            if (!reached.equals(version)) {
                others.put(schema, "%s instead of %s".formatted(reached, version));
            }
        });
        if (!others.isEmpty()) {
            throw new IllegalStateException(
                    "tables are of other versions than the backup's: %s. Take an empty database, and a program that is not older"
                            .formatted(others));
        }
    }

    /**
     * Fills a schema with the view tables, empty, and the SQL views of them.
     *
     * @throws DataAccessResourceFailureException when the database goes away meanwhile
     */
    public void createViews(String schema) {
        try {
            flyway(database, schema, "db/views").load().migrate();
            views.complete(schema);
        } catch (FlywayException e) {
            // however deep in the tool it happened
            throw Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                            .anyMatch(SQLException.class::isInstance)
                    ? new DataAccessResourceFailureException("the view tables could not be created", e)
                    : e;
        }
    }

    /** Creates or migrates the log alone. */
    public static void migrateLog(HikariDataSource database) {
        migrate(database, LOG);
    }

    private void migrate(String schema) {
        migrate(database, schema);
    }

    private static void migrate(HikariDataSource database, String schema) {
        flyway(database, schema, "db/" + schema).load().migrate();
    }

    private static FluentConfiguration flyway(HikariDataSource database, String schema, String location) {
        return Flyway.configure()
                // not from the pool: a migration may take longer than a statement there is given
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .defaultSchema(schema)
                .schemas(schema)
                .createSchemas(true)
                .locations("classpath:" + location);
    }
}
