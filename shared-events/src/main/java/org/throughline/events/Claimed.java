package org.throughline.events;

import java.time.Instant;

/** Something recorded that knows when its source recorded it, without a look at its metadata where there is no need. */
@FunctionalInterface
public interface Claimed {

    /** When its source says it recorded it, as far as it can have: never after the log did, and then where it says nothing. */
    Instant claimedAt();
}
