package org.throughline.query.live;

/**
 * Why a stream has nothing to tell: sent to its client as an event {@code error}.
 *
 * @param code out of the closed set of reasons that reads know
 * @param detail in words
 * @param passes whether the stream goes on and tries again; else it ends with this word
 */
public record Trouble(String code, String detail, boolean passes) {

    /** Finds the words for what went wrong. */
    @FunctionalInterface
    public interface Words {
        Trouble of(RuntimeException failure);
    }

    /** What the client is sent. */
    record Sent(String code, String detail) {}

    Sent sent() {
        return new Sent(code, detail);
    }
}
