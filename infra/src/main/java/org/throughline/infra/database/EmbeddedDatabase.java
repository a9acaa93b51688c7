package org.throughline.infra.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A PostgreSQL of the program's own: durable like any other, entered by nobody else. The program itself is no superuser in
 * it. Beside its directory are a lock file and a {@link PrivateFolder}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private final FileChannel lockFile;
    private final OwnServer server;
    private final String password;
    private final int port;

    /**
     * Starts on this directory, creating it when it is not there, and taking it over from a program that was killed or
     * that was of a version which let everybody in.
     *
     * @param connections how many may be open at a time
     * @throws IllegalStateException when another running program uses the directory, when there is no PostgreSQL for this
     *     platform, or when others could get at what has to be private
     */
    public EmbeddedDatabase(Path directory, int connections) {
        PostgresBinaries binaries = PostgresBinaries.forThisMachine();
        Path home = directory.toAbsolutePath().normalize();
        lockFile = lock(home);
        try {
            PrivateFolder own = PrivateFolder.at(beside(home, ".private"));
            password = own.password();
            server = new OwnServer(
                    home, own.resolve("server.log"), new PostgresPrograms(binaries.unpackInto(own), own.isRoots()));
            server.stopOrphan();
            server.admit(new Admission(password));
            port = server.start(connections);
        } catch (IOException | RuntimeException e) {
            throw released(lockFile, home, e);
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
        try (lockFile) {
            server.stop();
        }
    }

    private static Path beside(Path home, String ending) {
        return home.resolveSibling(home.getFileName() + ending);
    }

    private static FileChannel lock(Path home) {
        Path file = beside(home, ".lock");
        try {
            Files.createDirectories(home.resolveSibling(""), OwnerOnly.ALL);
            FileChannel channel =
                    FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.DATA);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new IllegalStateException("another Throughline is running on this data directory: " + file);
            }
            return channel;
        } catch (IOException e) {
            throw failed(home, e);
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
