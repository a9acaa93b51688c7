package org.throughline.infra.log.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 value, written as 64 hexadecimal digits. */
public final class Hash {

    /** What the chain is at position 0. */
    public static final Hash ZERO = new Hash(new byte[32]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The value of these 32 bytes.
     *
     * @throws IllegalArgumentException when there are not 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a SHA-256 value has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * The value these digits write.
     *
     * @throws IllegalArgumentException when they are not 64 hexadecimal digits
     */
    @JsonCreator
    public static Hash parse(String digits) {
        return of(HexFormat.of().parseHex(digits));
    }

    /** What came out of the algorithm; it is used up by that. */
    public static Hash outOf(MessageDigest algorithm) {
        return new Hash(algorithm.digest());
    }

    /** SHA-256, to be fed and then given to {@link #outOf}. */
    public static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The chain one position on: SHA-256 over this and the digest of that position. */
    public Hash then(Hash digest) {
        MessageDigest algorithm = algorithm();
        algorithm.update(bytes);
        algorithm.update(digest.bytes);
        return outOf(algorithm);
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    @JsonValue
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
