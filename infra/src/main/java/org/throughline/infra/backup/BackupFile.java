package org.throughline.infra.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Puts a backup on the disk: whole or not at all, never over another one, and for the program's account alone. */
public final class BackupFile {

    private static final DateTimeFormatter MADE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private BackupFile() {}

    /**
     * A backup that was written.
     *
     * @param file where
     * @param manifest what it says of itself
     */
    public record Written(String file, Manifest manifest) {}

    /**
     * Copies what cannot be made anew into a file.
     *
     * @param connection for this alone; in a transaction afterwards
     * @param program its version
     * @param wanted the file, or a folder in which it gets a name of its own, by time and position
     * @throws BackupRefusal when there is such a file already, or no such folder
     */
    public static Written write(Connection connection, String program, Path wanted) throws SQLException, IOException {
        Path target = wanted.toAbsolutePath().normalize();
        boolean named = !Files.isDirectory(target);
        Path folder = named ? target.resolveSibling("") : target;
        if (!Files.isDirectory(folder)) {
            throw new BackupRefusal("there is no folder " + folder);
        }
        if (named && Files.exists(target)) {
            throw new BackupRefusal("there is a file %s already, and nothing is written over".formatted(target));
        }
        // of mode 0600, as the system makes such files
        Path begun = Files.createTempFile(folder, ".throughline-", ".part");
        try {
            Manifest manifest = fill(begun, connection, program);
            Path file = named ? target : folder.resolve(name(manifest));
            Files.move(begun, file);
            force(folder);
            return new Written(file.toString(), manifest);
        } finally {
            Files.deleteIfExists(begun);
        }
    }

    private static Manifest fill(Path file, Connection connection, String program) throws SQLException, IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            Manifest manifest = new Backup(connection).write(program, out);
            channel.force(true);
            return manifest;
        }
    }

    private static String name(Manifest manifest) {
        return "throughline-%s-%d.zip".formatted(MADE.format(manifest.madeAt()), manifest.position());
    }

    /** Brings the file's name to the disk. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
