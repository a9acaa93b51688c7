package org.throughline.infra.log.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event with the evidence its row carries.
 *
 * @param position place in the log, 1..n
 * @param recordedAt the log's own clock, to the microsecond
 * @param digest as the row says
 */
public record SealedEvent(long position, Instant recordedAt, EventContent content, Hash digest) {

    /** Whether the digest is that of the rest. */
    boolean isIntact() {
        boolean exact = recordedAt.truncatedTo(ChronoUnit.MICROS).equals(recordedAt);
        return exact && digest.equals(content.digest(position, recordedAt));
    }
}
