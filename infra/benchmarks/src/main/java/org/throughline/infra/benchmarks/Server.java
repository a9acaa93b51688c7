package org.throughline.infra.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The PostgreSQL that everything is measured on: the one the product brings along, as durable, on an empty directory. Whoever
 * measures makes databases in it and lets other tools in, which the product's own permits nobody.
 */
public final class Server implements AutoCloseable {

    /** The ways of a row keep their pools while others take their turn, and closed connections take a moment to be gone. */
    private static final int CONNECTIONS = 250;

    private final Path directory;
    private final EmbeddedPostgres server;
    private final Database postgres;

    private final boolean kept;

    Server(Path directory) throws IOException {
        this(directory, false);
    }

    private Server(Path directory, boolean kept) throws IOException {
        this.directory = directory.toAbsolutePath();
        this.kept = kept;
        if (!kept) {
            delete(this.directory);
        }
        this.server = start(this.directory);
        this.postgres = named("postgres");
    }

    private static EmbeddedPostgres start(Path directory) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", Integer.toString(CONNECTIONS))
                .start();
    }

    /** One on a directory that stays for the next run, with whatever an earlier one left in it. */
    public static Server kept(Path directory) throws IOException {
        return new Server(directory, true);
    }

    /** A new database, empty. */
    public Database create(String name) throws SQLException {
        postgres.execute("create database " + name);
        return named(name);
    }

    private Database named(String name) {
        return new Database("jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(server.getPort(), name));
    }

    /** A database that an earlier run may have left. */
    public Optional<Database> find(String name) throws SQLException {
        return postgres.number("select count(*) from pg_database where datname = '%s'".formatted(name)) == 0
                ? Optional.empty()
                : Optional.of(named(name));
    }

    /** Gives a database that nobody is connected to another name. */
    public Database rename(Database database, String name) throws SQLException {
        postgres.execute("alter database %s rename to %s".formatted(database.name(), name));
        return named(name);
    }

    /** A copy of a database that nobody is connected to, file by file. */
    public Database copy(Database database, String name) throws SQLException {
        postgres.execute("create database %s template %s strategy file_copy".formatted(name, database.name()));
        return named(name);
    }

    /** Ends a database whatever its state; what it held weighs on nobody measured later. */
    public void drop(Database database) throws SQLException {
        postgres.execute("drop database %s with (force)".formatted(database.name()));
    }

    /** What the server says of itself, setting by setting. */
    public List<String> words() throws SQLException {
        return List.of(
                postgres.text("select split_part(version(), ' on ', 1)"),
                postgres.text(
                        "select string_agg(name || ' ' || setting || coalesce(' ' || unit, ''), ', ' order by name)"
                                + " from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes',"
                                + " 'wal_sync_method', 'shared_buffers', 'max_wal_size')"),
                "data on " + filesystem());
    }

    private String filesystem() {
        try {
            return Files.getFileStore(directory).type();
        } catch (IOException e) {
            return "an unknown file system";
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (!kept) {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
