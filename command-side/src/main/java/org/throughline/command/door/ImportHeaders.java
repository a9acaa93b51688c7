package org.throughline.command.door;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Claim;

/** Headers that say what another system recorded first. */
final class ImportHeaders {

    private static final int LONGEST = 200;

    private ImportHeaders() {}

    /** When it did: {@code X-Originally-Recorded-At}. */
    static @Nullable OffsetDateTime originallyRecordedAt(@Nullable String value) {
        return value == null
                ? null
                : Claim.read(value.strip())
                        .orElseThrow(() -> Headers.malformed("X-Originally-Recorded-At", Claim.EXPECTED));
    }

    /** Which system it was, by name: {@code X-Import-Source}. It is kept in the log for good. */
    static @Nullable String source(@Nullable String value) {
        if (value == null) {
            return null;
        }
        // a container reads the bytes of a header as Latin-1
        String name = new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
        boolean shown = name.codePoints().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
        if (name.isEmpty() || name.length() > LONGEST || !shown) {
            throw Headers.malformed("X-Import-Source", "the name of a system, 1 to 200 characters in UTF-8");
        }
        return name;
    }
}
