package org.throughline.events.measure;

/** Which way is better on the scale of a measure. */
public enum BetterWhen {
    HIGHER,
    LOWER
}
