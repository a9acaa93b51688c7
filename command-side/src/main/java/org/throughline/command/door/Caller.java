package org.throughline.command.door;

import org.jspecify.annotations.Nullable;

/**
 * Who sends commands, and through what.
 *
 * @param actor who acts, as it will stand in the log
 * @param source {@code api}, {@code import} or {@code sample}
 * @param correlationId what the commands belong to; the command id when absent
 * @param importId the import they come with
 * @param importSource the system that recorded them first, by name
 */
public record Caller(
        String actor,
        String source,
        @Nullable String correlationId,
        @Nullable String importId,
        @Nullable String importSource) {

    /** Somebody who brings in nothing from elsewhere. */
    public Caller(String actor, String source, @Nullable String correlationId) {
        this(actor, source, correlationId, null, null);
    }

    /** The same, bringing in what another system recorded first. */
    public Caller bringing(@Nullable String withImport, @Nullable String from) {
        return new Caller(actor, source, correlationId, withImport, from);
    }

    public static final String API = "api";
    public static final String IMPORT = "import";
    public static final String SAMPLE = "sample";
}
