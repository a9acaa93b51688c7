package org.throughline.infra.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of the program's own, durable like any other: the library it comes from is made for tests and turns
 * {@code fsync} and synchronous commits off, which is undone here.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final FileChannel lockFile;
    private final EmbeddedPostgres postgres;

    /**
     * Starts on this directory, creating it when it is not there, and taking it over from a program that was killed.
     *
     * @param connections how many may be open at a time
     * @throws IllegalStateException when another running program uses the directory
     */
    public EmbeddedDatabase(Path directory, int connections) {
        try {
            Path home = directory.toAbsolutePath();
            Files.createDirectories(home.getParent());
            lockFile = lock(home.resolveSibling(home.getFileName() + ".lock"));
            stopOrphan(home);
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(home)
                    .setCleanDataDirectory(false)
                    // closed in order, behind everything that uses it
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", Integer.toString(connections))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL could not be started in " + directory, e);
        }
    }

    /** Where it listens. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(postgres.getPort());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lockFile.close();
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("another Throughline is running on this data directory: " + file);
        }
        return channel;
    }

    /** A server outlives the program when that is killed; it is asked to stop before a new one takes the directory. */
    private static void stopOrphan(Path directory) throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> orphan = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        orphan.ifPresent(process -> {
            LOG.info("stopping the database server that a killed program left behind (process {})", process.pid());
            process.destroy();
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        });
    }
}
