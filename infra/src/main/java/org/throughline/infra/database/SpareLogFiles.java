package org.throughline.infra.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files of the write-ahead log that earlier versions had renamed for use again. Each is full of what it held before, erased
 * rows perhaps. A server takes one that is missing for one not yet made.
 */
final class SpareLogFiles {

    /** Timeline, and the number of the file in two parts, each in eight hexadecimal digits. */
    private static final Pattern NAME = Pattern.compile("[0-9A-F]{24}");

    private static final int PART = 8;
    private static final long BYTES_OF_A_PART = 1L << 32;
    /** Of the first page's header: kind, flags and timeline, then the place in the log that the page is of. */
    private static final int BEFORE_PLACE = 2 * Short.BYTES + Integer.BYTES;

    private SpareLogFiles() {}

    /** Deletes them in the folder of a server that does not run. */
    static void deleteIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .toList();
            for (Path file : all) {
                if (isSpare(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Whether what it holds is of another place in the log than its name says. */
    private static boolean isSpare(Path file) throws IOException {
        String name = file.getFileName().toString();
        long number = Long.parseLong(name.substring(2 * PART), 16);
        long place = Long.parseLong(name.substring(PART, 2 * PART), 16) * BYTES_OF_A_PART + number * Files.size(file);
        try (InputStream content = Files.newInputStream(file)) {
            byte[] header = content.readNBytes(BEFORE_PLACE + Long.BYTES);
            ByteBuffer read = ByteBuffer.wrap(header).order(ByteOrder.nativeOrder());
            return read.remaining() > BEFORE_PLACE && read.getLong(BEFORE_PLACE) != place;
        }
    }
}
