package org.throughline.query.read;

import org.throughline.query.timeline.Known;

/** Knows where organizations lay: which were below which, on any day. */
public interface Places {

    /** The map as far as it was known. */
    Territory by(Known known);
}
