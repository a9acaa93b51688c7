package org.throughline.infra.log.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What an event's row says apart from its place in the log and its time. Known before it is appended, so its digest is
 * computed by whoever appends, in any order.
 *
 * @param version place in the subject's stream, 1..n
 * @param payload JSON, byte for byte as it stands in the log
 * @param metadata JSON, byte for byte as it stands in the log
 * @param commandOrdinal place among the events of the command, 1..n
 */
public record EventContent(
        String kind,
        String subjectId,
        long version,
        String eventId,
        String name,
        int revision,
        String payload,
        String metadata,
        @Nullable String commandId,
        int commandOrdinal) {

    private static final int ABSENT = -1;
    private static final long LAST_SECOND = Long.MAX_VALUE / 1_000_000 - 1;

    /**
     * SHA-256 over every component in order, each as text in UTF-8 behind its length in four bytes, so that no two
     * contents encode alike; an absent one is the length -1.
     */
    public Hash digest() {
        MessageDigest algorithm = Hash.algorithm();
        add(algorithm, kind);
        add(algorithm, subjectId);
        add(algorithm, Long.toString(version));
        add(algorithm, eventId);
        add(algorithm, name);
        add(algorithm, Integer.toString(revision));
        add(algorithm, payload);
        add(algorithm, metadata);
        add(algorithm, commandId);
        add(algorithm, Integer.toString(commandOrdinal));
        return Hash.outOf(algorithm);
    }

    /** The digest of the whole row: over {@link #digest()}, the position and the microseconds since 1970. */
    public Hash digest(long position, Instant recordedAt) {
        MessageDigest algorithm = Hash.algorithm();
        algorithm.update(digest().bytes());
        algorithm.update(ByteBuffer.allocate(16)
                .putLong(position)
                .putLong(micros(recordedAt))
                .flip());
        return Hash.outOf(algorithm);
    }

    private static void add(MessageDigest algorithm, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        algorithm.update(ByteBuffer.allocate(4)
                .putInt(text == null ? ABSENT : bytes.length)
                .flip());
        algorithm.update(bytes);
    }

    /** A row that was tampered with may say 'infinity', which must not keep anyone from naming it. */
    private static long micros(Instant moment) {
        return Math.abs(moment.getEpochSecond()) > LAST_SECOND
                ? Long.MAX_VALUE
                : TimeUnit.SECONDS.toMicros(moment.getEpochSecond()) + moment.getNano() / 1_000;
    }
}
