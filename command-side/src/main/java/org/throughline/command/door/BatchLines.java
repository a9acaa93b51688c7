package org.throughline.command.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits bytes into lines without ever holding much more than one command's worth; a longer line is cut there. */
final class BatchLines {

    private final InputStream in;

    BatchLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end, or null after the last. */
    byte @Nullable [] next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = first; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() <= RequestBodies.MAX_COMMAND_BYTES) {
                line.write(b);
            }
        }
        return line.toByteArray();
    }
}
