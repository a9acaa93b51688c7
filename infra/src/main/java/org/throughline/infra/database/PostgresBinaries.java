package org.throughline.infra.database;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL that this program brings along, one archive a platform. */
final class PostgresBinaries {

    /** What to do where there are none, or where they do not run. */
    static final String INSTEAD = "Name a PostgreSQL that is there, 15 or newer, with "
            + "--throughline.database.url=jdbc:postgresql://host/database, .username and .password.";

    private static final String UNPACKED = "postgresql-";
    private static final int EXECUTABLE = 0100;

    private final URL archive;

    private PostgresBinaries(URL archive) {
        this.archive = archive;
    }

    static PostgresBinaries forThisMachine() {
        return new PostgresBinaries(archive(System.getProperty("os.name"), System.getProperty("os.arch")));
    }

    /**
     * The archive for a platform.
     *
     * @param system as in the system property {@code os.name}
     * @param machine as in the system property {@code os.arch}
     * @throws IllegalStateException when there is none
     */
    static URL archive(String system, String machine) {
        URL archive = PostgresBinaries.class.getResource("/postgres-%s.txz".formatted(platform(system, machine)));
        if (archive == null) {
            throw new IllegalStateException(
                    "there is no embedded PostgreSQL for %s on %s. %s".formatted(system, machine, INSTEAD));
        }
        return archive;
    }

    private static String platform(String system, String machine) {
        if (system.startsWith("Mac")) {
            // for either processor
            return "darwin-x86_64";
        }
        String processor = switch (machine) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> machine;
        };
        return system.toLowerCase(Locale.ROOT) + "-" + processor;
    }

    /** Unpacks them into this folder, unless they are there; what other versions left there goes. Returns where they are. */
    Path unpackInto(PrivateFolder folder) throws IOException {
        byte[] packed = read();
        Path unpacked = folder.resolve(UNPACKED + checksum(packed));
        if (!Files.exists(unpacked)) {
            deleteOthers(folder.resolve(""));
            Path begun = Files.createTempDirectory(folder.resolve(""), UNPACKED);
            unpack(packed, begun);
            // all of them or none, whenever the program is killed
            Files.move(begun, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked;
    }

    private byte[] read() throws IOException {
        try (InputStream in = archive.openStream()) {
            return in.readAllBytes();
        }
    }

    /** Tells versions of the archive apart; nothing more is asked of it, and it costs next to nothing at each start. */
    private static String checksum(byte[] archive) {
        CRC32C checksum = new CRC32C();
        checksum.update(archive);
        return "%08x".formatted(checksum.getValue());
    }

    private static void deleteOthers(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> others = files.filter(
                            file -> file.getFileName().toString().startsWith(UNPACKED))
                    .toList();
            for (Path other : others) {
                FileSystemUtils.deleteRecursively(other);
            }
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (TarArchiveInputStream entries = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("the archive of PostgreSQL reaches outside: " + entry.getName());
                }
                unpack(entry, entries, file);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file, OwnerOnly.ALL);
            return;
        }
        Files.createDirectories(file.resolveSibling(""), OwnerOnly.ALL);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                (entry.getMode() & EXECUTABLE) != 0 ? OwnerOnly.ALL : OwnerOnly.DATA))) {
            content.transferTo(out);
        }
    }
}
