/** Improvement cycles: an idea is tried on a small scale, what happens is held against what was expected, and it is decided. */
@NullMarked
package org.throughline.events.implementation.cycle;

import org.jspecify.annotations.NullMarked;
