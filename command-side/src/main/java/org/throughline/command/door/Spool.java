package org.throughline.command.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/**
 * Where batches wait until they have come in whole (a spool): in files that nobody else may read, within limits, gone when
 * they have run, or at the next start where the program is killed meanwhile.
 */
public final class Spool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final int BUFFER = 64 * 1024;
    /** How much is written between looks at the room there is. */
    private static final long LOOK_EVERY = 4 * 1024 * 1024;

    private final Path parent;
    private final SpoolLimits limits;
    private SpoolFolder folder;

    /**
     * Makes a folder for this program, and deletes those of programs that have ended.
     *
     * @throws UncheckedIOException when there can be no folder
     */
    public Spool(Path parent, SpoolLimits limits) {
        this.parent = parent;
        this.limits = limits;
        try {
            folder = SpoolFolder.in(parent);
        } catch (IOException e) {
            throw new UncheckedIOException("batches cannot be kept in " + parent, e);
        }
    }

    /**
     * A batch that has come in whole; with closing it is gone.
     *
     * @param file in which it waits
     */
    record Spooled(Path file) implements AutoCloseable {

        InputStream lines() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Takes a batch in.
     *
     * @param announced its length where it is known, otherwise less than 0
     * @throws IOException when the client leaves
     * @throws Refusal TOO_LARGE or NO_ROOM
     */
    Spooled take(InputStream body, long announced) throws IOException {
        limits.require(announced, 0);
        limits.requireRoom(usable(), Math.max(announced, 0));
        // 0600, as long as it is not replaced
        Spooled spooled = new Spooled(onDisk(() -> Files.createTempFile(place(), "batch-", ".ndjson")));
        try (OutputStream out = onDisk(() -> Files.newOutputStream(spooled.file()))) {
            copy(body, out);
            return spooled;
        } catch (IOException | RuntimeException e) {
            spooled.close();
            throw e;
        }
    }

    private void copy(InputStream body, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        long lines = 0;
        long looked = 0;
        boolean atStart = true;
        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
            bytes += n;
            for (int i = 0; i < n; i++) {
                lines += atStart ? 1 : 0;
                atStart = buffer[i] == '\n';
            }
            limits.require(bytes, lines);
            if (bytes - looked >= LOOK_EVERY) {
                limits.requireRoom(usable(), n);
                looked = bytes;
            }
            write(out, buffer, n);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int n) {
        onDisk(() -> {
            out.write(buffer, 0, n);
            return n;
        });
    }

    /** The folder; another one where somebody who tidies up has deleted what was not used for long. */
    private synchronized Path place() throws IOException {
        if (Files.notExists(folder.path())) {
            folder.close();
            folder = SpoolFolder.in(parent);
        }
        return folder.path();
    }

    private long usable() {
        return onDisk(() -> Files.getFileStore(place()).getUsableSpace());
    }

    private interface OnDisk<T> {
        T run() throws IOException;
    }

    /** What goes wrong in here is of the disk, and no client that left. */
    private static <T> T onDisk(OnDisk<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            LOG.warn("a batch cannot wait on the disk: {}", e.toString());
            throw Refusal.of(RefusalCode.NO_ROOM, "The disk on which batches wait does not take it: " + e.getMessage());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        folder.close();
    }
}
