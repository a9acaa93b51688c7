package org.throughline.query.read;

/** Whoever asked has left: there is nobody to answer, and nothing was wrong. */
public final class ClientLeft extends RuntimeException {

    /** Says so. */
    public ClientLeft() {
        super("the client has left", null, false, false);
    }
}
