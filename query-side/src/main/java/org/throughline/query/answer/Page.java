package org.throughline.query.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A page of an answer.
 *
 * @param json what is on the page
 * @param tag strong entity tag: another one when a byte is
 * @param bytesOfAll estimate of the JSON of the whole answer
 */
public record Page(String json, String tag, long bytesOfAll) {

    private static final int TAG_BYTES = 12;

    static Page of(String json) {
        return of(json, json.length());
    }

    static Page of(String json, long bytesOfAll) {
        return new Page(json, tag(json), bytesOfAll);
    }

    private static String tag(String json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it says the same as another, wherever in the log either was computed. */
    boolean saysTheSameAs(Page other) {
        return tag.equals(other.tag) || withoutPosition().equals(other.withoutPosition());
    }

    private String withoutPosition() {
        return json.replaceFirst("\"position\":\\d+", "");
    }

    /** As it is sent: to be kept by clients and asked for again each time, which costs nothing while it stays the same. */
    public ResponseEntity<byte[]> response() {
        return ResponseEntity.ok()
                .eTag(tag)
                .header("Cache-Control", "no-cache")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.getBytes(StandardCharsets.UTF_8));
    }
}
