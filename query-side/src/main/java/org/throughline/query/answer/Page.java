package org.throughline.query.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A page of an answer, as it is sent: the same bytes to everybody who is to have it, however often. */
public final class Page {

    private static final int TAG_BYTES = 12;
    private static final Pattern POSITION = Pattern.compile("\"position\":\\d+");

    private final byte[] bytes;
    private final String tag;
    private final long bytesOfAll;
    private volatile @Nullable String saying;
    private final ReentrantLock patching = new ReentrantLock();
    private @Nullable Patch patch;

    private Page(byte[] bytes, long bytesOfAll) {
        this.bytes = bytes;
        this.tag = tag(bytes);
        this.bytesOfAll = bytesOfAll;
    }

    static Page of(String json) {
        return of(json, json.length());
    }

    /**
     * A page.
     *
     * @param bytesOfAll estimate of the JSON of the whole answer
     */
    static Page of(String json, long bytesOfAll) {
        return new Page(json.getBytes(StandardCharsets.UTF_8), bytesOfAll);
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is on the page. */
    public String json() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The same in UTF-8; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** Strong entity tag: another one when a byte is. */
    public String tag() {
        return tag;
    }

    long bytesOfAll() {
        return bytesOfAll;
    }

    /** Whether it says the same as another, wherever in the log either was computed. */
    boolean saysTheSameAs(Page other) {
        return tag.equals(other.tag) || saying().equals(other.saying());
    }

    /** Tag of all but the position; asked for by everybody who listens, and made once. */
    private String saying() {
        String known = saying;
        if (known == null) {
            Matcher position = POSITION.matcher(json());
            known = tag(position.replaceFirst("").getBytes(StandardCharsets.UTF_8));
            saying = known;
        }
        return known;
    }

    /** What makes it into another: of those who listen the first makes it, and the others wait. */
    Patch patchTo(Page next) {
        patching.lock();
        try {
            Patch made = patch;
            if (made == null || !made.makes(next)) {
                made = Patch.between(this, next);
                patch = made;
            }
            return made;
        } finally {
            patching.unlock();
        }
    }

    /** As it is sent: to be kept by clients and asked for again each time, which costs nothing while it stays the same. */
    public ResponseEntity<byte[]> response() {
        return ResponseEntity.ok()
                .eTag(tag)
                .header("Cache-Control", "no-cache")
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes);
    }
}
