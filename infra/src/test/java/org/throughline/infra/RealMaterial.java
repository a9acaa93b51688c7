package org.throughline.infra;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Material made by others, which stands beside the repository and not in it. */
public final class RealMaterial {

    private RealMaterial() {}

    /** The content of a file; without the material the calling test is skipped and says so. */
    public static String read(String file) {
        Path path = Path.of(System.getProperty("shared.data", "../../shared/data"), file);
        assumeThat(path).as("real material beside the repository").exists();
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
