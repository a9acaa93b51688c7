package org.throughline.events.implementation.measure;

/** Which way is better on the scale of a measure. */
public enum BetterWhen {
    HIGHER,
    LOWER
}
