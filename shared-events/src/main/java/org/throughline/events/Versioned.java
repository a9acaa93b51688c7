package org.throughline.events;

import java.time.LocalDate;

/** Data that changes over the years. */
public interface Versioned {

    /** What this version is called. */
    String version();

    /** The day from which questions go by it. */
    LocalDate effectiveFrom();
}
