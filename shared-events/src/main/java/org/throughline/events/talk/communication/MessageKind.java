package org.throughline.events.talk.communication;

import java.util.Locale;

/** What a message is on record as. */
public enum MessageKind {
    /** A success that people were told of. */
    SUCCESS,
    /** Information that was passed on, or feedback. */
    EXCHANGE,
    /** A direction, by the team that bears it. */
    DIRECTION,
    AGREEMENT,
    ENGAGEMENT;

    /** The kind of subject: {@code exchange}. */
    public String subject() {
        return name().toLowerCase(Locale.ROOT);
    }
}
