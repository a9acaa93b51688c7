package org.throughline.command.door;

import org.jspecify.annotations.Nullable;

/**
 * Who sends commands, and through what.
 *
 * @param actor who acts, as it will stand in the log
 * @param source {@code api}, {@code import} or {@code sample}
 * @param correlationId what the commands belong to; the command id when absent
 */
public record Caller(String actor, String source, @Nullable String correlationId) {

    public static final String API = "api";
    public static final String IMPORT = "import";
    public static final String SAMPLE = "sample";
}
