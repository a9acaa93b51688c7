package org.throughline.command.door;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A folder of one running program, which nobody else may read (mode 0700). The system gives up its lock when the program
 * ends, however that happens; so one that starts tells the folders of others that run from what killed ones left behind,
 * and deletes that.
 */
final class SpoolFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolFolder.class);
    private static final String PREFIX = "throughline-spool-";
    private static final String LOCK = "lock";

    /** Of this JVM: even to look at their locks would give them up. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private SpoolFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one, and deletes those of programs that have ended. */
    static SpoolFolder in(Path parent) throws IOException {
        Path real = Files.createDirectories(parent).toRealPath();
        while (true) {
            Path path = Files.createTempDirectory(real, PREFIX);
            OPEN.add(path);
            FileChannel lock = lock(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            if (lock != null) {
                deleteLeftovers(real, path);
                return new SpoolFolder(path, lock);
            }
            // another program that starts took it for a leftover
            OPEN.remove(path);
        }
    }

    /** The lock of a folder; null when somebody else has it, or has just deleted the folder. */
    private static @Nullable FileChannel lock(Path folder, OpenOption... options) throws IOException {
        Path file = folder.resolve(LOCK);
        try {
            FileChannel channel = FileChannel.open(file, options);
            FileLock held = channel.tryLock();
            if (held != null && Files.exists(file)) {
                return channel;
            }
            channel.close();
            return null;
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    private static void deleteLeftovers(Path parent, Path own) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                try {
                    if (!OPEN.contains(folder) && isOfTheSameOwner(folder, own)) {
                        deleteLeftover(folder);
                    }
                } catch (FileSystemException e) {
                    LOG.warn("what a killed program may have left in {} is still there: {}", folder, e.toString());
                }
            }
        }
    }

    private static boolean isOfTheSameOwner(Path folder, Path own) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
    }

    private static void deleteLeftover(Path folder) throws IOException {
        FileChannel lock = lock(folder, StandardOpenOption.WRITE);
        if (lock != null) {
            try (lock) {
                FileSystemUtils.deleteRecursively(folder);
                LOG.info("deleted the batches that a killed program left in {}", folder);
            }
        } else if (Files.notExists(folder.resolve(LOCK))) {
            // killed before it had a lock; one that is about to make it finds its folder gone, and takes another
            Files.deleteIfExists(folder);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
        OPEN.remove(path);
        FileSystemUtils.deleteRecursively(path);
    }
}
