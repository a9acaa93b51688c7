package org.throughline.query.read;

/** Knows where organizations lay: which were below which, on any day. */
public interface Places {

    /** The map as it was known at a position. */
    Territory knownAt(long position);
}
