/** Scored checks of whether a practice is done as intended, their corrections and retractions. */
@NullMarked
package org.throughline.events.implementation.fidelity;

import org.jspecify.annotations.NullMarked;
