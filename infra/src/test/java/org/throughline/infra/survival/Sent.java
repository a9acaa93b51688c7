package org.throughline.infra.survival;

import java.util.Map;

/** A command that was sent, with what its sender knows of it: the position once it was acknowledged, 0 before. */
final class Sent {

    private final String id;
    private final String command;
    private final Map<String, Object> payload;
    private volatile long position;

    Sent(String id, String command, Map<String, Object> payload) {
        this.id = id;
        this.command = command;
        this.payload = payload;
    }

    String id() {
        return id;
    }

    String command() {
        return command;
    }

    Map<String, Object> payload() {
        return payload;
    }

    long position() {
        return position;
    }

    boolean isAcknowledged() {
        return position > 0;
    }

    void acknowledged(long at) {
        if (isAcknowledged() && position != at) {
            throw new AssertionError(id + " was acknowledged at " + position + " and then at " + at);
        }
        position = at;
    }

    /** The database has lost it: it may come to stand elsewhere. */
    void lost() {
        position = 0;
    }
}
