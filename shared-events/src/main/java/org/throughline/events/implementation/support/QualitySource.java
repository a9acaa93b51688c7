package org.throughline.events.implementation.support;

/** Who rated a support. */
public enum QualitySource {
    /** Those it was for. */
    PARTICIPANTS,
    /** Those who led it. */
    PROVIDER,
    /** Somebody who looked on. */
    OBSERVER
}
