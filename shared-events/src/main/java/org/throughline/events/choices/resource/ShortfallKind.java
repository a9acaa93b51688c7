package org.throughline.events.choices.resource;

/** What staff say is missing. */
public enum ShortfallKind {
    TIME,
    RESOURCE
}
