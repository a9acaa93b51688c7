package org.throughline.events.json;

/** A message that has the JSON of its event already. */
public interface Encoded {

    /** The event as it was written. */
    EncodedEvent encoded();
}
