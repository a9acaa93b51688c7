package org.throughline.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Data that comes with the program: JSON files on the class path. */
public final class JsonFiles {

    private JsonFiles() {}

    /**
     * Reads every file of a pattern such as {@code classpath*:composition/roles-*.json}.
     *
     * @throws IllegalArgumentException naming the file that the reader did not accept
     */
    public static <T> List<T> read(String pattern, Function<InputStream, T> reader) {
        List<T> read = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver(JsonFiles.class.getClassLoader()).getResources(pattern)) {
                read.add(read(file, reader));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static <T> T read(Resource file, Function<InputStream, T> reader) throws IOException {
        try (InputStream json = file.getInputStream()) {
            return reader.apply(json);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
