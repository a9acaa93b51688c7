package org.throughline.infra;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The program's classes, loaded and linked ahead of time (JEP 514), for the many starts of {@link ProgramProcess}: a third of
 * the work of each. Made once a build, by whoever starts the program first. A JVM can only keep classes that come from jars,
 * so there is none where the modules are not packaged, or where the JVM is older than 25; then the program starts as usual.
 */
final class StartCache {

    private static final Path TARGET = Path.of("target");

    private StartCache() {}

    /**
     * What a JVM that is to run the program is started with: with what only the tests have behind it, which is not kept.
     *
     * @param trial starts the program with these options, uses it and ends it in good order
     */
    static List<String> options(Consumer<List<String>> trial) {
        List<Path> jars = jars();
        if (jars.isEmpty() || Runtime.version().feature() < 25) {
            return List.of("-cp", System.getProperty("java.class.path"));
        }
        String path = String.join(
                File.pathSeparator, jars.stream().map(Path::toString).toList());
        Path cache = made(jars, List.of("-cp", path), trial);
        return List.of(
                "-XX:AOTCache=" + cache,
                "-cp",
                path + File.pathSeparator + TARGET.resolve("test-classes").toAbsolutePath());
    }

    /** The class path of the tests without what only they have; empty when something else on it is a directory. */
    private static List<Path> jars() {
        List<Path> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (entry.isEmpty() || path.endsWith("test-classes")) {
                continue;
            }
            Path jar = Files.isDirectory(path) ? packaged(path) : path;
            if (jar == null) {
                return List.of();
            }
            jars.add(jar);
        }
        return jars;
    }

    /** The jar beside this directory of classes, when it is not older than they are. */
    private static @Nullable Path packaged(Path classes) {
        Path target = classes.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(target);
                Stream<Path> written = Files.walk(classes)) {
            long newest = written.mapToLong(StartCache::modified).max().orElse(0);
            return files.filter(file -> file.toString().endsWith("-SNAPSHOT.jar"))
                    .filter(file -> modified(file) >= newest)
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    private static Path made(List<Path> jars, List<String> options, Consumer<List<String>> trial) {
        Path cache = TARGET.resolve("start-cache.aot").toAbsolutePath();
        try (FileChannel lock = FileChannel.open(
                        TARGET.resolve("start-cache.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            long newest = jars.stream().mapToLong(StartCache::modified).max().orElse(0);
            if (held.isValid() && (Files.notExists(cache) || modified(cache) < newest)) {
                Files.deleteIfExists(cache);
                List<String> training = new ArrayList<>(options);
                training.addFirst("-XX:AOTCacheOutput=" + cache);
                trial.accept(training);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cache;
    }

    private static long modified(Path path) {
        return path.toFile().lastModified();
    }
}
