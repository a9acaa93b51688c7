package org.throughline.events.resource;

/** What staff say is missing. */
public enum ShortfallKind {
    TIME,
    RESOURCE
}
