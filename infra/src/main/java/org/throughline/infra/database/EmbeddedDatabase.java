package org.throughline.infra.database;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * A PostgreSQL of the program's own: durable like any other, entered by nobody else. The program itself is no superuser in
 * it. Beside its directory are a lock file and a {@link PrivateFolder}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String PRIVATE = ".private";

    /** What ends with it; nothing where it is another program's. */
    private final Closeable end;

    private final String password;
    private final int port;

    private EmbeddedDatabase(Closeable end, String password, int port) {
        this.end = end;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts on this directory, creating it when it is not there, and taking it over from a program that was killed or
     * that was of a version which let everybody in.
     *
     * @param connections how many may be open at a time
     * @throws IllegalStateException when another running program uses the directory, when there is no PostgreSQL for this
     *     platform, or when others could get at what has to be private
     */
    public static EmbeddedDatabase start(Path directory, int connections) {
        Path home = directory.toAbsolutePath().normalize();
        PostgresBinaries binaries = PostgresBinaries.forThisMachine();
        return start(
                home,
                lock(home)
                        .orElseThrow(() -> new IllegalStateException(
                                "another Throughline is running on this data directory: " + lockFile(home))),
                binaries,
                connections);
    }

    /**
     * Looks into the data of this directory: beside the program that runs on them, by its server, or alone.
     *
     * @throws IllegalStateException when there are none, or as {@link #start}
     */
    public static EmbeddedDatabase visit(Path directory, int connections) {
        Path home = directory.toAbsolutePath().normalize();
        if (!Files.isDirectory(home)) {
            throw new IllegalStateException("there is no log in " + home);
        }
        PostgresBinaries binaries = PostgresBinaries.forThisMachine();
        return lock(home).map(lock -> start(home, lock, binaries, connections)).orElseGet(() -> beside(home));
    }

    private static EmbeddedDatabase start(Path home, FileChannel lock, PostgresBinaries binaries, int connections) {
        try {
            PrivateFolder own = PrivateFolder.at(beside(home, PRIVATE));
            String password = own.password();
            OwnServer server = new OwnServer(
                    home, own.resolve("server.log"), new PostgresPrograms(binaries.unpackInto(own), own.isRoots()));
            server.stopOrphan();
            server.admit(new Admission(password));
            int port = server.start(connections);
            return new EmbeddedDatabase(
                    () -> {
                        try (lock) {
                            server.stop();
                        }
                    },
                    password,
                    port);
        } catch (IOException | RuntimeException e) {
            throw released(lock, home, e);
        }
    }

    private static EmbeddedDatabase beside(Path home) {
        try {
            return new EmbeddedDatabase(
                    () -> {},
                    PrivateFolder.at(beside(home, PRIVATE)).password(),
                    OwnServer.portIn(home)
                            .orElseThrow(() -> new IllegalStateException(
                                    "the program on %s has not started yet".formatted(home))));
        } catch (IOException e) {
            throw failed(home, e);
        }
    }

    /** Where it listens. A password is told to a server only that knows it. */
    public String url() {
        return "jdbc:postgresql://%s:%d/%s?requireAuth=scram-sha-256"
                .formatted(OwnServer.ADDRESS, port, Admission.DATABASE);
    }

    public String username() {
        return Admission.ROLE;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        end.close();
    }

    private static Path beside(Path home, String ending) {
        return home.resolveSibling(home.getFileName() + ending);
    }

    private static Path lockFile(Path home) {
        return beside(home, ".lock");
    }

    /** The lock on the directory; empty when another program has it. */
    private static Optional<FileChannel> lock(Path home) {
        try {
            Files.createDirectories(home.resolveSibling(""), OwnerOnly.ALL);
            FileChannel channel = FileChannel.open(
                    lockFile(home), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.DATA);
            if (isFree(channel)) {
                return Optional.of(channel);
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw failed(home, e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // by a program in this very JVM
            return false;
        }
    }

    private static RuntimeException released(FileChannel lockFile, Path home, Exception why) {
        try {
            lockFile.close();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        return why instanceof RuntimeException unchecked ? unchecked : failed(home, (IOException) why);
    }

    private static UncheckedIOException failed(Path home, IOException why) {
        return new UncheckedIOException(
                "the embedded PostgreSQL could not be started in %s: %s%n%s"
                        .formatted(home, why.getMessage(), PostgresBinaries.INSTEAD),
                why);
    }
}
