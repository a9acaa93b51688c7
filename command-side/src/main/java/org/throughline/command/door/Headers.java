package org.throughline.command.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/** Headers that say something about a command and are kept with it. */
final class Headers {

    private static final int MAX_ID = 200;

    private Headers() {}

    static @Nullable String commandId(@Nullable String idempotencyKey) {
        return id("Idempotency-Key", idempotencyKey);
    }

    static @Nullable String correlationId(@Nullable String given) {
        return id("X-Correlation-Id", given);
    }

    /** Both are kept in the log for good. */
    private static @Nullable String id(String header, @Nullable String value) {
        if (value == null) {
            return null;
        }
        String id = unquoted(value);
        boolean printable = id.chars().allMatch(c -> c > ' ' && c < 127);
        if (id.isEmpty() || id.length() > MAX_ID || !printable) {
            throw malformed(header, "1 to 200 printable ASCII characters without spaces");
        }
        return id;
    }

    private static String unquoted(String value) {
        String stripped = value.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    static Refusal malformed(String header, String expected) {
        return Refusal.of(
                RefusalCode.MALFORMED,
                "The header %s must be %s".formatted(header, expected),
                List.of(new Fault("", "bad-header", header)));
    }
}
