package org.throughline.infra.log;

import org.throughline.infra.log.evidence.Hash;

/**
 * The furthest place in the log that this node has read or written. Whatever it keeps rests on nothing behind it: a
 * database that does not have this event at this place has another log, or an older copy of this one, and nothing this node
 * would append there could be trusted. The position alone would not tell a log that others have appended to since.
 */
final class Seen {

    private volatile Place furthest = new Place(0, Hash.ZERO);

    Place furthest() {
        return furthest;
    }

    synchronized void note(Place place) {
        if (place.position() > furthest.position()) {
            furthest = place;
        }
    }

    /** The same, for rows that are mostly known. */
    void note(long position, byte[] digest) {
        if (position > furthest.position()) {
            note(new Place(position, Hash.of(digest)));
        }
    }
}
