package org.throughline.infra.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL for embedded databases of tests whose subject they are not: unpacked once in this JVM, which
 * takes seconds, and linked to where the program would have unpacked them.
 */
public final class UnpackedOnce {

    private static final Path UNPACKED = unpack();

    private UnpackedOnce() {}

    /** Links them for a database on this directory, unless they are there. */
    public static void beside(Path home) {
        try {
            PrivateFolder own = PrivateFolder.at(home.resolveSibling(home.getFileName() + ".private"));
            Path there = own.resolve(UNPACKED.getFileName().toString());
            if (!Files.exists(there)) {
                link(there);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path there) throws IOException {
        try (Stream<Path> files = Files.walk(UNPACKED)) {
            for (Path file : files.toList()) {
                Path linked = there.resolve(UNPACKED.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(linked, OwnerOnly.ALL);
                } else {
                    Files.createLink(linked, file);
                }
            }
        }
    }

    private static Path unpack() {
        try {
            Path folder = Files.createTempDirectory("unpacked");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return PostgresBinaries.forThisMachine().unpackInto(PrivateFolder.at(folder.resolve("once")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
